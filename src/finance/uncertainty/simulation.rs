//! Running an outcome over draws of its inputs.

use rayon::prelude::*;

use super::rank::Ranks;
use super::{Correlation, Distribution, SimulationError, bounded, draws};

/// How many bars a histogram has.
const BINS: usize = 40;

/// How the outcomes of all runs spread.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulation {
    /// How many runs there were.
    pub runs: usize,
    /// The mean of the outcomes.
    pub mean: f64,
    /// Their standard deviation: `√(Σ (outcome − mean)² / (runs − 1))`; 0 for a single run.
    pub deviation: f64,
    /// The value that ten runs in a hundred stay below. Percentiles lie between two outcomes in proportion, as Excel's
    /// PERCENTILE.INC has it.
    pub p10: f64,
    /// The value that half of the runs stay below.
    pub p50: f64,
    /// The value that ninety runs in a hundred stay below.
    pub p90: f64,
    /// The share of the runs with an outcome above zero, 0 to 1.
    pub positive: f64,
    /// How often outcomes lie where.
    pub histogram: Histogram,
    /// What drives the spread: for each input, Spearman's correlation of its draws with the outcomes, −1 to 1; none where
    /// one of the two doesn't vary. An input that is correlated with others shares in what they do.
    pub drivers: Vec<Option<f64>>,
}

impl Simulation {
    /// By how much the mean would differ from one seed to another: `deviation / √runs`.
    pub fn standard_error(&self) -> f64 {
        self.deviation / (self.runs as f64).sqrt()
    }
}

/// Counts of outcomes in equal parts from the smallest to the largest.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// The smallest outcome.
    pub low: f64,
    /// The largest.
    pub high: f64,
    /// How many outcomes lie in each part, from low to high; an outcome on an edge counts for the part above. All in one
    /// part where the outcomes don't vary.
    pub counts: Vec<usize>,
}

/// Runs an outcome over draws of its inputs, and tells how the outcomes spread.
///
/// For each of `runs` runs, 1 to [`MOST_RUNS`](super::MOST_RUNS), each input is drawn once; `outcome` gets the draws in the
/// order of the inputs. It runs on several threads at once, and must give the same for the same draws. The result depends
/// on the arguments alone, to the last bit. For outcomes spread much like a normal distribution, 10,000 runs give P10 and
/// P90 within some 3 % of the standard deviation (two standard errors), 100,000 runs within 1 %.
///
/// # Errors
///
/// For no run or too many, for correlations that are wrong or contradict each other, and for an outcome that is no number
/// between −1e150 and 1e150 (of several, the first run's).
///
/// ```
/// use bvf::finance::uncertainty::{Distribution, simulate};
///
/// let inputs = [Distribution::uniform(-1.0, 1.0)?, Distribution::uniform(-1.0, 1.0)?];
/// let sum = simulate(&inputs, &[], 20_000, 1, &|draws| draws[0] + draws[1])?;
/// assert!(sum.mean.abs() < 4.0 * sum.standard_error());
/// assert!((sum.positive - 0.5).abs() < 0.02);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn simulate(
    inputs: &[Distribution],
    correlations: &[Correlation],
    runs: usize,
    seed: u64,
    outcome: &(dyn Fn(&[f64]) -> f64 + Sync),
) -> Result<Simulation, SimulationError> {
    simulate_with(inputs, correlations, runs, seed, || (), |(), draws| outcome(draws))
}

/// The same with an outcome that needs room to compute in: `room` makes some for each batch of runs, so that no run has to
/// make its own. What an earlier run left there must not count.
///
/// # Errors
///
/// As [`simulate`].
pub fn simulate_with<R>(
    inputs: &[Distribution],
    correlations: &[Correlation],
    runs: usize,
    seed: u64,
    room: impl Fn() -> R + Send + Sync,
    outcome: impl Fn(&mut R, &[f64]) -> f64 + Send + Sync,
) -> Result<Simulation, SimulationError> {
    let drawn = draws(inputs, correlations, runs, seed)?;
    let run = |room: &mut R, run: usize| outcome(room, drawn.run(run));
    let outcomes: Vec<f64> = (0..runs).into_par_iter().with_min_len(256).map_init(room, run).collect();
    if let Some((run, found)) = outcomes.iter().enumerate().find(|(_, outcome)| !bounded(**outcome)) {
        return Err(SimulationError::Outcome { run, found: *found });
    }

    // In the order of the runs: sums of floats depend on it, and threads must not.
    let mean = outcomes.iter().sum::<f64>() / runs as f64;
    let squares: f64 = outcomes.iter().map(|outcome| (outcome - mean) * (outcome - mean)).sum();
    let deviation = if runs == 1 { 0.0 } else { (squares / (runs as f64 - 1.0)).sqrt() };
    let positive = outcomes.iter().filter(|outcome| **outcome > 0.0).count() as f64 / runs as f64;

    let ranks = Ranks::of(&outcomes);
    let driver = |input: usize| Ranks::of(&drawn.input(input)).correlation(&ranks);
    let drivers = (0..inputs.len()).into_par_iter().map(driver).collect();

    let mut sorted = outcomes;
    sorted.par_sort_unstable_by(f64::total_cmp);
    let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|share| percentile(&sorted, share));
    Ok(Simulation { runs, mean, deviation, p10, p50, p90, positive, histogram: histogram(&sorted), drivers })
}

/// The value that a share of sorted values stays below.
fn percentile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (before, part) = (place as usize, place.fract());
    let from = sorted[before];
    let to = sorted[(before + 1).min(sorted.len() - 1)];
    (from + (to - from) * part).min(to)
}

fn histogram(sorted: &[f64]) -> Histogram {
    let (low, high) = (sorted[0], sorted[sorted.len() - 1]);
    if low >= high {
        return Histogram { low, high, counts: vec![sorted.len()] };
    }
    let mut counts = vec![0; BINS];
    for outcome in sorted {
        let part = ((outcome - low) / (high - low) * BINS as f64) as usize;
        counts[part.min(BINS - 1)] += 1;
    }
    Histogram { low, high, counts }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rayon::ThreadPoolBuilder;

    use super::*;

    fn pert(low: f64, likely: f64, high: f64) -> Distribution {
        Distribution::pert(low, likely, high).expect("sound")
    }

    /// Cost, benefit a year and its growth; what they are worth after three years at 10 %.
    fn project(runs: usize, seed: u64) -> Simulation {
        let inputs = [
            pert(90.0, 100.0, 150.0),
            pert(20.0, 45.0, 60.0),
            Distribution::triangular(0.9, 1.0, 1.3).expect("sound"),
            Distribution::fixed(1.1).expect("sound"),
        ];
        let together = [Correlation { first: 0, second: 1, rho: 0.4 }];
        let npv = |draws: &[f64]| {
            let [cost, benefit, growth, discount] = draws else { panic!("four inputs, found {draws:?}") };
            let later = growth / discount;
            benefit / discount * (1.0 + later + later * later) - cost
        };
        simulate(&inputs, &together, runs, seed, &npv).expect("sound")
    }

    #[test]
    fn a_sum_has_the_mean_and_the_variance_of_its_parts() {
        let inputs = [pert(0.0, 2.0, 10.0), Distribution::normal(5.0, 2.0).expect("sound"), pert(-4.0, 0.0, 1.0)];
        let result = simulate(&inputs, &[], 40_000, 3, &|draws| draws.iter().sum()).expect("sound");
        let mean: f64 = inputs.iter().map(Distribution::mean).sum();
        let variance: f64 = inputs.iter().map(Distribution::variance).sum();
        assert!((result.mean - mean).abs() <= 4.0 * result.standard_error(), "{} of {mean}", result.mean);
        assert!((result.deviation * result.deviation / variance - 1.0).abs() < 0.03, "{}", result.deviation);
    }

    #[test]
    fn percentiles_of_a_single_input_are_its_quantiles() {
        let input = pert(8.0, 10.0, 18.0);
        let result = simulate(&[input], &[], 40_000, 3, &|draws| draws[0]).expect("sound");
        for (found, share) in [(result.p10, 0.1), (result.p50, 0.5), (result.p90, 0.9)] {
            // Within four standard errors, √(p (1 − p) / n) of the share, taken to the value by its quantiles.
            let error = 4.0 * (share * (1.0 - share) / 40_000_f64).sqrt();
            let at = |share| input.quantile(share).expect("inside");
            assert!(found >= at(share - error) && found <= at(share + error), "{share}: {found}");
        }
        assert_eq!(result.drivers, [Some(1.0)]);
    }

    #[test]
    fn results_do_not_depend_on_threads() {
        let on = |threads| {
            let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be had");
            pool.install(|| project(5000, 11))
        };
        let alone = on(1);
        for threads in [2, 3, 8] {
            assert_eq!(on(threads), alone, "{threads}");
        }
    }

    #[test]
    fn a_seed_stands_for_its_result() {
        let result = project(5000, 42);
        let found = [result.mean, result.deviation, result.p10, result.p50, result.p90, result.positive];
        let expected = [
            8.342_924_880_081_044,
            19.960_015_490_347_857,
            -17.420_599_407_793_574,
            7.909_793_078_102_332,
            34.467_531_361_615_09,
            0.6508,
        ];
        assert_eq!(found.map(f64::to_bits), expected.map(f64::to_bits), "{result:?}");
        assert_eq!(result.histogram.counts.len(), BINS);
        assert_ne!(project(5000, 43), result);
    }

    #[test]
    fn drivers_tell_what_moves_the_outcome() {
        let drivers = project(10_000, 1).drivers;
        let [Some(cost), Some(benefit), Some(growth), None] = drivers[..] else { panic!("{drivers:?}") };
        assert!(benefit > growth && growth > 0.2 && cost < benefit, "{drivers:?}");
    }

    #[test]
    fn what_does_not_vary_has_one_bar() {
        let result = simulate(&[pert(0.0, 1.0, 2.0)], &[], 100, 1, &|_| 7.0).expect("sound");
        assert_eq!(result.histogram, Histogram { low: 7.0, high: 7.0, counts: vec![100] });
        assert_eq!((result.p10, result.p90, result.deviation, result.positive), (7.0, 7.0, 0.0, 1.0));
        assert_eq!(result.drivers, [None]);
        let single = simulate(&[], &[], 1, 1, &|_| -3.0).expect("sound");
        assert_eq!((single.mean, single.deviation, single.p50, single.positive), (-3.0, 0.0, -3.0, 0.0));
    }

    #[test]
    fn percentiles_are_those_of_excels_documentation() {
        // PERCENTILE.INC({1, 2, 3, 4}, 0.3) is 1.9.
        assert!((percentile(&[1.0, 2.0, 3.0, 4.0], 0.3) - 1.9).abs() < 1e-15);
    }

    #[test]
    fn an_outcome_that_is_no_number_is_refused_in_words() {
        let inputs = [Distribution::uniform(0.0, 1.0).expect("sound")];
        let wrong =
            |outcome: &(dyn Fn(&[f64]) -> f64 + Sync)| simulate(&inputs, &[], 1000, 1, outcome).expect_err("wrong");
        assert_eq!(
            wrong(&|_| f64::NAN).to_string(),
            "the outcome of run `0` is `NaN`, expected a number from -1e150 to 1e150"
        );
        assert_eq!(wrong(&|_| f64::INFINITY), SimulationError::Outcome { run: 0, found: f64::INFINITY });
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn percentiles_rise_and_counts_add_up(seed: u64, runs in 1..300_usize, shift in -5.0..5.0_f64) {
            let inputs = [Distribution::normal(0.0, 2.0).expect("sound"), Distribution::triangular(0.0, 1.0, 4.0).expect("sound")];
            let result = simulate(&inputs, &[], runs, seed, &|draws| draws[0] * draws[1] + shift).expect("sound");
            prop_assert!(result.p10 <= result.p50 && result.p50 <= result.p90);
            prop_assert!(result.histogram.low <= result.p10 && result.p90 <= result.histogram.high);
            prop_assert_eq!(result.histogram.counts.iter().sum::<usize>(), runs);
            prop_assert!((0.0..=1.0).contains(&result.positive));
            prop_assert!(result.drivers.iter().flatten().all(|rho| (-1.0..=1.0).contains(rho)));
        }
    }
}
