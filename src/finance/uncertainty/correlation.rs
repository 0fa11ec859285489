//! Inputs that move together.

use std::collections::BTreeSet;
use std::f64::consts::PI;

use super::SimulationError;

/// How far two inputs move together: Spearman's correlation of their ranks.
///
/// 1 where the higher draw of one always comes with the higher of the other, −1 where it comes with the lower, 0 where
/// they know nothing of each other, as inputs do that no correlation names. A correlation with a fixed value has no effect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// One input, from 0.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// Spearman's coefficient, −1 to 1.
    pub rho: f64,
}

/// What is left of a variance that rounding makes of none.
const ROUNDING: f64 = 1e-12;

/// How independent normal scores are mixed into correlated ones: score `i` is the sum of the weights of row `i` times the
/// independent scores that they name.
pub(super) struct Mixing(Vec<Vec<(usize, f64)>>);

impl Mixing {
    /// The weights for correlations of ranks.
    ///
    /// Ranks of two normal scores with correlation `r` have Spearman's coefficient `6/π asin(r/2)` (Pearson, 1907), so
    /// the scores get `r = 2 sin(π rho / 6)`. The values drawn with these scores have the same ranks, whatever their
    /// distributions: that is the normal copula. The weights are the Cholesky factor of the matrix of all `r`. Unlike
    /// reordering the draws of a finished sample (Iman and Conover, 1982), it lets each run be drawn by itself.
    pub fn new(inputs: usize, correlations: &[Correlation]) -> Result<Self, SimulationError> {
        check(inputs, correlations)?;
        let mut matrix = vec![vec![0.0; inputs]; if correlations.is_empty() { 0 } else { inputs }];
        for Correlation { first, second, rho } in correlations {
            matrix[*first.max(second)][*first.min(second)] = 2.0 * libm::sin(PI * rho / 6.0);
        }
        let mut factor: Vec<Vec<f64>> = Vec::with_capacity(inputs);
        for (row, entries) in matrix.iter().enumerate() {
            let mut weights: Vec<f64> = Vec::with_capacity(row + 1);
            for (column, above) in factor.iter().enumerate() {
                let open = entries[column] - product(&weights, above);
                let pivot = above[column];
                // A pivot of 0 says that this column's input follows from those before it: nothing may be open then.
                if pivot == 0.0 && open.abs() > ROUNDING.sqrt() {
                    return Err(SimulationError::Contradiction { input: row });
                }
                weights.push(if pivot == 0.0 { 0.0 } else { open / pivot });
            }
            let rest = 1.0 - product(&weights, &weights);
            if rest < -ROUNDING {
                return Err(SimulationError::Contradiction { input: row });
            }
            weights.push(if rest <= ROUNDING { 0.0 } else { rest.sqrt() });
            factor.push(weights);
        }
        let sparse = |weights: Vec<f64>| weights.into_iter().enumerate().filter(|(_, weight)| *weight != 0.0).collect();
        let alone = (factor.len()..inputs).map(|input| vec![(input, 1.0)]);
        Ok(Self(factor.into_iter().map(sparse).chain(alone).collect()))
    }

    /// The correlated score of an input.
    pub fn score(&self, input: usize, independent: &[f64]) -> f64 {
        self.0[input].iter().map(|(other, weight)| weight * independent[*other]).sum()
    }
}

fn check(inputs: usize, correlations: &[Correlation]) -> Result<(), SimulationError> {
    let mut seen = BTreeSet::new();
    for Correlation { first, second, rho } in correlations.iter().copied() {
        if let Some(input) = [first, second].into_iter().find(|input| *input >= inputs) {
            return Err(SimulationError::UnknownInput { input, inputs });
        }
        if first == second {
            return Err(SimulationError::SameInput { input: first });
        }
        if !(-1.0..=1.0).contains(&rho) {
            return Err(SimulationError::Rho { first, second, found: rho });
        }
        if !seen.insert((first.min(second), first.max(second))) {
            return Err(SimulationError::Twice { first, second });
        }
    }
    Ok(())
}

/// The sum of products of what two rows have in common.
fn product(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pair(first: usize, second: usize, rho: f64) -> Correlation {
        Correlation { first, second, rho }
    }

    /// The correlation of two mixed scores: the independent ones have variance 1 and know nothing of each other.
    fn mixed(mixing: &Mixing, first: usize, second: usize) -> f64 {
        let weight = |input: usize, other| {
            mixing.0[input].iter().find(|(at, _)| *at == other).map_or(0.0, |(_, weight)| *weight)
        };
        (0..mixing.0.len()).map(|other| weight(first, other) * weight(second, other)).sum()
    }

    #[test]
    fn mixed_scores_have_the_correlations_that_were_asked_for() {
        let asked = [pair(0, 1, 0.7), pair(2, 1, -0.4), pair(4, 0, 0.2)];
        let mixing = Mixing::new(5, &asked).expect("they go together");
        for first in 0..5 {
            for second in 0..5 {
                let rho = asked
                    .iter()
                    .find(|pair| [(pair.first, pair.second), (pair.second, pair.first)].contains(&(first, second)));
                let expected =
                    if first == second { 1.0 } else { rho.map_or(0.0, |pair| 2.0 * (PI * pair.rho / 6.0).sin()) };
                assert!((mixed(&mixing, first, second) - expected).abs() < 1e-12, "{first} {second}");
            }
        }
    }

    #[test]
    fn perfect_correlation_is_allowed() {
        let mixing = Mixing::new(3, &[pair(0, 1, 1.0), pair(1, 2, -1.0), pair(0, 2, -1.0)]).expect("they go together");
        assert!((mixed(&mixing, 0, 1) - 1.0).abs() < 1e-12);
        assert!((mixed(&mixing, 1, 2) + 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_contradicts_itself_is_refused_in_words() {
        let words = |correlations: &[Correlation]| Mixing::new(3, correlations).err().expect("wrong").to_string();
        assert_eq!(
            words(&[pair(0, 1, 0.9), pair(1, 2, 0.9), pair(0, 2, -0.9)]),
            "the correlations of input `2` contradict those of the inputs before it, \
             expected a positive definite matrix, in which pairs that are not named have 0; \
             bring them nearer to 0, or name more pairs"
        );
        assert!(words(&[pair(0, 1, 1.0), pair(1, 2, 1.0), pair(0, 2, 0.5)]).contains("contradict"));
        assert_eq!(words(&[pair(0, 3, 0.9)]), "a correlation names input `3`, expected one of the 3, counted from 0");
        assert_eq!(words(&[pair(1, 1, 0.9)]), "a correlation names input `1` twice, expected two inputs; leave it out");
        assert_eq!(words(&[pair(0, 1, 1.2)]), "the correlation of inputs `0` and `1` is `1.2`, expected -1 to 1");
        assert!(words(&[pair(0, 1, f64::NAN)]).contains("`NaN`"));
        assert!(words(&[pair(0, 1, 0.2), pair(1, 0, 0.2)]).contains("are correlated twice"));
    }

    proptest! {
        #[test]
        fn a_single_pair_is_never_a_contradiction(rho in -1.0..=1.0_f64) {
            let mixing = Mixing::new(2, &[pair(1, 0, rho)]).expect("one pair goes together");
            prop_assert!((mixed(&mixing, 0, 1) - 2.0 * (PI * rho / 6.0).sin()).abs() < 1e-9);
            prop_assert!((mixed(&mixing, 1, 1) - 1.0).abs() < 1e-9);
        }
    }
}
