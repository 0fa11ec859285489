//! What is wrong with a distribution or a simulation.

use std::error::Error;
use std::fmt;

use super::draws::MOST_RUNS;

/// Why parameters make no distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DistributionError {
    /// A parameter is no number, or too large to compute with.
    NoNumber {
        /// Its name.
        parameter: &'static str,
        /// What it is.
        found: f64,
    },
    /// Two parameters are not in rising order.
    Order {
        /// Names of the one that should be smaller and the one that should be larger.
        parameters: [&'static str; 2],
        /// What they are.
        found: [f64; 2],
    },
    /// A standard deviation is negative.
    NegativeDeviation {
        /// What it is.
        found: f64,
    },
}

impl fmt::Display for DistributionError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber { parameter, found } => {
                write!(out, "`{parameter}` is `{found:e}`, expected a number from -1e150 to 1e150")
            }
            Self::Order { parameters: [smaller, larger], found: [left, right] } => {
                write!(out, "`{smaller}` is `{left}`, expected at most `{right}`, which is `{larger}`")
            }
            Self::NegativeDeviation { found } => write!(out, "`deviation` is `{found}`, expected 0 or more"),
        }
    }
}

impl Error for DistributionError {}

/// Why a simulation can't be run. Inputs are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SimulationError {
    /// No run, or more than [`MOST_RUNS`].
    Runs {
        /// How many were asked for.
        found: usize,
    },
    /// A correlation names an input that isn't there.
    UnknownInput {
        /// The input that is named.
        input: usize,
        /// How many inputs there are.
        inputs: usize,
    },
    /// A correlation names one input twice.
    SameInput {
        /// The input.
        input: usize,
    },
    /// Two correlations name the same two inputs.
    Twice {
        /// One input.
        first: usize,
        /// The other.
        second: usize,
    },
    /// A correlation is no number from −1 to 1.
    Rho {
        /// One input.
        first: usize,
        /// The other.
        second: usize,
        /// What it is.
        found: f64,
    },
    /// Correlations contradict each other: the matrix of all of them, with 0 for pairs that none names, is not positive
    /// definite. Where A goes with B and B with C, A and C can't know nothing of each other.
    Contradiction {
        /// The first input whose correlations don't go with those of the inputs before it.
        input: usize,
    },
    /// The outcome of a run is no number, or too large to compute with.
    Outcome {
        /// The run, from 0.
        run: usize,
        /// What it is.
        found: f64,
    },
}

impl fmt::Display for SimulationError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Runs { found } => write!(out, "found `{found}` runs, expected 1 to {MOST_RUNS}"),
            Self::UnknownInput { input, inputs } => {
                write!(out, "a correlation names input `{input}`, expected one of the {inputs}, counted from 0")
            }
            Self::SameInput { input } => {
                write!(out, "a correlation names input `{input}` twice, expected two inputs; leave it out")
            }
            Self::Twice { first, second } => {
                write!(out, "inputs `{first}` and `{second}` are correlated twice, expected once; leave one out")
            }
            Self::Rho { first, second, found } => {
                write!(out, "the correlation of inputs `{first}` and `{second}` is `{found}`, expected -1 to 1")
            }
            Self::Contradiction { input } => write!(
                out,
                "the correlations of input `{input}` contradict those of the inputs before it, expected a positive \
                 definite matrix, in which pairs that are not named have 0; bring them nearer to 0, or name more pairs"
            ),
            Self::Outcome { run, found } => {
                write!(out, "the outcome of run `{run}` is `{found:e}`, expected a number from -1e150 to 1e150")
            }
        }
    }
}

impl Error for SimulationError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_say_what_was_found_and_what_was_expected() {
        let order = DistributionError::Order { parameters: ["low", "likely"], found: [12.0, 10.5] };
        assert_eq!(order.to_string(), "`low` is `12`, expected at most `10.5`, which is `likely`");
        let number = DistributionError::NoNumber { parameter: "high", found: f64::NAN };
        assert_eq!(number.to_string(), "`high` is `NaN`, expected a number from -1e150 to 1e150");
        let runs = SimulationError::Runs { found: 0 };
        assert_eq!(runs.to_string(), "found `0` runs, expected 1 to 1000000");
    }
}
