//! Draws of all inputs for all runs.

use rayon::prelude::*;

use super::correlation::Mixing;
use super::{Correlation, Distribution, SimulationError, normal, random};

/// The most runs of a simulation. Draws take eight bytes for each run and input.
pub const MOST_RUNS: usize = 1_000_000;

/// One draw of each input for each run.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    runs: usize,
    inputs: usize,
    /// Run by run.
    values: Vec<f64>,
}

impl Draws {
    /// How many runs there are.
    pub fn runs(&self) -> usize {
        self.runs
    }

    /// The draws of a run, one for each input, in their order.
    ///
    /// # Panics
    ///
    /// Where there is no such run.
    pub fn run(&self, run: usize) -> &[f64] {
        &self.values[run * self.inputs..(run + 1) * self.inputs]
    }

    /// The draws of an input, one for each run, in their order; none where there is no such input.
    pub fn input(&self, input: usize) -> Vec<f64> {
        self.values.iter().skip(input).step_by(self.inputs.max(1)).copied().take(self.runs).collect()
    }
}

/// Draws each input once for each run; see [`simulate`](super::simulate), which hands them to an outcome.
///
/// # Errors
///
/// For no run, more than [`MOST_RUNS`], and correlations that are wrong or contradict each other.
///
/// ```
/// use bvf::finance::uncertainty::{Correlation, Distribution, draws, rank_correlation};
///
/// let inputs = [Distribution::uniform(0.0, 1.0)?, Distribution::normal(50.0, 10.0)?];
/// let together = [Correlation { first: 0, second: 1, rho: -0.6 }];
/// let drawn = draws(&inputs, &together, 5_000, 7)?;
/// assert_eq!(drawn.run(0).len(), 2);
/// let rho = rank_correlation(&drawn.input(0), &drawn.input(1)).expect("both vary");
/// assert!((rho + 0.6).abs() < 0.05);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn draws(
    inputs: &[Distribution],
    correlations: &[Correlation],
    runs: usize,
    seed: u64,
) -> Result<Draws, SimulationError> {
    if !(1..=MOST_RUNS).contains(&runs) {
        return Err(SimulationError::Runs { found: runs });
    }
    let mixing = Mixing::new(inputs.len(), correlations)?;
    let samplers: Vec<Sampler> = inputs.par_iter().map(Sampler::new).collect();
    let mut values = vec![0.0; runs * inputs.len()];
    let draw = |scores: &mut Vec<f64>, (run, row): (usize, &mut [f64])| {
        scores.clear();
        let blocks = (0..row.len().div_ceil(2)).flat_map(|block| random::pair(seed, run as u64, block as u32));
        scores.extend(blocks.map(normal::quantile));
        for (input, (value, sampler)) in row.iter_mut().zip(&samplers).enumerate() {
            *value = sampler.at(mixing.score(input, scores));
        }
    };
    values.par_chunks_mut(inputs.len().max(1)).enumerate().with_min_len(256).for_each_init(Vec::new, draw);
    Ok(Draws { runs, inputs: inputs.len(), values })
}

/// Values of a distribution by normal score, made ready for many draws.
enum Sampler {
    Direct(Distribution),
    Table(Table),
}

impl Sampler {
    fn new(distribution: &Distribution) -> Self {
        Table::new(distribution).map_or(Self::Direct(*distribution), Self::Table)
    }

    fn at(&self, score: f64) -> f64 {
        match self {
            Self::Direct(distribution) => distribution.at_score(score),
            Self::Table(table) => table.at(score),
        }
    }
}

/// Where the table begins; it ends as far on the other side. The random number nearest to 0 has a score of −8.2.
const FIRST_SCORE: f64 = -8.5;

/// Parts of the table for each unit of score.
const PARTS: f64 = 32.0;

/// The values of a distribution without a closed form, at evenly spaced scores.
///
/// Between them stands the cubic with the same values and slopes at both ends. The true curve is smooth, so that it is
/// met within a hundred-millionth of the range; a draw takes a few nanoseconds rather than a microsecond.
struct Table {
    /// Value, and slope for one part.
    nodes: Vec<[f64; 2]>,
}

impl Table {
    fn new(distribution: &Distribution) -> Option<Self> {
        let parts = (-2.0 * FIRST_SCORE * PARTS) as usize;
        let node = |part: usize| distribution.slope_at_score(FIRST_SCORE + part as f64 / PARTS);
        let nodes: Option<Vec<[f64; 2]>> = (0..=parts).map(node).collect();
        Some(Self { nodes: nodes?.into_iter().map(|[value, slope]| [value, slope / PARTS]).collect() })
    }

    fn at(&self, score: f64) -> f64 {
        let place = ((score - FIRST_SCORE) * PARTS).clamp(0.0, (self.nodes.len() - 1) as f64);
        let part = (place as usize).min(self.nodes.len() - 2);
        let [[left, rise], [right, fall]] = [self.nodes[part], self.nodes[part + 1]];
        let t = place - part as f64;
        let change = right - left;
        let value = left + t * (rise + t * (3.0 * change - 2.0 * rise - fall + t * (rise + fall - 2.0 * change)));
        // A cubic stays between its ends but for rounding.
        value.clamp(left.min(right), right.max(left))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finance::uncertainty::rank_correlation;

    fn pert(low: f64, likely: f64, high: f64) -> Distribution {
        Distribution::pert(low, likely, high).expect("sound")
    }

    #[test]
    fn the_table_meets_the_quantiles() {
        for likely in [0.0, 0.01, 0.3, 0.5, 0.8, 1.0] {
            let distribution = pert(0.0, likely, 1.0);
            let table = Table::new(&distribution).expect("no closed form");
            let worst = (-8000..8000)
                .step_by(37)
                .map(|step| f64::from(step) / 1000.0)
                .map(|score| (table.at(score) - distribution.at_score(score)).abs())
                .fold(0.0_f64, f64::max);
            assert!(worst <= 1e-8, "{likely}: {worst}");
        }
    }

    #[test]
    fn draws_are_those_of_another_reckoning() {
        // Philox, the normal copula and the quantiles, reckoned with 25 digits by mpmath.
        let inputs =
            [pert(90.0, 100.0, 150.0), pert(20.0, 45.0, 60.0), Distribution::triangular(0.9, 1.0, 1.3).expect("sound")];
        let drawn = draws(&inputs, &[Correlation { first: 0, second: 1, rho: 0.4 }], 3, 42).expect("sound");
        let expected = [
            [104.261_628_991_622_39, 40.286_091_771_609_42, 0.971_063_310_990_248_5],
            [100.587_430_079_569_45, 41.268_138_401_226_7, 1.268_038_821_160_859_5],
            [109.876_997_252_450_73, 50.299_741_185_117_29, 0.970_089_351_102_322_1],
        ];
        for (run, expected) in expected.iter().enumerate() {
            for (found, expected) in drawn.run(run).iter().zip(expected) {
                assert!((found - expected).abs() <= 1e-9 * expected, "{run}: {found}, expected {expected}");
            }
        }
    }

    #[test]
    fn means_and_variances_are_the_closed_forms() {
        let inputs = [
            pert(8.0, 10.0, 18.0),
            pert(-3.0, -3.0, 5.0),
            Distribution::triangular(8.0, 10.0, 18.0).expect("sound"),
            Distribution::uniform(-2.0, 6.0).expect("sound"),
            Distribution::normal(100.0, 15.0).expect("sound"),
        ];
        let together = [Correlation { first: 0, second: 2, rho: 0.5 }];
        let runs = 40_000;
        let drawn = draws(&inputs, &together, runs, 2027).expect("sound");
        for (at, distribution) in inputs.iter().enumerate() {
            let values = drawn.input(at);
            let moment = |power: i32| {
                values.iter().map(|value| (value - distribution.mean()).powi(power)).sum::<f64>() / runs as f64
            };
            // Within four standard errors: √(variance / n) of the mean, √((fourth moment − variance²) / n) of the variance.
            let variance = distribution.variance();
            let mean_error = (variance / runs as f64).sqrt();
            assert!(moment(1).abs() <= 4.0 * mean_error, "{distribution:?}: {} of {mean_error}", moment(1));
            let variance_error = ((moment(4) - variance * variance) / runs as f64).sqrt();
            assert!((moment(2) - variance).abs() <= 4.0 * variance_error, "{distribution:?}: {}", moment(2));
        }
    }

    #[test]
    fn ranks_are_correlated_as_asked_for() {
        let inputs = [
            pert(8.0, 10.0, 18.0),
            Distribution::triangular(0.0, 1.0, 1.0).expect("sound"),
            Distribution::uniform(-2.0, 6.0).expect("sound"),
            Distribution::normal(100.0, 15.0).expect("sound"),
            pert(0.0, 0.0, 1e6),
        ];
        let asked = [(0, 1, 0.8), (1, 2, -0.5), (3, 4, 0.3)];
        let together = asked.map(|(first, second, rho)| Correlation { first, second, rho });
        let drawn = draws(&inputs, &together, 40_000, 5).expect("sound");
        for first in 0..inputs.len() {
            for second in 0..first {
                let pair = asked.iter().find(|pair| [(pair.0, pair.1), (pair.1, pair.0)].contains(&(first, second)));
                let expected = pair.map_or(0.0, |pair| pair.2);
                let found = rank_correlation(&drawn.input(first), &drawn.input(second)).expect("both vary");
                assert!((found - expected).abs() <= 0.02, "{first} and {second}: {found}, expected {expected}");
            }
        }
    }

    #[test]
    fn perfectly_correlated_inputs_share_their_ranks() {
        let inputs = [pert(8.0, 10.0, 18.0), Distribution::uniform(0.0, 1.0).expect("sound")];
        for rho in [1.0, -1.0] {
            let drawn = draws(&inputs, &[Correlation { first: 0, second: 1, rho }], 2000, 5).expect("sound");
            let found = rank_correlation(&drawn.input(0), &drawn.input(1)).expect("both vary");
            assert!((found - rho).abs() < 1e-9, "{found}");
        }
    }

    #[test]
    fn more_runs_and_more_inputs_leave_the_first_draws_alone() {
        let inputs = [pert(0.0, 1.0, 2.0), pert(0.0, 1.0, 2.0), pert(0.0, 1.0, 2.0)];
        let few = draws(&inputs[..2], &[], 100, 9).expect("sound");
        let many = draws(&inputs, &[], 200, 9).expect("sound");
        for run in 0..100 {
            assert_eq!(few.run(run), &many.run(run)[..2]);
        }
        assert_ne!(many.input(0), many.input(1), "inputs have draws of their own");
        assert_ne!(few, draws(&inputs[..2], &[], 100, 10).expect("sound"), "seeds have draws of their own");
    }

    #[test]
    fn without_inputs_there_are_runs_without_draws() {
        let drawn = draws(&[], &[], 3, 1).expect("sound");
        assert_eq!((drawn.runs(), drawn.run(2)), (3, &[][..]));
        assert_eq!(drawn.input(0), [0.0; 0]);
        assert_eq!(draws(&[], &[], 0, 1), Err(SimulationError::Runs { found: 0 }));
        assert_eq!(draws(&[], &[], MOST_RUNS + 1, 1), Err(SimulationError::Runs { found: MOST_RUNS + 1 }));
    }
}
