//! What the result leans on, and what it comes to in each scenario.

use super::{Benefit, WorkbookView};
use crate::finance::case::break_even::BreakEven;
use crate::finance::case::figures::Variable;
use crate::finance::{BusinessCase, Totals};
use crate::locale::Arg;
use crate::view::Building;

/// Which input a lever is, by its place among [`WorkbookView::drivers`] or [`WorkbookView::kpis`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeverOf {
    /// A driver.
    Driver(usize),
    /// A department KPI's target.
    Target(usize),
}

/// A figure that the result leans on.
#[derive(Debug, Clone)]
pub struct LeverInput {
    /// Which figure.
    pub of: LeverOf,
    /// Its name in words.
    pub name: String,
    /// The net present value at the ends of its range.
    pub npvs: Option<[f64; 2]>,
    /// Where the net present value is zero.
    pub break_even: Option<BreakEven>,
    /// What is known where there is none: `target`, `driver` or `fails`.
    pub otherwise: &'static str,
    /// What the conservative, the expected and the optimistic scenario take, where there are scenarios and it has a range.
    pub taken: Option<[f64; 3]>,
}

/// What a scenario comes to.
#[derive(Debug, Clone)]
pub struct ScenarioResult {
    /// `conservative`, `expected` or `optimistic`.
    pub kind: &'static str,
    /// Its results.
    pub totals: Totals,
    /// What each benefit counts in it, a year at the full rate, in the order of [`WorkbookView::benefits`].
    pub counted: Vec<f64>,
}

pub(super) fn levers(view: &WorkbookView, context: &Building) -> Vec<LeverInput> {
    let outlook = &context.case.outlook;
    let npv = context.case.totals.npv;
    let lever = |lever: &crate::finance::case::outlook::Lever| {
        let of = match &lever.variable {
            Variable::Driver(name) => LeverOf::Driver(view.drivers.iter().position(|driver| driver.id == *name)?),
            Variable::Target(id) => LeverOf::Target(view.kpis.iter().position(|kpi| kpi.id == *id)?),
        };
        let name = view.lever_input(of).name.clone();
        let taken = lever.ends.filter(|_| !outlook.scenarios.is_empty()).map(|[first, second]| {
            let (worse, better) = if first.npv < second.npv { (first, second) } else { (second, first) };
            let likely = lever.likely;
            let take = |end: crate::finance::case::outlook::End, counts: bool| if counts { end.value } else { likely };
            [take(worse, worse.npv < npv), likely, take(better, better.npv > npv)]
        });
        Some(LeverInput {
            of,
            name: match of {
                LeverOf::Driver(_) => name,
                LeverOf::Target(_) => context.locale.message("lever-target", &[("kpi", Arg::text(&name))]),
            },
            npvs: lever.ends.map(|ends| ends.map(|end| end.npv)),
            break_even: lever.break_even,
            otherwise: lever.without_break_even(npv),
            taken,
        })
    };
    outlook.levers.iter().filter_map(lever).collect()
}

pub(super) fn scenarios(view: &WorkbookView, case: &BusinessCase) -> Vec<ScenarioResult> {
    let result = |(at, scenario): (usize, &crate::finance::case::outlook::Scenario)| {
        let other = |of: LeverOf| view.levers.iter().find(|lever| lever.of == of)?.taken.map(|taken| taken[at]);
        let uplift = 1.0 - view.settings.optimism_on_benefits;
        let counted = |benefit: &Benefit| {
            let kept = benefit.attribution * (1.0 - benefit.risk) * uplift;
            view.value_with(&benefit.worth, &other) * kept
        };
        ScenarioResult {
            kind: scenario.kind.word(),
            totals: scenario.totals.clone(),
            counted: view.benefits.iter().map(counted).collect(),
        }
    };
    case.outlook.scenarios.iter().enumerate().map(result).collect()
}
