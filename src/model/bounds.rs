//! Pairs of bounds: ranges of drivers and targets, ranges of effects.

use serde_json::json;

use super::value::percent::Percent;
use super::value::quantity::Quantity;
use crate::diag::Span;
use crate::input::{Absent, Context, Decode, Node, Placed, Scalar, Schemas, Value};

/// Two quantities, written `[5.5, 3.2]`: low and high of a driver, pessimistic and optimistic of a target.
#[derive(Debug, Clone)]
pub struct Bounds {
    /// Where they stand.
    pub span: Span,
    /// The first.
    pub first: Placed<Quantity>,
    /// The second.
    pub second: Placed<Quantity>,
}

/// Two percentages, written `[10 %, 35 %]`: the least and the most that was seen.
#[derive(Debug, Clone)]
pub struct EffectRange {
    /// Where they stand.
    pub span: Span,
    /// The least.
    pub least: Placed<Percent>,
    /// The most.
    pub most: Placed<Percent>,
}

fn pair<T: Scalar>(node: &Node, context: &mut Context) -> (Placed<T>, Placed<T>) {
    match &node.value {
        Value::List(items) if items.len() == 2 => {
            (Placed::decode(&items[0], context), Placed::decode(&items[1], context))
        }
        _ => {
            context.wrong_shape(node, &format!("a list of two values, each {}", T::EXPECTS));
            missing(node.span)
        }
    }
}

fn missing<T: Scalar>(span: Span) -> (Placed<T>, Placed<T>) {
    (Placed { value: T::placeholder(), span }, Placed { value: T::placeholder(), span })
}

fn pair_schema<T: Scalar>() -> serde_json::Value {
    json!({ "type": "array", "items": T::schema(), "minItems": 2, "maxItems": 2 })
}

impl Decode for Bounds {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let (first, second) = pair(node, context);
        Bounds { span: node.span, first, second }
    }

    fn absent(record: Span) -> Absent<Self> {
        let (first, second) = missing(record);
        Absent::Missing(Bounds { span: record, first, second })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        pair_schema::<Quantity>()
    }
}

impl Decode for EffectRange {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let (least, most) = pair(node, context);
        EffectRange { span: node.span, least, most }
    }

    fn absent(record: Span) -> Absent<Self> {
        let (least, most) = missing(record);
        Absent::Missing(EffectRange { span: record, least, most })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        pair_schema::<Percent>()
    }
}
