//! What the client answered to a revision, and what we say to it.

use serde_json::json;

use super::plain::{Count, Flag, Word};
use super::text::{Name, Text};
use super::value::date::Date;
use crate::diag::Span;
use crate::input::{Absent, Context, Decode, Node, Placed, Schemas, Value, choice, record};

choice! {
    /// What a piece of feedback is.
    pub enum FeedbackKind ("kind of feedback") {
        /// The client asks something.
        Question = "question",
        /// The client says that something is wrong.
        Correction = "correction",
        /// The client doesn't agree.
        Objection = "objection",
        /// It is about the price.
        Price = "price",
        /// It is about what is delivered.
        Scope = "scope",
        /// The client likes it.
        Praise = "praise",
    }
}

choice! {
    /// What became of a piece of feedback.
    pub enum AnswerStatus ("status of an answer") {
        /// Nothing yet.
        Open = "open",
        /// We do as the client says.
        Accepted = "accepted",
        /// We do a part of it.
        InPart = "in-part",
        /// We don't do it.
        Declined = "declined",
    }
}

record! {
    /// What the client answered, in a file beside the model.
    pub struct Feedback ("record of feedback") {
        /// Version of the format: 1.
        pub bvf: Placed<Count>,
        /// What was said, one item each.
        pub items: Vec<FeedbackItem>,
    }
}

record! {
    /// One thing that was said.
    pub struct FeedbackItem ("feedback item") {
        /// Its id: `f1`, `f2`, …
        pub id: Placed<Word>,
        /// Who said it.
        pub who: Name,
        /// When it was said.
        pub when: Placed<Date>,
        /// The revision that was read, such as `r1`.
        pub revision: Option<Placed<Word>>,
        /// Id of the element of the model that it is about.
        pub element: Option<Placed<Word>>,
        /// Page of the revision that it is about.
        pub page: Option<Placed<Count>>,
        /// The words that it is about, as they stand on the page.
        pub quote: Option<Name>,
        /// What kind of feedback it is.
        pub kind: Placed<FeedbackKind>,
        /// What was said.
        pub said: Text,
        /// Whether it stays inside: `true` keeps it, and its answer, out of every document.
        pub internal: Option<Placed<Flag>>,
        /// Where it was imported from.
        pub source: Option<FeedbackSource>,
        /// What was said to it later.
        pub replies: Vec<Reply>,
        /// What we say to it.
        pub answer: Option<Answer>,
    }
}

record! {
    /// Where an item was imported from, so that nothing is imported twice.
    pub struct FeedbackSource ("source of feedback") {
        /// Name of the file.
        pub file: Name,
        /// Made from the file and the words: the same words of the same file have the same key.
        pub key: Placed<Word>,
    }
}

record! {
    /// A later word in the same matter.
    pub struct Reply ("reply") {
        /// Who said it.
        pub who: Name,
        /// When it was said.
        pub when: Option<Placed<Date>>,
        /// What was said.
        pub said: Text,
    }
}

record! {
    /// What we say to an item.
    pub struct Answer ("answer") {
        /// What became of it.
        pub status: Placed<AnswerStatus>,
        /// What we say to the client.
        pub text: Option<Text>,
        /// Why; must be given where it is declined, and the client reads it.
        pub reason: Option<Text>,
        /// Who answered.
        pub by: Option<Name>,
        /// When it was answered.
        pub when: Option<Placed<Date>>,
        /// What was changed in the model for it.
        pub changes: Vec<AnswerChange>,
    }
}

record! {
    /// A change of the model that answers an item.
    pub struct AnswerChange ("change of the model") {
        /// Place in the model: fields joined by dots, elements of lists by id.
        pub path: Placed<Word>,
        /// The value before; left out where there was none.
        pub from: Option<AnyValue>,
        /// The value since.
        pub to: AnyValue,
    }
}

/// A value of the model, of whatever type, as it is written there.
#[derive(Debug, Clone, PartialEq)]
pub struct AnyValue(pub Node);

impl Decode for AnyValue {
    fn decode(node: &Node, _: &mut Context) -> Self {
        AnyValue(node.clone())
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(AnyValue(Node { span: record, value: Value::Null }))
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schemas.define("AnyValue", |_| json!({ "description": "A value as it is written in the model." }))
    }
}

impl FeedbackItem {
    /// What became of it.
    pub fn status(&self) -> AnswerStatus {
        self.answer.as_ref().map_or(AnswerStatus::Open, |answer| answer.status.value)
    }

    /// Whether it stays inside.
    pub fn is_internal(&self) -> bool {
        self.internal.as_ref().is_some_and(|flag| flag.value.0)
    }
}

/// JSON Schema of a record of feedback.
pub fn schema() -> serde_json::Value {
    let mut schemas = Schemas::default();
    let root = Feedback::schema(&mut schemas);
    schemas.document("bvf feedback", &root)
}
