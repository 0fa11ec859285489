//! How far the result may move: scenarios, and the figures that it leans on.

use serde::Serialize;

use super::Building;
use super::client::SourceView;
use super::figure::{Amount, Figure};
use crate::finance::Totals;
use crate::finance::case::break_even::BreakEven;
use crate::finance::case::figures::Variable;
use crate::finance::case::outlook::{End, Lever, Scenario};
use crate::finance::case::simulated::Simulated;
use crate::locale::Arg;
use crate::model::Source;
use crate::model::bounds::Bounds;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;

/// How far the result may move.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OutlookView {
    /// Conservative, expected, optimistic; empty where no figure has a range.
    pub scenarios: Vec<ScenarioView>,
    /// By which share all benefits could be lower before the net present value is zero; none where it is zero or less.
    pub slack: Option<f64>,
    /// Many runs that draw every ranged figure anew; none where the model asks for none.
    pub simulation: Option<SimulationView>,
    /// What the result leans on, the figure that moves it most first.
    pub levers: Vec<LeverView>,
}

/// The results in a scenario.
#[derive(Debug, Clone, Serialize)]
pub struct ScenarioView {
    /// `conservative`, `expected` or `optimistic`.
    pub kind: &'static str,
    /// Present value of the benefits.
    pub pv_benefits: Amount,
    /// Present value of the costs.
    pub pv_costs: Amount,
    /// Net present value.
    pub npv: Amount,
    /// Return on investment; none where nothing is paid.
    pub roi: Option<f64>,
    /// Payback in whole months, rounded up; none when it never pays back.
    pub payback_months: Option<u32>,
}

/// How the net present value spreads over many runs.
#[derive(Debug, Clone, Serialize)]
pub struct SimulationView {
    /// How many runs.
    pub runs: usize,
    /// The seed of the random numbers.
    pub seed: u64,
    /// The value that one run in ten stays below.
    pub p10: Amount,
    /// The value that half of the runs stay below.
    pub p50: Amount,
    /// The value that nine runs in ten stay below.
    pub p90: Amount,
    /// The mean.
    pub mean: Amount,
    /// Share of the runs in which it is above zero, rounded down to whole percents.
    pub positive: f64,
    /// The mean less the expected result, where that is more than two percent of it: ranges reach farther to one side.
    pub skew: Option<Amount>,
    /// What drives the spread: name of a figure, and the rank correlation of its draws with the results; the strongest
    /// first.
    pub drivers: Vec<(String, f64)>,
}

/// A figure that the result leans on.
#[derive(Debug, Clone, Serialize)]
pub struct LeverView {
    /// Name of the driver in formulas, or id of the department KPI whose target it is.
    pub id: String,
    /// Its name in words.
    pub name: String,
    /// The value that the business case counts with.
    pub value: Figure,
    /// The ends of its range, with the results there; none where it has none.
    pub ends: Option<[EndView; 2]>,
    /// By how much the result differs between the ends.
    pub swing: Amount,
    /// Where the net present value is zero, all else being as it is; none where no value of it alone brings that about.
    pub break_even: Option<BreakEvenView>,
    /// What is known where there is none: `target`, `driver` or `fails`, as [`Lever::without_break_even`] says.
    pub otherwise: &'static str,
    /// Where it comes from.
    pub source: Option<SourceView>,
}

/// An end of a range.
#[derive(Debug, Clone, Serialize)]
pub struct EndView {
    /// The figure.
    pub value: Figure,
    /// The net present value with it.
    pub npv: Amount,
}

/// Where a figure would have to be for the net present value to be zero.
#[derive(Debug, Clone, Serialize)]
pub struct BreakEvenView {
    /// The case pays while the figure is `at-least` or `at-most` this.
    pub side: &'static str,
    /// The value.
    pub value: Figure,
}

pub(super) fn build(context: &Building) -> OutlookView {
    let outlook = &context.case.outlook;
    let scenario = |scenario: &Scenario| ScenarioView {
        kind: scenario.kind.word(),
        pv_benefits: Amount(scenario.totals.pv_benefits),
        pv_costs: Amount(scenario.totals.pv_costs),
        npv: Amount(scenario.totals.npv),
        roi: scenario.totals.roi,
        payback_months: scenario.totals.payback.map(|months| months.ceil() as u32),
    };
    OutlookView {
        scenarios: outlook.scenarios.iter().map(scenario).collect(),
        slack: slack(&context.case.totals),
        simulation: outlook.simulation.as_ref().map(|simulation| simulated(simulation, context)),
        levers: outlook.levers.iter().filter_map(|lever| view(lever, context)).collect(),
    }
}

fn simulated(simulation: &Simulated, context: &Building) -> SimulationView {
    let npv = &simulation.npv;
    let expected = context.case.totals.npv;
    let name = |variable: &Variable| match variable {
        Variable::Driver(name) => context.driver_name(name),
        Variable::Target(id) => target_name(id, context),
    };
    let drivers = simulation.variables.iter().zip(&npv.drivers);
    let mut drivers: Vec<(String, f64)> =
        drivers.filter_map(|(variable, moves)| Some((name(variable), (*moves)?))).collect();
    drivers.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    SimulationView {
        runs: npv.runs,
        seed: simulation.seed,
        p10: Amount(npv.p10),
        p50: Amount(npv.p50),
        p90: Amount(npv.p90),
        mean: Amount(npv.mean),
        positive: (npv.positive * 100.0).floor() / 100.0,
        skew: Some(npv.mean - expected).filter(|gap| gap.abs() > 0.02 * expected.abs()).map(Amount),
        drivers,
    }
}

fn target_name(id: &str, context: &Building) -> String {
    let kpi = context.model.department_kpis.iter().find(|kpi| kpi.id.text == id);
    let name = kpi.map_or_else(String::new, |kpi| context.words.name(&kpi.name));
    context.locale.message("lever-target", &[("kpi", Arg::text(&name))])
}

/// Rounded down to a whole percent, so that what is said holds.
fn slack(totals: &Totals) -> Option<f64> {
    let share = 1.0 - totals.pv_costs / totals.pv_benefits;
    (totals.npv > 0.0 && totals.pv_benefits > 0.0).then(|| (share * 100.0).floor() / 100.0)
}

fn view(lever: &Lever, context: &Building) -> Option<LeverView> {
    match &lever.variable {
        Variable::Driver(name) => {
            let driver = context.model.driver(name)?;
            let shown = Shown { value: &driver.value, range: driver.range.as_ref(), unit: driver.unit_of_value() };
            Some(shown.lever(lever, name, context.driver_name(name), driver.source.as_ref(), context))
        }
        Variable::Target(id) => {
            let kpi = context.model.department_kpis.iter().find(|kpi| kpi.id.text == *id)?;
            let name = target_name(id, context);
            let shown = Shown { value: &kpi.target, range: kpi.range.as_ref(), unit: Some(&kpi.unit.value) };
            Some(shown.lever(lever, id, name, kpi.source.as_ref(), context))
        }
    }
}

/// A figure as the author wrote it.
struct Shown<'a> {
    value: &'a Quantity,
    range: Option<&'a Bounds>,
    unit: Option<&'a Unit>,
}

impl Shown<'_> {
    fn lever(&self, lever: &Lever, id: &str, name: String, source: Option<&Source>, context: &Building) -> LeverView {
        let end =
            |written: &Quantity, end: &End| EndView { value: Figure::of(written, self.unit), npv: Amount(end.npv) };
        let ends = self.range.zip(lever.ends.as_ref());
        LeverView {
            id: id.to_owned(),
            name,
            value: Figure::of(self.value, self.unit),
            ends: ends.map(|(range, [first, second])| [end(&range.first, first), end(&range.second, second)]),
            swing: Amount(lever.swing()),
            break_even: lever.break_even.map(|at| self.break_even(at)),
            otherwise: lever.without_break_even(context.case.totals.npv),
            source: source.map(|source| context.words.source(source)),
        }
    }

    /// The value at which the result is zero, in three digits or as many as the author wrote, rounded to the side that pays.
    fn break_even(&self, at: BreakEven) -> BreakEvenView {
        let side = match at {
            BreakEven::AtLeast(_) => "at-least",
            BreakEven::AtMost(_) => "at-most",
        };
        let scale = self.unit.map_or(1.0, Unit::scale);
        let value = at.value() / scale;
        let written = Figure::of(self.value, self.unit);
        let digits = if value == 0.0 { 0 } else { 2 - value.abs().log10().floor() as i32 };
        let decimals = (digits.clamp(0, 4) as u32).max(written.decimals.min(1));
        let step = 10_f64.powi(decimals.cast_signed());
        let value = match at {
            BreakEven::AtLeast(_) => (value * step).ceil() / step,
            BreakEven::AtMost(_) => (value * step).floor() / step,
        };
        BreakEvenView { side, value: Figure { value, decimals, ..written } }
    }
}
