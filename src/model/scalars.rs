//! How the value types stand in a model file: what each expects, and what goes on in the stead of one that can't be read.

use rust_decimal::Decimal;

use super::formula::Formula;
use super::value::ValueError;
use super::value::currency::Currency;
use super::value::date::{self, Date};
use super::value::money::Money;
use super::value::month::Month;
use super::value::percent::Percent;
use super::value::quantity::Quantity;
use super::value::unit::Unit;
use crate::diag::Span;
use crate::input::{Absent, Context, Decode, Node, Placed, Scalar, Schemas, Value};

macro_rules! scalar {
    ($type:ident, $placeholder:expr) => {
        impl Scalar for $type {
            const EXPECTS: &'static str = $type::EXPECTS;

            fn read(text: &str) -> Result<Self, ValueError> {
                $type::parse(text)
            }

            fn placeholder() -> Self {
                $placeholder
            }

            fn schema() -> serde_json::Value {
                $type::json_schema()
            }
        }
    };
}

scalar!(Money, Money { amount: Decimal::ZERO, currency: None });
scalar!(Month, Month::of(Date::constant(2000, 1, 1)));
scalar!(Currency, Currency::parse("EUR").expect("the euro is a currency"));
scalar!(Percent, Percent(Decimal::ZERO));
scalar!(Quantity, Quantity { value: Decimal::ZERO, unit: None });
scalar!(Unit, Unit::parse("1").expect("one is a unit"));

impl Scalar for Date {
    const EXPECTS: &'static str = date::EXPECTS;

    fn read(text: &str) -> Result<Self, ValueError> {
        date::parse(text)
    }

    fn placeholder() -> Self {
        Date::constant(2000, 1, 1)
    }

    fn schema() -> serde_json::Value {
        date::json_schema()
    }
}

impl Decode for Placed<Formula> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let value = match &node.value {
            Value::Scalar { text, .. } => Formula::parse(text).unwrap_or_else(|errors| {
                for error in errors {
                    context.unreadable(node, error);
                }
                placeholder()
            }),
            _ => {
                context.wrong_shape(node, Formula::EXPECTS);
                placeholder()
            }
        };
        Placed { value, span: node.span }
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(Placed { value: placeholder(), span: record })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        Formula::json_schema()
    }
}

fn placeholder() -> Formula {
    Formula::parse("0").expect("a number is a formula")
}
