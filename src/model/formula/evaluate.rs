//! A formula's value, with the place of what goes wrong.

use std::error::Error;
use std::fmt;
use std::ops::Range;

use super::{Additive, Formula, Function, Kind, Multiplicative, Node, raise};

/// Why a formula has no value. The bytes are those of the formula's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvalError {
    /// No figure has this name.
    UnknownName {
        /// The name.
        name: String,
        /// Where it stands.
        at: Range<usize>,
    },
    /// A divisor is zero.
    DivisionByZero {
        /// The divisor as it is written.
        divisor: String,
        /// Where it stands.
        at: Range<usize>,
    },
    /// A part's value is too large, or no real number (a root of a negative one).
    NotFinite {
        /// The part as it is written.
        part: String,
        /// Where it stands.
        at: Range<usize>,
    },
}

impl EvalError {
    /// The bytes of the formula's text that are to blame.
    pub fn at(&self) -> Range<usize> {
        match self {
            Self::UnknownName { at, .. } | Self::DivisionByZero { at, .. } | Self::NotFinite { at, .. } => at.clone(),
        }
    }
}

impl fmt::Display for EvalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownName { name, .. } => write!(f, "there is no figure `{name}`"),
            Self::DivisionByZero { divisor, .. } => write!(f, "division by zero: `{divisor}` is 0"),
            Self::NotFinite { part, .. } => write!(f, "`{part}` is too large or no real number"),
        }
    }
}

impl Error for EvalError {}

impl Formula {
    /// The formula's value, names looked up as figures in their unit's scale (8.8 percent is 0.088).
    ///
    /// # Errors
    ///
    /// Where a name is unknown, a divisor is zero, or a part's value is not finite.
    pub fn evaluate(&self, lookup: &dyn Fn(&str) -> Option<f64>) -> Result<f64, EvalError> {
        value(&self.root, &self.source, lookup)
    }
}

/// The value of a part of a formula; names are looked up as figures in their unit's scale.
pub(super) fn value(node: &Node, source: &str, lookup: &dyn Fn(&str) -> Option<f64>) -> Result<f64, EvalError> {
    let written = |at: &Range<usize>| source[at.clone()].to_owned();
    let divided = |by: &Node| EvalError::DivisionByZero { divisor: written(&by.at), at: by.at.clone() };
    let result = match &node.kind {
        Kind::Number { value, .. } => *value,
        Kind::Name(name) => match lookup(name) {
            Some(value) => value,
            None => return Err(EvalError::UnknownName { name: name.clone(), at: node.at.clone() }),
        },
        Kind::Negate(inner) => -value(inner, source, lookup)?,
        Kind::Sum(first, rest) => {
            let mut sum = value(first, source, lookup)?;
            for (sign, term) in rest {
                let term = value(term, source, lookup)?;
                match sign {
                    Additive::Plus => sum += term,
                    Additive::Minus => sum -= term,
                }
            }
            sum
        }
        Kind::Product(first, rest) => {
            let mut product = value(first, source, lookup)?;
            for (sign, factor) in rest {
                let by = value(factor, source, lookup)?;
                match sign {
                    Multiplicative::Times => product *= by,
                    Multiplicative::Over if by == 0.0 => return Err(divided(factor)),
                    Multiplicative::Over => product /= by,
                }
            }
            product
        }
        Kind::Power(base, exponent) => {
            let by = value(base, source, lookup)?;
            let power = value(exponent, source, lookup)?;
            if by == 0.0 && power < 0.0 {
                return Err(divided(base));
            }
            raise(by, power)
        }
        Kind::Call(function, arguments) => {
            let mut values = Vec::with_capacity(arguments.len());
            for argument in arguments {
                values.push(value(argument, source, lookup)?);
            }
            apply(*function, &values)
        }
    };
    if result.is_finite() {
        return Ok(result);
    }
    Err(EvalError::NotFinite { part: written(&node.at), at: node.at.clone() })
}

/// A function of its arguments, of which the parser saw to it that there are enough.
pub(super) fn apply(function: Function, values: &[f64]) -> f64 {
    let (first, rest) = values.split_first().expect("a function has an argument");
    match function {
        Function::Abs => first.abs(),
        Function::Min => rest.iter().fold(*first, |least, value| if *value < least { *value } else { least }),
        Function::Max => rest.iter().fold(*first, |most, value| if *value > most { *value } else { most }),
    }
}
