//! The outlook: what the result leans on, how far it may move, and where it breaks even.
//!
//! Drivers and targets with a range are varied one at a time, which gives the levers of a tornado; all at their worse and
//! all at their better ends give the conservative and the optimistic scenario. Every figure that benefits are computed
//! from, with a range or without, has a break-even value: the nearest at which the net present value is zero while all
//! else stays.

use super::break_even::{BreakEven, break_even};
use super::compute::compute_with;
use super::figures::{Figures, Variable, in_formula};
use super::parts::Totals;
use super::simulated::Simulated;
use super::valuation::Valuation;
use crate::model::Model;
use crate::model::bounds::Bounds;
use crate::model::value::unit::Unit;

/// What the result leans on, and how far it may move.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outlook {
    /// Every figure that benefits are computed from; the one that moves the result most comes first.
    pub levers: Vec<Lever>,
    /// Conservative, expected, optimistic; empty where no figure has a range.
    pub scenarios: Vec<Scenario>,
    /// Many runs, where the model asks for them.
    pub simulation: Option<Simulated>,
    /// Why there is no simulation although the model asks for one.
    pub unusable: Option<String>,
}

/// A figure that the result leans on. Values are as formulas take them: percentages as fractions.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// Which figure.
    pub variable: Variable,
    /// The value that the business case counts with.
    pub likely: f64,
    /// Its ends, where it has a range: as the author wrote them, each with the net present value there.
    pub ends: Option<[End; 2]>,
    /// Where the net present value is zero; none where no value of it alone brings that about.
    pub break_even: Option<BreakEven>,
}

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    /// The figure.
    pub value: f64,
    /// The net present value with it, all else being as it is.
    pub npv: f64,
}

impl Lever {
    /// What is known where no value of it alone brings the net present value to zero, which is `expected`: `target`, it is
    /// paid even where the KPI stays at its baseline; `driver`, it is paid from zero to ten times its likely value;
    /// `fails`, it is not paid within that.
    pub fn without_break_even(&self, expected: f64) -> &'static str {
        match &self.variable {
            _ if expected < 0.0 => "fails",
            Variable::Target(_) => "target",
            Variable::Driver(_) => "driver",
        }
    }

    /// By how much the net present value differs between the ends of its range; 0 without a range.
    pub fn swing(&self) -> f64 {
        self.ends.map_or(0.0, |[first, second]| (second.npv - first.npv).abs())
    }
}

/// Which scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScenarioKind {
    /// Every figure with a range at the end that lowers the result.
    Conservative,
    /// Every figure as the business case counts with it.
    Expected,
    /// Every figure with a range at the end that raises the result.
    Optimistic,
}

impl ScenarioKind {
    /// `conservative`, `expected` or `optimistic`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Conservative => "conservative",
            Self::Expected => "expected",
            Self::Optimistic => "optimistic",
        }
    }
}

/// The results in a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Which one.
    pub kind: ScenarioKind,
    /// Its results.
    pub totals: Totals,
}

/// The outlook of a model's business case.
pub(super) fn outlook(model: &Model, totals: &Totals, valuation: &Valuation) -> Outlook {
    let mut levers: Vec<Lever> =
        valuation.variables().filter_map(|(slot, variable)| lever(model, valuation, slot, variable)).collect();
    let nearness = |lever: &Lever| match lever.break_even {
        Some(at) if lever.likely != 0.0 => ((at.value() - lever.likely) / lever.likely).abs(),
        _ => f64::INFINITY,
    };
    levers.sort_by(|a, b| b.swing().total_cmp(&a.swing()).then(nearness(a).total_cmp(&nearness(b))));
    let scenarios = scenarios(model, totals, &levers);
    Outlook { levers, scenarios, ..Outlook::default() }
}

fn lever(model: &Model, valuation: &Valuation, slot: usize, variable: &Variable) -> Option<Lever> {
    let (range, limits) = match variable {
        Variable::Driver(name) => {
            let driver = model.driver(name)?;
            (ends(driver.range.as_ref(), driver.unit_of_value()), None)
        }
        Variable::Target(id) => {
            let kpi = model.department_kpis.iter().find(|kpi| kpi.id.text == *id)?;
            (ends(kpi.range.as_ref(), Some(&kpi.unit)), Some(in_formula(&kpi.baseline, Some(&kpi.unit))))
        }
    };
    let at = |value: f64| End { value, npv: valuation.npv_with(slot, value) };
    let ends = range.map(|ends| ends.map(at)).filter(|ends| ends.iter().all(|end| end.npv.is_finite()));
    let likely = valuation.values()[slot];
    let nudged = if likely == 0.0 { 1e-3 } else { likely * 1.001 };
    let moves = (valuation.npv_with(slot, nudged) - valuation.npv(valuation.values())).abs() > 0.0;
    let break_even = break_even(&|value| at(value).npv, likely, limits);
    (moves || ends.is_some_and(|[first, second]| (first.npv - second.npv).abs() > 0.0)).then(|| Lever {
        variable: variable.clone(),
        likely,
        ends,
        break_even,
    })
}

fn ends(bounds: Option<&Bounds>, unit: Option<&Unit>) -> Option<[f64; 2]> {
    bounds.map(|bounds| [&bounds.first, &bounds.second].map(|end| in_formula(end, unit)))
}

fn scenarios(model: &Model, totals: &Totals, levers: &[Lever]) -> Vec<Scenario> {
    let varied: Vec<(&Variable, [End; 2])> =
        levers.iter().filter_map(|lever| Some((&lever.variable, lever.ends?))).collect();
    if varied.is_empty() {
        return Vec::new();
    }
    // An end counts only where it is worse, or better, than what is likely.
    let figures = |worse: bool| {
        Figures::with(varied.iter().filter_map(|(variable, [first, second])| {
            let end = if (first.npv < second.npv) == worse { first } else { second };
            let counts = if worse { end.npv < totals.npv } else { end.npv > totals.npv };
            counts.then(|| ((*variable).clone(), end.value))
        }))
    };
    let with = |kind, worse| Scenario { kind, totals: compute_with(model, &figures(worse)).totals };
    vec![
        with(ScenarioKind::Conservative, true),
        Scenario { kind: ScenarioKind::Expected, totals: totals.clone() },
        with(ScenarioKind::Optimistic, false),
    ]
}
