//! How an input is distributed.

use super::beta::Beta;
use super::{DistributionError, bounded, normal};

/// What is known of an input: which values it may take, and how likely they are.
///
/// A distribution is always sound: the functions that make one refuse parameters that make none. Where its ends meet, or
/// its standard deviation is 0, it is a fixed value. Parameters are in the input's own unit, between −1e150 and 1e150.
///
/// ```
/// use bvf::finance::uncertainty::Distribution;
///
/// let weeks = Distribution::pert(8.0, 10.0, 18.0)?;
/// assert_eq!(weeks.mean(), 11.0);
/// assert!(weeks.quantile(0.9).expect("a share from 0 to 1") < 18.0);
///
/// let wrong = Distribution::triangular(12.0, 10.0, 18.0).expect_err("the ends are the wrong way round");
/// assert_eq!(wrong.to_string(), "`low` is `12`, expected at most `10`, which is `likely`");
/// # Ok::<(), bvf::finance::uncertainty::DistributionError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distribution(Shape);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    Fixed(f64),
    Uniform { low: f64, high: f64 },
    Triangular { low: f64, likely: f64, high: f64 },
    Pert { low: f64, likely: f64, high: f64, beta: Beta },
    Normal { mean: f64, deviation: f64 },
}

impl Distribution {
    /// The beta distribution of PERT, from three estimates: `low ≤ likely ≤ high`. The likely one weighs four times as
    /// much as each of the others (λ = 4).
    ///
    /// On the unit its shapes are `1 + 4 (likely − low) / (high − low)` and `1 + 4 (high − likely) / (high − low)`.
    pub fn pert(low: f64, likely: f64, high: f64) -> Result<Self, DistributionError> {
        three(low, likely, high)?;
        let range = high - low;
        if low >= high {
            return Ok(Self(Shape::Fixed(low)));
        }
        let beta = Beta::new(1.0 + 4.0 * ((likely - low) / range), 1.0 + 4.0 * ((high - likely) / range));
        Ok(Self(Shape::Pert { low, likely, high, beta }))
    }

    /// The triangular distribution from three estimates: `low ≤ likely ≤ high`. Its density rises in a line to the likely
    /// one and falls in a line from it; its tails are heavier than those of PERT.
    pub fn triangular(low: f64, likely: f64, high: f64) -> Result<Self, DistributionError> {
        three(low, likely, high)?;
        Ok(Self(if low >= high { Shape::Fixed(low) } else { Shape::Triangular { low, likely, high } }))
    }

    /// The uniform distribution: all values from `low` to `high` are as likely.
    pub fn uniform(low: f64, high: f64) -> Result<Self, DistributionError> {
        numbers([("low", low), ("high", high)])?;
        rising(["low", "high"], [low, high])?;
        Ok(Self(if low >= high { Shape::Fixed(low) } else { Shape::Uniform { low, high } }))
    }

    /// The normal distribution, from its mean and its standard deviation, 0 or more. It has no ends: an input that can't
    /// be negative is better described by another.
    pub fn normal(mean: f64, deviation: f64) -> Result<Self, DistributionError> {
        numbers([("mean", mean), ("deviation", deviation)])?;
        if deviation < 0.0 {
            return Err(DistributionError::NegativeDeviation { found: deviation });
        }
        Ok(Self(if deviation == 0.0 { Shape::Fixed(mean) } else { Shape::Normal { mean, deviation } }))
    }

    /// A value that is known.
    pub fn fixed(value: f64) -> Result<Self, DistributionError> {
        numbers([("value", value)])?;
        Ok(Self(Shape::Fixed(value)))
    }

    /// The mean: PERT `(low + 4 likely + high) / 6`, triangular `(low + likely + high) / 3`, uniform `(low + high) / 2`.
    pub fn mean(&self) -> f64 {
        match self.0 {
            Shape::Fixed(value) => value,
            Shape::Uniform { low, high } => f64::midpoint(low, high),
            Shape::Triangular { low, likely, high } => ((low + likely + high) / 3.0).clamp(low, high),
            Shape::Pert { low, likely, high, .. } => ((low + 4.0 * likely + high) / 6.0).clamp(low, high),
            Shape::Normal { mean, .. } => mean,
        }
    }

    /// The variance, the square of the standard deviation: PERT `(mean − low) (high − mean) / 7`, uniform
    /// `(high − low)² / 12`, triangular `(u² + u v + v²) / 18` with `u = likely − low` and `v = high − likely`.
    ///
    /// PERT's is that of its beta distribution; the rule of thumb `((high − low) / 6)²` only comes near it.
    pub fn variance(&self) -> f64 {
        match self.0 {
            Shape::Fixed(_) => 0.0,
            Shape::Uniform { low, high } => (high - low) * (high - low) / 12.0,
            Shape::Triangular { low, likely, high } => {
                let (up, down) = (likely - low, high - likely);
                (up * up + up * down + down * down) / 18.0
            }
            Shape::Pert { low, high, .. } => (self.mean() - low) * (high - self.mean()) / 7.0,
            Shape::Normal { deviation, .. } => deviation * deviation,
        }
    }

    /// The value below which a share of all draws lies, 0 to 1: 0.1 gives P10. A sample is the quantile of a random
    /// number between 0 and 1.
    ///
    /// `None` for a share outside, and for 0 and 1 of a normal distribution, which has no ends.
    pub fn quantile(&self, share: f64) -> Option<f64> {
        let inside = if matches!(self.0, Shape::Normal { .. }) {
            share > 0.0 && share < 1.0
        } else {
            (0.0..=1.0).contains(&share)
        };
        inside.then(|| self.between(share, 1.0 - share))
    }

    /// The value as far out as `score` is in the standard normal distribution: the quantile of the share below it, to the
    /// last digits in both tails.
    pub(super) fn at_score(&self, score: f64) -> f64 {
        match self.0 {
            Shape::Fixed(value) => value,
            Shape::Normal { mean, deviation } => mean + deviation * score,
            _ => self.between(normal::below(score), normal::below(-score)),
        }
    }

    /// That value and how fast it grows with the score, where it has no closed form.
    pub(super) fn slope_at_score(&self, score: f64) -> Option<[f64; 2]> {
        let Shape::Pert { low, high, beta, .. } = self.0 else { return None };
        let [x, y] = beta.point(normal::below(score), normal::below(-score));
        Some([within(low, high, x, y), (high - low) * normal::density(score) / beta.density(x, y)])
    }

    /// The value with a share of all draws below it and the rest above. Both are given: near an end, one is too small to
    /// be had from the other.
    fn between(&self, share: f64, rest: f64) -> f64 {
        match self.0 {
            Shape::Fixed(value) => value,
            Shape::Uniform { low, high } => within(low, high, share, rest),
            Shape::Triangular { low, likely, high } => {
                let (range, up, down) = (high - low, likely - low, high - likely);
                // The left part of the triangle has the area up / range.
                if share * range < up { low + (share * range * up).sqrt() } else { high - (rest * range * down).sqrt() }
            }
            Shape::Pert { low, high, beta, .. } => {
                let [x, y] = beta.point(share, rest);
                within(low, high, x, y)
            }
            Shape::Normal { mean, deviation } => mean + deviation * normal::quantile(share),
        }
    }
}

/// The value at a part `x` of the way from `low` to `high`, and `y` from `high` to `low`: reckoned from the nearer end.
fn within(low: f64, high: f64, x: f64, y: f64) -> f64 {
    let value = if x <= y { low + (high - low) * x } else { high - (high - low) * y };
    value.clamp(low, high)
}

fn three(low: f64, likely: f64, high: f64) -> Result<(), DistributionError> {
    numbers([("low", low), ("likely", likely), ("high", high)])?;
    rising(["low", "likely"], [low, likely])?;
    rising(["likely", "high"], [likely, high])
}

fn numbers<const N: usize>(parameters: [(&'static str, f64); N]) -> Result<(), DistributionError> {
    match parameters.into_iter().find(|(_, found)| !bounded(*found)) {
        Some((parameter, found)) => Err(DistributionError::NoNumber { parameter, found }),
        None => Ok(()),
    }
}

fn rising(parameters: [&'static str; 2], found: [f64; 2]) -> Result<(), DistributionError> {
    if found[0] <= found[1] { Ok(()) } else { Err(DistributionError::Order { parameters, found }) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn near(found: f64, expected: f64, tolerance: f64) {
        assert!((found - expected).abs() <= tolerance, "found {found}, expected {expected}");
    }

    fn samples() -> Vec<Distribution> {
        [
            Distribution::pert(8.0, 10.0, 18.0),
            Distribution::pert(-3.0, -3.0, 5.0),
            Distribution::pert(0.0, 1.0, 1.0),
            Distribution::triangular(8.0, 10.0, 18.0),
            Distribution::triangular(1.0, 1.0, 4.0),
            Distribution::triangular(1.0, 4.0, 4.0),
            Distribution::uniform(-2.0, 6.0),
            Distribution::normal(100.0, 15.0),
            Distribution::fixed(7.0),
        ]
        .map(|made| made.expect("sound"))
        .to_vec()
    }

    #[test]
    fn means_and_variances_are_those_of_the_quantile_function() {
        // E x = ∫ Q(u) du and E x² = ∫ Q(u)² du over the unit, by the rule of midpoints.
        let parts = 20_000;
        for distribution in samples() {
            let values: Vec<f64> = (0..parts)
                .map(|part| distribution.quantile((f64::from(part) + 0.5) / f64::from(parts)).expect("inside"))
                .collect();
            let mean = values.iter().sum::<f64>() / f64::from(parts);
            let variance = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / f64::from(parts);
            let size = 1.0 + distribution.variance();
            near(mean, distribution.mean(), 1e-4 * size.sqrt());
            near(variance, distribution.variance(), 1e-3 * size);
        }
    }

    #[test]
    fn moments_are_those_of_the_textbooks() {
        // PERT with 2, 5, 14: mean (2 + 20 + 14) / 6 = 6; beta shapes 2 and 4 over 12: variance 144 × 8 / (36 × 7).
        let pert = Distribution::pert(2.0, 5.0, 14.0).expect("sound");
        near(pert.mean(), 6.0, 1e-12);
        near(pert.variance(), 144.0 * 8.0 / (36.0 * 7.0), 1e-12);
        // Triangular on the unit with the likely one at 0: mean 1/3, variance 1/18; in the middle, 1/24.
        let falling = Distribution::triangular(0.0, 0.0, 1.0).expect("sound");
        near(falling.mean(), 1.0 / 3.0, 1e-15);
        near(falling.variance(), 1.0 / 18.0, 1e-15);
        near(Distribution::triangular(0.0, 0.5, 1.0).expect("sound").variance(), 1.0 / 24.0, 1e-15);
        near(Distribution::uniform(0.0, 1.0).expect("sound").variance(), 1.0 / 12.0, 1e-15);
        near(Distribution::normal(3.0, 2.0).expect("sound").variance(), 4.0, 0.0);
    }

    #[test]
    fn quantiles_have_known_answers() {
        let at = |distribution: Result<Distribution, DistributionError>, share| {
            distribution.expect("sound").quantile(share).expect("inside")
        };
        // With the likely one at an end, PERT is 1 − (1 − u)^(1/5) or u^(1/5); in the middle it is even.
        near(at(Distribution::pert(0.0, 0.0, 1.0), 0.9), 1.0 - libm::pow(0.1, 0.2), 1e-14);
        near(at(Distribution::pert(0.0, 1.0, 1.0), 0.9), libm::pow(0.9, 0.2), 1e-14);
        near(at(Distribution::pert(10.0, 20.0, 30.0), 0.5), 20.0, 1e-13);
        // The triangle's left part has the area (likely − low) / (high − low).
        near(at(Distribution::triangular(0.0, 2.0, 8.0), 0.25), 2.0, 1e-15);
        near(at(Distribution::triangular(0.0, 2.0, 8.0), 0.0625), 1.0, 1e-15);
        near(at(Distribution::uniform(-2.0, 6.0), 0.25), 0.0, 0.0);
        near(at(Distribution::normal(100.0, 15.0), 0.975), 100.0 + 15.0 * 1.959_963_984_540_054, 1e-12);
        for distribution in samples() {
            for outside in [-0.1, 1.1, f64::NAN] {
                assert_eq!(distribution.quantile(outside), None);
            }
        }
        for (share, end) in [(0.0, 8.0), (1.0, 18.0)] {
            near(at(Distribution::pert(8.0, 10.0, 18.0), share), end, 0.0);
            near(at(Distribution::triangular(8.0, 10.0, 18.0), share), end, 0.0);
            assert_eq!(Distribution::normal(0.0, 1.0).expect("sound").quantile(share), None);
        }
    }

    #[test]
    fn ends_that_meet_are_a_fixed_value() {
        let fixed = Distribution::fixed(5.0);
        for same in [
            Distribution::pert(5.0, 5.0, 5.0),
            Distribution::triangular(5.0, 5.0, 5.0),
            Distribution::uniform(5.0, 5.0),
            Distribution::normal(5.0, 0.0),
        ] {
            assert_eq!(same, fixed);
        }
        let fixed = fixed.expect("sound");
        near(fixed.mean(), 5.0, 0.0);
        near(fixed.variance(), 0.0, 0.0);
        assert_eq!(fixed.quantile(0.3), Some(5.0));
    }

    #[test]
    fn what_makes_no_distribution_is_refused_in_words() {
        let words = |made: Result<Distribution, DistributionError>| made.expect_err("wrong").to_string();
        assert_eq!(words(Distribution::pert(3.0, 2.0, 5.0)), "`low` is `3`, expected at most `2`, which is `likely`");
        assert_eq!(words(Distribution::pert(1.0, 6.0, 5.0)), "`likely` is `6`, expected at most `5`, which is `high`");
        assert_eq!(words(Distribution::uniform(6.0, 5.0)), "`low` is `6`, expected at most `5`, which is `high`");
        assert_eq!(words(Distribution::normal(0.0, -1.0)), "`deviation` is `-1`, expected 0 or more");
        assert_eq!(words(Distribution::fixed(f64::NAN)), "`value` is `NaN`, expected a number from -1e150 to 1e150");
        assert_eq!(
            words(Distribution::triangular(0.0, 1.0, 1e200)),
            "`high` is `1e200`, expected a number from -1e150 to 1e150"
        );
    }

    proptest! {
        #[test]
        fn quantiles_rise_within_the_ends(
            low in -1e9..1e9_f64, up in 0.0..1e6_f64, down in 0.0..1e6_f64, share in 0.0..1.0_f64, more in 0.0..1.0_f64,
        ) {
            let (likely, high) = (low + up, low + up + down);
            let (less, more) = (share.min(more), share.max(more));
            for made in [Distribution::pert(low, likely, high), Distribution::triangular(low, likely, high), Distribution::uniform(low, high)] {
                let distribution = made.expect("sound");
                let (left, right) = (distribution.quantile(less).expect("inside"), distribution.quantile(more).expect("inside"));
                prop_assert!(left >= low && right <= high && left <= right + 1e-12 * (high - low));
                prop_assert!(distribution.mean() >= low && distribution.mean() <= high);
                prop_assert!(distribution.variance() >= 0.0);
            }
        }
    }
}
