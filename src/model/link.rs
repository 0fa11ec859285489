//! Ids of elements and references to them. Every id and every reference that is read is noted in the context, so that
//! unknown and doubled ids are found in one place for the whole model.

use std::fmt;
use std::marker::PhantomData;

use serde_json::json;

use super::value;
use crate::diag::Span;
use crate::input::{Absent, Context, Decode, Node, Schemas, Value};

/// A kind of element that has ids.
pub trait Element {
    /// What messages call it: "executive KPI".
    const KIND: &'static str;
}

/// Declares kinds of elements.
macro_rules! elements {
    ($( $(#[doc = $doc:literal])* $name:ident = $kind:literal ),* $(,)?) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum $name {}

            impl Element for $name {
                const KIND: &'static str = $kind;
            }
        )*
    };
}

elements! {
    /// A figure that an executive answers for.
    ExecutiveKpiElement = "executive KPI",
    /// What the business must do.
    InitiativeElement = "initiative",
    /// An operating figure of a department.
    DepartmentKpiElement = "department KPI",
    /// What we deliver.
    ComponentElement = "component",
    /// A need of the client's.
    NeedElement = "need",
    /// A requirement that the client states.
    RequirementElement = "requirement",
    /// A figure that value formulas use.
    DriverElement = "driver",
    /// A phase of the plan.
    PhaseElement = "phase",
    /// An item of the price.
    PriceItemElement = "price item",
    /// A package of price items.
    PriceOptionElement = "option",
    /// A criterion by which the client chooses.
    CriterionElement = "criterion",
    /// A risk.
    RiskElement = "risk",
    /// An assumption.
    AssumptionElement = "assumption",
    /// An exchange of a concession for something in return.
    ExchangeElement = "exchange",
    /// A KPI that the vendor's offering moves.
    CatalogueKpiElement = "catalogue KPI",
    /// An offering of the vendor's.
    OfferingElement = "offering",
    /// What sets the vendor apart.
    DifferentiatorElement = "differentiator",
    /// A reference, a study, a certificate.
    EvidenceElement = "piece of evidence",
    /// A list price.
    PriceBookElement = "price book item",
}

/// The id of an element.
pub struct Id<E> {
    /// The id itself.
    pub text: String,
    /// Where it is given.
    pub span: Span,
    kind: PhantomData<fn() -> E>,
}

/// A reference to an element by its id.
pub struct Ref<E> {
    /// The id that it names.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    kind: PhantomData<fn() -> E>,
}

/// References to elements: one id, or a list of them.
#[derive(Debug)]
pub struct Refs<E>(pub Vec<Ref<E>>);

macro_rules! id_like {
    ($name:ident) => {
        impl<E> Clone for $name<E> {
            fn clone(&self) -> Self {
                $name { text: self.text.clone(), span: self.span, kind: PhantomData }
            }
        }

        impl<E> fmt::Debug for $name<E> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.text)
            }
        }

        impl<E> fmt::Display for $name<E> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.text)
            }
        }
    };
}

id_like!(Id);
id_like!(Ref);

impl<E> Ref<E> {
    /// Whether it names this id.
    pub fn names(&self, id: &Id<E>) -> bool {
        self.text == id.text
    }
}

impl<E> Clone for Refs<E> {
    fn clone(&self) -> Self {
        Refs(self.0.clone())
    }
}

impl<E> std::ops::Deref for Refs<E> {
    type Target = [Ref<E>];

    fn deref(&self) -> &[Ref<E>] {
        &self.0
    }
}

impl<E> Refs<E> {
    /// Whether one of them names this id.
    pub fn name(&self, id: &Id<E>) -> bool {
        self.0.iter().any(|reference| reference.names(id))
    }
}

/// What an id looks like, for the schema.
pub const ID_PATTERN: &str = r"^[\p{L}0-9][\p{L}\p{M}0-9._-]*$";

impl<E: Element> Decode for Id<E> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let text = read_id(node, context);
        if text.is_empty() {
            let found = if let Value::Scalar { text, .. } = &node.value { text.clone() } else { String::new() };
            context.unread.push((E::KIND, found));
        } else {
            context.ids.push((E::KIND, text.clone(), node.span));
        }
        Id { text, span: node.span, kind: PhantomData }
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(Id { text: String::new(), span: record, kind: PhantomData })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        json!({ "type": ["string", "integer"], "pattern": ID_PATTERN })
    }
}

impl<E: Element> Decode for Ref<E> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let text = read_id(node, context);
        if !text.is_empty() {
            context.links.push((E::KIND, text.clone(), node.span));
        }
        Ref { text, span: node.span, kind: PhantomData }
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(Ref { text: String::new(), span: record, kind: PhantomData })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        json!({ "type": ["string", "integer"], "pattern": ID_PATTERN, "description": format!("Id of a {}.", E::KIND) })
    }
}

impl<E: Element> Decode for Refs<E> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        match &node.value {
            Value::Scalar { .. } => Refs(vec![Ref::decode(node, context)]),
            _ => Refs(Vec::decode(node, context)),
        }
    }

    fn absent(_: Span) -> Absent<Self> {
        Absent::Fine(Refs(Vec::new()))
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        let one = Ref::<E>::schema(schemas);
        json!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

fn read_id(node: &Node, context: &mut Context) -> String {
    match &node.value {
        Value::Scalar { text, .. } => match value::Id::parse(text) {
            Ok(id) => id.to_string(),
            Err(error) => {
                context.unreadable(node, error);
                String::new()
            }
        },
        _ => {
            context.wrong_shape(node, "an id");
            String::new()
        }
    }
}
