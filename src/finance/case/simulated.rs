//! The business case in many runs: each draws every figure that has a range, and gives a net present value.

use super::BusinessCase;
use super::figures::Variable;
use super::outlook::Outlook;
use super::valuation::Valuation;
use crate::finance::uncertainty::{
    Correlation, Distribution, DistributionError, Simulation, SimulationError, simulate_with,
};
use crate::model::value::to_f64;
use crate::model::{Model, Spread};

/// Runs where the model doesn't say how many.
pub const RUNS: usize = 100_000;

/// The seed where the model doesn't say one.
pub const SEED: u64 = 1;

/// How wide a normal distribution is, in standard deviations, between the values that one in ten stays below and above.
const MIDDLE_EIGHTY: f64 = 2.0 * 1.281_551_565_544_600_4;

/// A simulation of a business case's net present value.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulated {
    /// How the net present values spread.
    pub npv: Simulation,
    /// The seed that it started from.
    pub seed: u64,
    /// The figures that were drawn, in the order of the simulation's drivers.
    pub variables: Vec<Variable>,
}

/// Simulates a model's business case with its own settings, or with the usual ones where it has none. None where no figure
/// has a range, or a formula could not be computed.
///
/// # Errors
///
/// In words: ranges that don't hold their likely value, correlations that are wrong or contradict each other, and no run or
/// too many.
pub fn simulated(model: &Model, case: &BusinessCase) -> Option<Result<Simulated, String>> {
    with(model, &case.outlook, &Valuation::of(model, case)?)
}

/// The same with an outlook and a valuation that are there.
pub(super) fn with(model: &Model, outlook: &Outlook, valuation: &Valuation) -> Option<Result<Simulated, String>> {
    let drawn: Vec<(usize, &Variable, [f64; 2])> = valuation
        .variables()
        .filter_map(|(slot, variable)| {
            let lever = outlook.levers.iter().find(|lever| lever.variable == *variable)?;
            Some((slot, variable, lever.ends?.map(|end| end.value)))
        })
        .collect();
    if drawn.is_empty() {
        return None;
    }
    let settings = model.case.simulation.as_ref();
    let runs = settings.and_then(|settings| settings.runs.as_ref()).map_or(RUNS, |runs| runs.0 as usize);
    let seed = settings.and_then(|settings| settings.seed.as_ref()).map_or(SEED, |seed| u64::from(seed.0));
    let distribution = |(slot, variable, ends): &(usize, &Variable, [f64; 2])| {
        let made = distribution(spread(model, variable), valuation.values()[*slot], *ends);
        made.map_err(|error| format!("the range of `{}` can't be drawn from: {error}", name(variable)))
    };
    let distributions: Vec<Distribution> = match drawn.iter().map(distribution).collect() {
        Ok(distributions) => distributions,
        Err(reason) => return Some(Err(reason)),
    };
    let place = |name: &str| drawn.iter().position(|(_, one, _)| matches!(one, Variable::Driver(own) if own == name));
    let correlations: Vec<Correlation> = settings
        .iter()
        .flat_map(|settings| &settings.correlations)
        // A driver without a range doesn't move, with nothing.
        .filter_map(|pair| {
            let (first, second) = (place(&pair.of.text)?, place(&pair.with.text)?);
            Some(Correlation { first, second, rho: to_f64(pair.rank.0) })
        })
        .collect();
    // Every run draws the same figures, so what it writes over the likely values is all that the one before wrote.
    let likely = || valuation.values().to_vec();
    let outcome = |values: &mut Vec<f64>, draws: &[f64]| {
        for ((slot, _, _), draw) in drawn.iter().zip(draws) {
            values[*slot] = *draw;
        }
        valuation.npv(values)
    };
    let variables = drawn.iter().map(|(_, variable, _)| (*variable).clone()).collect();
    let simulation = simulate_with(&distributions, &correlations, runs, seed, likely, outcome);
    Some(simulation.map(|npv| Simulated { npv, seed, variables }).map_err(|error| said(&error, &drawn)))
}

/// What is wrong, with the figures' names in place of the inputs' numbers.
fn said(error: &SimulationError, drawn: &[(usize, &Variable, [f64; 2])]) -> String {
    let name = |input: &usize| name(drawn[*input].1);
    match error {
        SimulationError::Rho { first, second, found } => {
            format!("`{}` and `{}` are correlated by `{found}`, expected −1 to 1", name(first), name(second))
        }
        SimulationError::Twice { first, second } => {
            format!("`{}` and `{}` are correlated twice", name(first), name(second))
        }
        SimulationError::SameInput { input } => format!("`{}` is correlated with itself", name(input)),
        SimulationError::Contradiction { input } => {
            format!("the correlations of `{}` contradict those of the figures before it", name(input))
        }
        other => other.to_string(),
    }
}

fn name(variable: &Variable) -> &str {
    match variable {
        Variable::Driver(name) => name,
        Variable::Target(id) => id,
    }
}

fn spread(model: &Model, variable: &Variable) -> Spread {
    match variable {
        Variable::Driver(name) => model.driver(name).and_then(|driver| driver.distribution.as_ref()),
        Variable::Target(_) => None,
    }
    .map_or(Spread::Pert, |spread| spread.value)
}

fn distribution(spread: Spread, likely: f64, [one, other]: [f64; 2]) -> Result<Distribution, DistributionError> {
    let (low, high) = (one.min(other), one.max(other));
    match spread {
        Spread::Pert => Distribution::pert(low, likely, high),
        Spread::Triangular => Distribution::triangular(low, likely, high),
        Spread::Uniform => Distribution::uniform(low, high),
        Spread::Normal => Distribution::normal(likely, (high - low) / MIDDLE_EIGHTY),
    }
}
