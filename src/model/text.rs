//! Words of the author's, in one language or several.

use serde_json::json;

use crate::diag::{Finding, Span};
use crate::input::{Absent, Context, Decode, Node, Schemas, Value, code};

/// A text that may be Markdown and may be given in several languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where it stands.
    pub span: Span,
    /// Language (none for the model's own) and words; at least one.
    pub variants: Vec<Variant>,
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The language's tag, where the text is given in several.
    pub language: Option<String>,
    /// Where these words stand.
    pub span: Span,
    /// The words.
    pub words: String,
}

impl Text {
    /// The words in a language; where they are not given in it, in the first language that they are given in.
    pub fn get(&self, language: &str) -> &str {
        let exact = self.variants.iter().find(|variant| variant.language.as_deref() == Some(language));
        exact.or(self.variants.first()).map_or("", |variant| &variant.words)
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.variants.iter().all(|variant| variant.words.trim().is_empty())
    }
}

impl Decode for Text {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let variants = match &node.value {
            Value::Map(entries) => {
                context.translated.push((entries.iter().map(|entry| entry.key.clone()).collect(), node.span));
                entries.iter().filter_map(|entry| variant(Some(entry.key.clone()), &entry.value, context)).collect()
            }
            _ => variant(None, node, context).into_iter().collect(),
        };
        Text { span: node.span, variants }
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(Text { span: record, variants: Vec::new() })
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schemas.define("Text", |_| {
            json!({
                "description": "A text, which may be Markdown; or a mapping from languages to texts.",
                "anyOf": [
                    { "type": ["string", "number", "boolean"] },
                    { "type": "object", "additionalProperties": { "type": ["string", "number", "boolean"] } }
                ]
            })
        })
    }
}

fn variant(language: Option<String>, node: &Node, context: &mut Context) -> Option<Variant> {
    match &node.value {
        Value::Scalar { text, .. } if !text.trim().is_empty() => {
            Some(Variant { language, span: node.span, words: text.trim().to_owned() })
        }
        Value::Scalar { .. } | Value::Null => {
            context.findings.push(
                Finding::error(code::UNREADABLE_VALUE, node.span, "this text is empty")
                    .mend("write it, or remove the field"),
            );
            None
        }
        _ => {
            let message = format!("expected a text, found {}", node.kind());
            context.findings.push(
                Finding::error(code::WRONG_SHAPE, node.span, message)
                    .mend("quote the text if it holds `: ` or starts with `[` or `{`"),
            );
            None
        }
    }
}

/// A name: one line, taken as it is and never as Markdown; may be given in several languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Name(pub Text);

impl std::ops::Deref for Name {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Decode for Name {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let mut text = Text::decode(node, context);
        for variant in &mut text.variants {
            variant.words = variant.words.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        Name(text)
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(Name(Text { span: record, variants: Vec::new() }))
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schemas.define("Name", |_| {
            json!({
                "description": "A name on one line, taken as it is; or a mapping from languages to names.",
                "anyOf": [
                    { "type": ["string", "number", "boolean"] },
                    { "type": "object", "additionalProperties": { "type": ["string", "number", "boolean"] } }
                ]
            })
        })
    }
}
