//! The unit of a formula's value, checked through its tree.

use std::error::Error;
use std::fmt;
use std::ops::Range;

use super::{Additive, Formula, Kind, Multiplicative, Node};
use crate::model::value::Unit;

/// Two units that don't go together. The bytes are those of the formula's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitMismatch {
    /// Which units meet where.
    pub reason: String,
    /// Where the second of them stands.
    pub at: Range<usize>,
}

impl fmt::Display for UnitMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl Error for UnitMismatch {}

impl Formula {
    /// The unit of the formula's value, for figures that entered it times their unit's scale.
    /// `None` where a name's unit is not known, or the formula has numbers only.
    ///
    /// A number without a name takes the unit of what it is added to, and leaves what it multiplies.
    /// Counts never matter.
    ///
    /// # Errors
    ///
    /// Where figures that are added, or compared by `min` and `max`, are not in the same money, time
    /// and measures (`EUR/month` and `EUR/year` don't add up as they stand), or an exponent is not a
    /// plain number.
    pub fn unit(&self, lookup: &dyn Fn(&str) -> Option<Unit>) -> Result<Option<Unit>, UnitMismatch> {
        let look = |name: &str| lookup(name).map(|unit| unit.unscaled());
        Ok(match of(&self.root, &look)? {
            Found::Unit(unit) => Some(unit),
            Found::Number | Found::Unknown => None,
        })
    }
}

/// What is known of a part's unit.
enum Found {
    /// A number without names: fits with anything.
    Number,
    /// A figure whose unit is not known.
    Unknown,
    /// A unit.
    Unit(Unit),
}

fn of(node: &Node, lookup: &dyn Fn(&str) -> Option<Unit>) -> Result<Found, UnitMismatch> {
    match &node.kind {
        Kind::Number { .. } => Ok(Found::Number),
        Kind::Name(name) => Ok(lookup(name).map_or(Found::Unknown, Found::Unit)),
        Kind::Negate(inner) => of(inner, lookup),
        Kind::Sum(first, rest) => rest.iter().try_fold(of(first, lookup)?, |sum, (sign, term)| {
            let verb = match sign {
                Additive::Plus => "are added",
                Additive::Minus => "are taken from each other",
            };
            same(sum, of(term, lookup)?, verb, &term.at)
        }),
        Kind::Call(_, arguments) => {
            let mut found = Found::Number;
            for argument in arguments {
                found = same(found, of(argument, lookup)?, "are compared", &argument.at)?;
            }
            Ok(found)
        }
        Kind::Product(first, rest) => rest.iter().try_fold(of(first, lookup)?, |product, (sign, factor)| {
            let by = of(factor, lookup)?;
            combine(product, by, *sign, &factor.at)
        }),
        Kind::Power(base, exponent) => power(of(base, lookup)?, exponent, lookup),
    }
}

fn same(left: Found, right: Found, verb: &str, at: &Range<usize>) -> Result<Found, UnitMismatch> {
    match (left, right) {
        (Found::Unit(left), Found::Unit(right)) if !left.adds_to(&right) => {
            let shown = |unit: &Unit| match unit.factors() {
                [] => "a share or plain number".to_owned(),
                _ => format!("`{unit}`"),
            };
            let reason = format!("{} and {} {verb}, expected one unit", shown(&left), shown(&right));
            Err(UnitMismatch { reason, at: at.clone() })
        }
        // Where two counts differ, as in `deliveries + orders`, the first names the sum.
        (Found::Unit(unit), _) | (_, Found::Unit(unit)) => Ok(Found::Unit(unit)),
        (Found::Number, Found::Number) => Ok(Found::Number),
        _ => Ok(Found::Unknown),
    }
}

fn combine(left: Found, right: Found, sign: Multiplicative, at: &Range<usize>) -> Result<Found, UnitMismatch> {
    let (left, right) = match (left, right) {
        (Found::Unknown, _) | (_, Found::Unknown) => return Ok(Found::Unknown),
        (left, Found::Number) => return Ok(left),
        (Found::Number, Found::Unit(right)) => (Unit::dimensionless(), right),
        (Found::Unit(left), Found::Unit(right)) => (left, right),
    };
    let product = match sign {
        Multiplicative::Times => left.times(&right),
        Multiplicative::Over => left.over(&right),
    };
    product.map(Found::Unit).ok_or_else(|| too_high(at))
}

fn power(base: Found, exponent: &Node, lookup: &dyn Fn(&str) -> Option<Unit>) -> Result<Found, UnitMismatch> {
    if let Found::Unit(unit) = of(exponent, lookup)?
        && !unit.is_dimensionless()
    {
        let reason = format!("an exponent is in `{unit}`, expected a plain number");
        return Err(UnitMismatch { reason, at: exponent.at.clone() });
    }
    let Found::Unit(unit) = base else { return Ok(base) };
    if unit.is_dimensionless() {
        return Ok(Found::Unit(unit));
    }
    let Some(power) = whole_number(exponent) else {
        let reason = format!("`{unit}` is raised to a power that is not a whole number");
        return Err(UnitMismatch { reason, at: exponent.at.clone() });
    };
    unit.power(power).map(Found::Unit).ok_or_else(|| too_high(&exponent.at))
}

/// The whole number that a node writes.
fn whole_number(node: &Node) -> Option<i32> {
    match &node.kind {
        Kind::Number { value, .. } if value.fract() == 0.0 && *value <= 1000.0 => Some(*value as i32),
        Kind::Negate(inner) => whole_number(inner).map(|number| -number),
        _ => None,
    }
}

fn too_high(at: &Range<usize>) -> UnitMismatch {
    UnitMismatch { reason: "the unit's power grows past 99".to_owned(), at: at.clone() }
}
