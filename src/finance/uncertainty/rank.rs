//! Correlation of ranks.

/// Spearman's correlation of the ranks of two series, −1 to 1; equal values share the mean of their ranks.
///
/// `None` where they differ in length, or one of them doesn't vary. Spearman, *The proof and measurement of association
/// between two things*, 1904.
///
/// ```
/// use bvf::finance::uncertainty::rank_correlation;
///
/// // Only the order counts, not the distance.
/// assert_eq!(rank_correlation(&[1.0, 2.0, 3.0], &[10.0, 20.0, 9_000.0]), Some(1.0));
/// assert_eq!(rank_correlation(&[1.0, 2.0, 3.0], &[5.0, 5.0, 5.0]), None);
/// ```
pub fn rank_correlation(left: &[f64], right: &[f64]) -> Option<f64> {
    if left.len() == right.len() { Ranks::of(left).correlation(&Ranks::of(right)) } else { None }
}

/// The ranks of a series, less their mean.
pub(super) struct Ranks {
    ranks: Vec<f64>,
    /// The sum of their squares.
    squares: f64,
}

impl Ranks {
    pub fn of(values: &[f64]) -> Self {
        let mut order: Vec<(f64, usize)> = values.iter().copied().zip(0..).collect();
        order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let middle = (values.len() as f64 - 1.0) / 2.0;
        let mut ranks = vec![0.0; values.len()];
        let mut start = 0;
        for equal in order.chunk_by(|a, b| a.0 >= b.0) {
            let shared = start as f64 + (equal.len() as f64 - 1.0) / 2.0 - middle;
            for (_, at) in equal {
                ranks[*at] = shared;
            }
            start += equal.len();
        }
        let squares = ranks.iter().map(|rank| rank * rank).sum();
        Self { ranks, squares }
    }

    /// With the ranks of a series of the same length: `None` where one of them doesn't vary.
    pub fn correlation(&self, other: &Self) -> Option<f64> {
        let together: f64 = self.ranks.iter().zip(&other.ranks).map(|(left, right)| left * right).sum();
        let alone = (self.squares * other.squares).sqrt();
        (alone > 0.0).then(|| (together / alone).clamp(-1.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_coefficient_has_known_answers() {
        // Without ties it is 1 − 6 Σ d² / (n (n² − 1)): here d² sums to 194 over ten, 1 − 1164 / 990.
        let intelligence = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
        let television = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
        let found = rank_correlation(&intelligence, &television).expect("both vary");
        assert!((found - (1.0 - 1164.0 / 990.0)).abs() < 1e-12, "{found}");
        // With ties: ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4.
        let found = rank_correlation(&[1.0, 2.0, 2.0, 3.0], &[1.0, 3.0, 2.0, 4.0]).expect("both vary");
        assert!((found - 4.5 / (4.5_f64 * 5.0).sqrt()).abs() < 1e-12, "{found}");
    }

    #[test]
    fn what_does_not_vary_has_none() {
        assert_eq!(rank_correlation(&[1.0, 1.0], &[1.0, 2.0]), None);
        assert_eq!(rank_correlation(&[1.0], &[1.0]), None);
        assert_eq!(rank_correlation(&[], &[]), None);
        assert_eq!(rank_correlation(&[1.0, 2.0], &[1.0, 2.0, 3.0]), None);
    }

    proptest! {
        #[test]
        fn only_the_order_counts(values in proptest::collection::vec(-5.0..5.0_f64, 3..40)) {
            let grown: Vec<f64> = values.iter().map(|value| value.exp()).collect();
            let found = rank_correlation(&values, &grown);
            prop_assert!(found.is_some_and(|rho| (rho - 1.0).abs() < 1e-12));
        }
    }
}
