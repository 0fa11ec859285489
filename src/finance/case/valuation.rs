//! The net present value as a function of the figures that benefits are computed from, ready for many evaluations.
//!
//! All else being given, the net present value is a sum: each benefit line's value formula times the present value of one
//! unit of its money, less the present value of the costs. So formulas are compiled once and nothing else is computed again.
//! What is given by year or by date hangs on no figure and is a constant.

use super::BusinessCase;
use super::figures::{Variable, driver, in_formula, per_year};
use crate::model::formula::Compiled;
use crate::model::{Basis, Model};

/// The net present value as a function of drivers and targets.
#[derive(Debug)]
pub struct Valuation {
    /// What stands in each slot; none for a baseline, which is known.
    variables: Vec<Option<Variable>>,
    /// The model's own figures, by slot.
    values: Vec<f64>,
    /// Formulas, and the present value of one unit of what each gives.
    lines: Vec<(Compiled, f64)>,
    /// What hangs on no figure: the present value of what is given by year or by date, after tax, less that of the costs.
    constant: f64,
}

impl Valuation {
    /// The valuation of a model's business case. None where a formula could not be computed.
    pub fn of(model: &Model, case: &BusinessCase) -> Option<Self> {
        if !case.problems.is_empty() {
            return None;
        }
        let formulas =
            || model.department_kpis.iter().filter_map(|kpi| Some((kpi, kpi.value.as_ref()?.formula.as_ref()?)));
        let used: Vec<_> = formulas().map(|(_, formula)| formula.names()).collect();
        let uses = |name: &str| used.iter().flatten().any(|(used, _)| *used == name);
        let drivers = model.drivers.entries.iter().map(|(id, _)| id.text.as_str()).filter(|name| uses(name));
        let mut names: Vec<&str> = drivers.filter(|name| !matches!(*name, "baseline" | "target")).collect();
        let mut variables: Vec<_> = names.iter().map(|name| Some(Variable::Driver((*name).to_owned()))).collect();
        let mut values = names.iter().map(|name| driver(model, name)).collect::<Option<Vec<f64>>>()?;
        let mut lines = Vec::new();
        for (kpi, formula) in formulas() {
            let line = case.benefits.iter().find(|line| line.kpi == kpi.id.text)?;
            let own = names.len();
            names.extend(["baseline", "target"]);
            values.extend([&kpi.baseline, &kpi.target].map(|figure| in_formula(figure, Some(&kpi.unit))));
            variables.extend([None, Some(Variable::Target(kpi.id.text.clone()))]);
            let scale = per_year(model, Some(kpi), formula, 1.0).ok()?;
            lines.push((formula.compile(&names).ok()?, scale * line.weight));
            // The next line's baseline and target are others.
            names[own..].fill("");
        }
        let given = case.benefits.iter().filter(|line| line.basis != Basis::Formula);
        let constant = given.map(|line| line.gross * line.weight).sum::<f64>() - case.totals.pv_costs;
        Some(Valuation { variables, values, lines, constant })
    }

    /// The figures that can turn out otherwise, with their slots.
    pub fn variables(&self) -> impl Iterator<Item = (usize, &Variable)> {
        self.variables.iter().enumerate().filter_map(|(slot, variable)| Some((slot, variable.as_ref()?)))
    }

    /// The model's own figures, by slot.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The net present value for these figures, one a slot. Not finite where a formula has no value for them.
    pub fn npv(&self, values: &[f64]) -> f64 {
        self.lines.iter().map(|(formula, weight)| formula.run(values) * weight).sum::<f64>() + self.constant
    }

    /// The net present value where one figure is another.
    pub fn npv_with(&self, slot: usize, value: f64) -> f64 {
        let mut values = self.values.clone();
        values[slot] = value;
        self.npv(&values)
    }
}
