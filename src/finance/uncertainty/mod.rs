//! What is not known for sure: distributions of inputs, and what they make of an outcome.
//!
//! # Simulation
//!
//! [`simulate`] draws every input once for each run from its [`Distribution`], hands the draws to an outcome, and tells
//! how the outcomes spread: their mean, P10, P50 and P90, in which share of the runs the outcome is above zero, a
//! histogram, and which inputs drive the spread. Inputs that move together are given as [`Correlation`]s of their ranks.
//!
//! ```
//! use bvf::finance::measures::{Timing, present_value};
//! use bvf::finance::uncertainty::{Correlation, Distribution, simulate};
//!
//! // Cost today, benefit in each of three years; a dear project tends to bring more.
//! let inputs = [Distribution::pert(90.0, 100.0, 140.0)?, Distribution::pert(20.0, 50.0, 70.0)?];
//! let together = [Correlation { first: 0, second: 1, rho: 0.4 }];
//! let npv = |draws: &[f64]| {
//!     let flows = [-draws[0], draws[1], draws[1], draws[1]];
//!     present_value(&flows, 0.1, Timing::EndOfYear).expect("10 % is a sound rate")
//! };
//!
//! let result = simulate(&inputs, &together, 10_000, 42, &npv)?;
//! assert!(result.p10 < result.p50 && result.p50 < result.p90);
//! assert!(result.positive > 0.5, "it pays in most runs");
//! // The benefit drives the result more than the cost does.
//! assert!(result.drivers[1].unwrap_or(0.0) > result.drivers[0].unwrap_or(0.0).abs());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The same bytes everywhere
//!
//! A seed stands for its draws: the same seed, inputs and runs give the same result to the last bit, on any machine and
//! on any number of threads.
//!
//! - The random number for an input in a run is computed from the seed, the run and the input's place alone (the
//!   generator is counter-based). Runs can be shared out in any way. More runs keep the draws of the first ones, and
//!   inputs added at the end leave those before them alone.
//! - Sums are made in the order of the runs, not in the order in which threads end.
//! - Logarithms, powers and exponentials are those of the `libm` crate. The standard library calls the platform's, which
//!   differ in the last bit from one to another. (Sums, products and square roots are the same everywhere.) What an
//!   outcome computes is up to it.
//!
//! # Sources
//!
//! Distributions: Malcolm, Roseboom, Clark, Fazar, *Application of a Technique for Research and Development Program
//! Evaluation*, 1959 (PERT); Johnson, *The triangular distribution as a proxy for the beta distribution in risk analysis*,
//! 1997. Random numbers: Salmon, Moraes, Dror, Shaw, *Parallel random numbers: as easy as 1, 2, 3*, 2011. Rank
//! correlation: Pearson, *On further methods of determining correlation*, 1907 (Spearman's coefficient of normal scores).

mod beta;
mod correlation;
mod distribution;
mod draws;
mod error;
mod normal;
mod random;
mod rank;
mod simulation;

pub use correlation::Correlation;
pub use distribution::Distribution;
pub use draws::{Draws, MOST_RUNS, draws};
pub use error::{DistributionError, SimulationError};
pub use rank::rank_correlation;
pub use simulation::{Histogram, Simulation, simulate, simulate_with};

/// The largest size of parameters and outcomes: their squares still are numbers.
const LARGEST: f64 = 1e150;

/// Whether a parameter or an outcome is a number that can be computed with.
fn bounded(figure: f64) -> bool {
    figure.abs() <= LARGEST
}
