//! What formulas are evaluated with: the model's own figures, or others in their stead.

use crate::input::Placed;
use crate::model::formula::Formula;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::{Unit, to_per_year};
use crate::model::{DepartmentKpi, Driver, ExecutiveKpi, Model};

use super::parts::{Problem, Wrong};

/// A figure of a model that can turn out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variable {
    /// The driver of this name.
    Driver(String),
    /// The target of the department KPI with this id.
    Target(String),
}

/// Figures that take the place of the model's own. Values are as formulas take them: percentages as fractions.
#[derive(Debug, Clone, Default)]
pub struct Figures(Vec<(Variable, f64)>);

impl Figures {
    /// The model's own figures but for these.
    pub fn with(changed: impl IntoIterator<Item = (Variable, f64)>) -> Self {
        Figures(changed.into_iter().collect())
    }

    fn driver(&self, model: &Model, name: &str) -> Option<f64> {
        let changed = self.0.iter().find(|(variable, _)| matches!(variable, Variable::Driver(own) if own == name));
        changed.map(|(_, value)| *value).or_else(|| driver(model, name))
    }

    fn target(&self, kpi: &DepartmentKpi) -> f64 {
        let changed = self.0.iter().find(|(one, _)| matches!(one, Variable::Target(id) if *id == kpi.id.text));
        changed.map_or_else(|| in_formula(&kpi.target, Some(&kpi.unit)), |(_, value)| *value)
    }
}

/// A figure as it enters a formula: in its own unit, or in the one that is said beside it.
pub fn in_formula(quantity: &Quantity, unit: Option<&Unit>) -> f64 {
    match (&quantity.unit, unit) {
        (None, Some(unit)) => unit.scaled(quantity.value),
        _ => quantity.in_formula(),
    }
}

/// The value of a driver as it enters a formula.
pub(super) fn driver(model: &Model, name: &str) -> Option<f64> {
    let driver = model.driver(name)?;
    Some(in_formula(&driver.value, driver.unit_of_value()))
}

/// How far an executive KPI has to improve, as a positive figure.
pub(super) fn needed(kpi: &ExecutiveKpi) -> f64 {
    let figure = |quantity: &Option<Placed<Quantity>>| {
        quantity.as_ref().map_or(0.0, |quantity| in_formula(quantity, Some(&kpi.unit)))
    };
    (figure(&kpi.target) - figure(&kpi.baseline)).abs()
}

/// Money a year that a formula gives, in the model's currency.
pub(super) fn yearly_value(
    model: &Model,
    kpi: Option<&DepartmentKpi>,
    figures: &Figures,
    formula: &Placed<Formula>,
    problems: &mut Vec<Problem>,
) -> f64 {
    let value = evaluate(model, kpi, None, figures, formula, problems);
    match per_year(model, kpi, formula, value) {
        Ok(yearly) => yearly,
        Err(what) => {
            problems.push(Problem { formula: formula.span, what });
            0.0
        }
    }
}

/// A formula's value as money a year, from the unit that its figures give it.
pub(in crate::finance) fn per_year(
    model: &Model,
    kpi: Option<&DepartmentKpi>,
    formula: &Formula,
    value: f64,
) -> Result<f64, Wrong> {
    let unit = formula.unit(&|name| match (name, kpi) {
        ("baseline" | "target", Some(kpi)) => Some(kpi.unit.value.clone()),
        _ => model.driver(name).and_then(Driver::unit_of_value).cloned(),
    });
    let unit = unit.map_err(Wrong::Mismatch)?;
    to_per_year(value, unit.as_ref(), model.currency.value).map_err(Wrong::Unit)
}

/// What a value formula's result is multiplied by to be money a year: 12 for an amount a month; none where it is no money.
pub fn yearly_scale(model: &Model, kpi: Option<&DepartmentKpi>, formula: &Formula) -> Option<f64> {
    per_year(model, kpi, formula, 1.0).ok()
}

/// A formula's value; `benefit` is what the KPI brings in a year, where the formula may speak of it.
pub(in crate::finance) fn evaluate(
    model: &Model,
    kpi: Option<&DepartmentKpi>,
    benefit: Option<f64>,
    figures: &Figures,
    formula: &Placed<Formula>,
    problems: &mut Vec<Problem>,
) -> f64 {
    let lookup = |name: &str| match (name, kpi) {
        ("baseline", Some(kpi)) => Some(in_formula(&kpi.baseline, Some(&kpi.unit))),
        ("target", Some(kpi)) => Some(figures.target(kpi)),
        ("benefit", _) if benefit.is_some() => benefit,
        _ => figures.driver(model, name),
    };
    formula.evaluate(&lookup).unwrap_or_else(|error: crate::model::formula::EvalError| {
        problems.push(Problem { formula: formula.span, what: Wrong::Value(error) });
        0.0
    })
}
