//! Value formulas: how the movement of a figure becomes money.
//!
//! A formula such as `(baseline - target) * deliveries * penalty` is numbers, names, `+ - * / ^`,
//! brackets, and `min`, `max`, `abs`. `×`, `÷`, `−` and full-width signs read like their ASCII
//! twins, `8 %` is 0.08. `^` binds to the right and tighter than a sign: `-2^2` is −4, `2^3^2` is 512.
//!
//! Figures enter a formula times the scale of their unit: a KPI of 8.8 percent as 0.088. The caller
//! applies that scale, through [`Unit::scaled`](crate::model::value::Unit::scaled).
//!
//! A text of at most 2,000 characters and 64 levels of nesting is a formula. A sum or product is one
//! node however many terms it has, so no walk over the tree goes deeper than the nesting.

mod compile;
mod compound;
mod evaluate;
mod lex;
mod parse;
mod units;
mod write;

use std::ops::Range;

use serde_json::{Value, json};

use super::value::ValueError;

pub use compile::Compiled;
pub use compound::{Compounded, Compounding};
pub use evaluate::EvalError;
pub use units::UnitMismatch;

/// What a text that should be a formula is to look like.
pub const EXPECTS: &str = "a formula such as `(baseline - target) * deliveries * penalty`";

/// The most characters that a formula can have.
pub const LONGEST: usize = 2000;

/// The deepest nesting of brackets, functions, signs and powers.
pub const DEEPEST: usize = 64;

/// A formula, read and sound in itself; whether its names exist is for the caller to see.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    source: String,
    root: Node,
}

impl Formula {
    /// What a text that should be a formula is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// Reads a formula.
    ///
    /// # Errors
    ///
    /// All wrong signs, numbers, functions and argument counts, and the first place where the
    /// formula's shape breaks, in the order of the text.
    pub fn parse(text: &str) -> Result<Self, Vec<ValueError>> {
        let root = parse::parse(text)?;
        Ok(Self { source: text.to_owned(), root })
    }

    /// The text as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The names that the formula uses with their places, in the order of the text, repeated as there.
    pub fn names(&self) -> Vec<(&str, Range<usize>)> {
        let mut found = Vec::new();
        self.root.visit(&mut |node| {
            if let Kind::Name(name) = &node.kind {
                found.push((name.as_str(), node.at.clone()));
            }
        });
        found
    }

    /// The numbers that stand in the formula with their places: figures without source or unit.
    pub fn numbers(&self) -> Vec<(f64, Range<usize>)> {
        let mut found = Vec::new();
        self.root.visit(&mut |node| {
            if let Kind::Number { value, .. } = &node.kind {
                found.push((*value, node.at.clone()));
            }
        });
        found
    }

    /// The schema of a formula, for editors: a text, or a bare number.
    pub fn json_schema() -> Value {
        json!({"type": ["string", "number"], "pattern": r"\S", "maxLength": LONGEST, "description": EXPECTS})
    }
}

/// Whether a word can stand in a formula as a name: letters, digits and `_`, not a digit first,
/// and not a function's name.
pub fn is_name(word: &str) -> bool {
    let sound = word.chars().all(lex::continues_name) && word.starts_with(lex::starts_name);
    sound && Function::named(word).is_none()
}

/// A part of a formula with its bytes in the text.
#[derive(Debug, Clone, PartialEq)]
struct Node {
    at: Range<usize>,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
enum Kind {
    /// A number, with its digits (and `%`) as they are shown.
    Number { value: f64, shown: String },
    /// A name that stands for a figure.
    Name(String),
    /// The sign of what follows, turned.
    Negate(Box<Node>),
    /// A first term, and others that are added or taken away, from left to right.
    Sum(Box<Node>, Vec<(Additive, Node)>),
    /// A first factor, and others that multiply or divide, from left to right.
    Product(Box<Node>, Vec<(Multiplicative, Node)>),
    /// A base and its exponent.
    Power(Box<Node>, Box<Node>),
    /// A function of one or more arguments.
    Call(Function, Vec<Node>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Additive {
    Plus,
    Minus,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Multiplicative {
    Times,
    Over,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Function {
    Min,
    Max,
    Abs,
}

impl Function {
    const ALL: [Self; 3] = [Self::Min, Self::Max, Self::Abs];

    fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|function| function.name() == word)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Abs => "abs",
        }
    }
}

impl Node {
    /// Shows every node to `see`, in the order of the text where it matters: names and numbers.
    fn visit<'a>(&'a self, see: &mut impl FnMut(&'a Node)) {
        see(self);
        match &self.kind {
            Kind::Number { .. } | Kind::Name(_) => {}
            Kind::Negate(inner) => inner.visit(see),
            Kind::Sum(first, rest) => {
                first.visit(see);
                for (_, term) in rest {
                    term.visit(see);
                }
            }
            Kind::Product(first, rest) => {
                first.visit(see);
                for (_, factor) in rest {
                    factor.visit(see);
                }
            }
            Kind::Power(base, exponent) => {
                base.visit(see);
                exponent.visit(see);
            }
            Kind::Call(_, arguments) => {
                for argument in arguments {
                    argument.visit(see);
                }
            }
        }
    }
}

/// A power as all of the program computes it: by multiplication where the exponent is a small whole
/// number, so that every machine comes to the same double. `0^0` is 1.
fn raise(base: f64, exponent: f64) -> f64 {
    if exponent.fract() != 0.0 || exponent.abs() > 64.0 {
        return base.powf(exponent);
    }
    let mut left = exponent.abs() as u32;
    let (mut power, mut square) = (1.0, base);
    while left > 0 {
        if left & 1 == 1 {
            power *= square;
        }
        square *= square;
        left >>= 1;
    }
    if exponent < 0.0 { 1.0 / power } else { power }
}

#[cfg(test)]
mod tests;
