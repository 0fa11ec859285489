//! Percentages that a formula compounds, found in its tree.

use std::ops::Range;

use super::evaluate::value;
use super::{Additive, Formula, Kind, Multiplicative, Node};

/// A place at which a formula compounds percentages. The bytes are those of the formula's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Compounding {
    /// Where it stands.
    pub at: Range<usize>,
    /// What is compounded.
    pub what: Compounded,
}

/// What a formula compounds.
#[derive(Debug, Clone, PartialEq)]
pub enum Compounded {
    /// Growth over several periods, such as `(1 + growth)^3` or `1.05^3`.
    Growth {
        /// The factor as it is written.
        factor: String,
        /// The exponent: above 1, at most 10.
        periods: f64,
    },
    /// One share that two factors of a product both add to 1, or both take from it, such as
    /// `(1 - share) * (1 - share)`: its name.
    Twice {
        /// The share.
        name: String,
    },
}

/// The most years that a business case looks at. A higher exponent, such as the 12 of a monthly rate, is no number of
/// years.
const MOST_YEARS: f64 = 10.0;

impl Formula {
    /// The places at which the formula compounds percentages, in the order of the text. `share` tells which names stand
    /// for percentages, `figure` gives a name's figure in its unit's scale.
    ///
    /// What counts as a factor is 1 with percentages added or taken away, and nothing else. Powers of what is taken
    /// away, such as `(1 - share)^2`, are left alone: they are how the chance that none of several things happens is
    /// computed.
    pub fn compounded(&self, share: &dyn Fn(&str) -> bool, figure: &dyn Fn(&str) -> Option<f64>) -> Vec<Compounding> {
        let mut found: Vec<Compounding> = Vec::new();
        self.root.visit(&mut |node| match &node.kind {
            Kind::Power(base, exponent) if grows(base, share) => {
                let periods = value(exponent, &self.source, figure).ok();
                if let Some(periods) = periods.filter(|periods| *periods > 1.0 && *periods <= MOST_YEARS) {
                    let factor = self.source[base.at.clone()].to_owned();
                    found.push(Compounding { at: node.at.clone(), what: Compounded::Growth { factor, periods } });
                }
            }
            Kind::Product(..) => {
                let mut factors = Vec::new();
                flatten(node, &mut factors);
                if let Some((name, at)) = twice(&factors, share)
                    && !found.iter().any(|other| other.at == at)
                {
                    found.push(Compounding { at, what: Compounded::Twice { name } });
                }
            }
            _ => {}
        });
        found.sort_by_key(|compounding| (compounding.at.start, compounding.at.end));
        found
    }
}

/// The factors that are multiplied, those of products within a product too; what divides is left out.
fn flatten<'a>(node: &'a Node, factors: &mut Vec<&'a Node>) {
    let Kind::Product(first, rest) = &node.kind else {
        factors.push(node);
        return;
    };
    flatten(first, factors);
    for (_, factor) in rest.iter().filter(|(sign, _)| *sign == Multiplicative::Times) {
        flatten(factor, factors);
    }
}

/// A share that two of the factors change 1 by in the same direction, and where the second of them stands.
fn twice(factors: &[&Node], share: &dyn Fn(&str) -> bool) -> Option<(String, Range<usize>)> {
    let mut seen: Vec<(Additive, &str)> = Vec::new();
    for factor in factors {
        let Some(changes) = changes(factor, share) else { continue };
        let names = changes.into_iter().filter_map(|(sign, name)| Some((sign, name?)));
        let names: Vec<_> = names.collect();
        if let Some((_, name)) = names.iter().find(|change| seen.contains(change)) {
            return Some(((*name).to_owned(), factor.at.clone()));
        }
        seen.extend(names);
    }
    None
}

/// Whether it is a factor by which something grows: 1 with a percentage added, or a number between 1 and 2.
fn grows(node: &Node, share: &dyn Fn(&str) -> bool) -> bool {
    match &node.kind {
        Kind::Number { value, .. } => *value > 1.0 && *value < 2.0,
        _ => changes(node, share).is_some_and(|changes| changes.iter().any(|(sign, _)| *sign == Additive::Plus)),
    }
}

/// The percentages that a sum adds to 1 or takes from it, those with a name by their name; none for any other part.
fn changes<'a>(node: &'a Node, share: &dyn Fn(&str) -> bool) -> Option<Vec<(Additive, Option<&'a str>)>> {
    let Kind::Sum(first, rest) = &node.kind else { return None };
    let terms = std::iter::once((Additive::Plus, &**first)).chain(rest.iter().map(|(sign, term)| (*sign, term)));
    let mut whole = 0;
    let mut changes = Vec::new();
    for (sign, term) in terms {
        match &term.kind {
            Kind::Number { value, .. } if value.to_bits() == 1.0_f64.to_bits() && sign == Additive::Plus => whole += 1,
            Kind::Number { value, .. } if *value < 1.0 => changes.push((sign, None)),
            Kind::Name(name) if share(name) => changes.push((sign, Some(name.as_str()))),
            _ => return None,
        }
    }
    (whole == 1 && !changes.is_empty()).then_some(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the formula compounds: the text at each place. Names that start with `s` are shares of 5 %, `n` is 3.
    fn found(text: &str) -> Vec<&str> {
        let formula = Formula::parse(text).expect(text);
        let share = |name: &str| name.starts_with('s');
        let figure = |name: &str| Some(if name.starts_with('s') { 0.05 } else { 3.0 });
        formula.compounded(&share, &figure).into_iter().map(|one| &text[one.at]).collect()
    }

    #[test]
    fn growth_of_several_years_is_found() {
        assert_eq!(found("cost * (1 + s)^3"), ["(1 + s)^3"]);
        assert_eq!(found("cost * (s + 1)^n"), ["(s + 1)^n"]);
        assert_eq!(found("cost * (1 + s - s2)^2 - cost"), ["(1 + s - s2)^2"]);
        assert_eq!(found("cost * ((1 + 5 %)^2 - 1)"), ["(1 + 5 %)^2"]);
        assert_eq!(found("cost * 1.05^3"), ["1.05^3"]);
        assert_eq!(found("max(cost, cost * (1 + s)^(5 - n))"), ["(1 + s)^(5 - n)"]);
    }

    #[test]
    fn other_powers_are_none() {
        for text in [
            "cost * (1 + s)",
            "cost * (1 + s)^1",
            "cost * (1 + s)^12",
            "cost * (1 + s)^(1 / 12)",
            "cost * (1 - (1 - s)^n)",
            "cost * s^2",
            "cost * (1 + n)^2",
            "cost * (2 + s)^2",
            "cost * (cost + s)^2",
            "cost * n^2",
            "2.5^2 * cost",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_share_that_counts_twice_in_a_product_is_found() {
        assert_eq!(found("cost * (1 - s) * n * (1 - s)"), ["(1 - s)"]);
        assert_eq!(found("(1 - s) * (cost * (1 - s - s2))"), ["(1 - s - s2)"]);
        assert_eq!(found("(1 + s) * (1 + s) * cost"), ["(1 + s)"]);
    }

    #[test]
    fn other_products_are_none() {
        for text in [
            "cost * (1 - s) * (1 - s2)",
            "cost * (1 - s) / (1 - s)",
            "cost * s * (1 - s)",
            "cost * (1 - s) - n * (1 - s)",
            "cost * (1 - s) * (1 + s)",
            "cost * (1 - n) * (1 - n)",
            "cost * (1 - s * s2) * (1 - s)",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
