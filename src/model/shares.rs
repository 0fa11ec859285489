//! Shares by year: one that stays, or one for each year.

use serde_json::json;

use super::value::percent::Percent;
use crate::diag::Span;
use crate::input::{Absent, Context, Decode, Node, Placed, Scalar, Schemas, Value};

/// A share, written `85 %`, or one for each year, written `[60 %, 85 %]`, the last of which stays.
#[derive(Debug, Clone)]
pub struct YearlyShares {
    /// Where they stand.
    pub span: Span,
    /// The shares, at least one where they could be read.
    pub shares: Vec<Placed<Percent>>,
}

impl YearlyShares {
    /// As fractions: 0.85 for 85 %.
    pub fn fractions(&self) -> Vec<f64> {
        self.shares.iter().map(|share| share.fraction()).collect()
    }
}

impl Decode for YearlyShares {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let shares = match &node.value {
            Value::Scalar { .. } => vec![Placed::decode(node, context)],
            Value::List(items) if !items.is_empty() => items.iter().map(|item| Placed::decode(item, context)).collect(),
            _ => {
                context.wrong_shape(node, &format!("{}, or a list of such, one a year", Percent::EXPECTS));
                Vec::new()
            }
        };
        YearlyShares { span: node.span, shares }
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(YearlyShares { span: record, shares: Vec::new() })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        let one = Percent::schema();
        json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}
