//! Things that stand in many places of a model, gathered: formulas, sources, amounts.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Facts, lookup};
use crate::diag::Span;
use crate::input::Placed;
use crate::model::formula::Formula;
use crate::model::link::{ExecutiveKpiElement, Ref};
use crate::model::value::money::Money;
use crate::model::value::unit::Unit;
use crate::model::{DepartmentKpi, Driver, KpiValue, Model, Source};

/// A formula, and what it is for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Use<'a> {
    /// The formula.
    pub(super) formula: &'a Placed<Formula>,
    /// What it computes.
    pub(super) purpose: Purpose<'a>,
}

/// What a formula computes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose<'a> {
    /// What a department KPI's movement is worth in a year.
    Value(&'a DepartmentKpi),
    /// What it does for an executive KPI.
    Contribution(&'a DepartmentKpi, &'a Ref<ExecutiveKpiElement>),
    /// What a need costs in a year.
    Implication,
}

impl<'a> Use<'a> {
    /// The department KPI whose baseline and target it may use.
    pub(super) fn kpi(&self) -> Option<&'a DepartmentKpi> {
        match self.purpose {
            Purpose::Value(kpi) | Purpose::Contribution(kpi, _) => Some(kpi),
            Purpose::Implication => None,
        }
    }

    /// The executive KPI that it contributes to.
    pub(super) fn executive(&self) -> Option<&'a Ref<ExecutiveKpiElement>> {
        match self.purpose {
            Purpose::Contribution(_, to) => Some(to),
            Purpose::Value(_) | Purpose::Implication => None,
        }
    }

    /// The names that stand for figures in it besides those of drivers.
    pub(super) fn own_names(&self) -> &'static [&'static str] {
        match self.purpose {
            Purpose::Value(_) => &["baseline", "target"],
            Purpose::Contribution(..) => &["baseline", "target", "benefit"],
            Purpose::Implication => &[],
        }
    }

    /// Where the bytes of the formula stand; the whole value where it is quoted or folded, so that its bytes are not
    /// those of the file.
    pub(super) fn place(&self, at: &Range<usize>) -> Span {
        let span = self.formula.span;
        let as_written = (span.end - span.start) as usize == self.formula.source().len();
        if as_written { span.part(at) } else { span }
    }

    /// Whether it computes money a year.
    pub(super) fn is_yearly(&self) -> bool {
        !matches!(self.purpose, Purpose::Contribution(..))
    }

    /// The drivers that it uses, each once.
    pub(super) fn drivers(&self, model: &'a Model) -> BTreeSet<&'a str> {
        drivers(model, &self.formula.value)
    }

    /// The unit of a name in it, where one is known.
    pub(super) fn unit_of(&self, model: &Model, name: &str) -> Option<Unit> {
        match (name, self.kpi()) {
            ("baseline" | "target", Some(kpi)) => Some(kpi.unit.value.clone()),
            _ => model.driver(name).and_then(unit_of),
        }
    }

    /// Whether all figures in it, with their units, could be read.
    pub(super) fn was_read(&self, facts: &Facts) -> bool {
        let model = &facts.proposal.model;
        let mut places = vec![self.formula.span, model.currency.span];
        if let Some(kpi) = self.kpi() {
            places.extend([kpi.unit.span, kpi.baseline.span, kpi.target.span]);
        }
        for driver in self.drivers(model).into_iter().filter_map(|name| model.driver(name)) {
            places.push(driver.value.span);
            places.extend(driver.unit.as_ref().map(|unit| unit.span));
        }
        places.into_iter().all(|place| lookup::was_read(facts, place))
    }
}

/// The drivers that a formula uses, each once.
pub(super) fn drivers<'a>(model: &'a Model, formula: &Formula) -> BTreeSet<&'a str> {
    let names =
        formula.names().into_iter().map(|(name, _)| name).filter(|name| !matches!(*name, "baseline" | "target"));
    names.filter_map(|name| Some(model.drivers.entry(name)?.0.text.as_str())).collect()
}

/// The drivers that a value is computed from; none where it is given by year or by date.
pub(super) fn value_drivers<'a>(model: &'a Model, value: &KpiValue) -> BTreeSet<&'a str> {
    value.formula.as_ref().map(|formula| drivers(model, formula)).unwrap_or_default()
}

/// The unit of a driver, written with its value or beside it.
pub(super) fn unit_of(driver: &Driver) -> Option<Unit> {
    driver.unit_of_value().cloned()
}

/// All formulas of a model.
pub(super) fn formulas(model: &Model) -> Vec<Use<'_>> {
    let mut uses = Vec::new();
    for need in &model.needs {
        let formula = need.implication.yearly.iter();
        uses.extend(formula.map(|formula| Use { formula, purpose: Purpose::Implication }));
    }
    for kpi in &model.department_kpis {
        let formula = kpi.value.iter().filter_map(|value| value.formula.as_ref());
        uses.extend(formula.map(|formula| Use { formula, purpose: Purpose::Value(kpi) }));
        let contributions = kpi.contributes.iter();
        uses.extend(
            contributions.map(|part| Use { formula: &part.formula, purpose: Purpose::Contribution(kpi, &part.to) }),
        );
    }
    uses
}

/// All sources of a model, with what each stands behind.
pub(super) fn sources(model: &Model) -> Vec<(&Source, String)> {
    let mut found = Vec::new();
    for kpi in &model.executive_kpis {
        found.extend(kpi.source.as_ref().map(|source| (source, format!("the executive KPI `{}`", kpi.id))));
    }
    for need in &model.needs {
        found.extend(need.source.as_ref().map(|source| (source, format!("the need `{}`", need.id))));
    }
    for (id, driver) in &model.drivers.entries {
        found.extend(driver.source.as_ref().map(|source| (source, format!("the driver `{id}`"))));
    }
    for kpi in &model.department_kpis {
        found.extend(kpi.source.as_ref().map(|source| (source, format!("the department KPI `{}`", kpi.id))));
    }
    for effort in &model.case.client_effort {
        let what = effort.what.get(&model.language.value.0);
        found.extend(effort.source.as_ref().map(|source| (source, format!("the effort `{what}`"))));
    }
    for assumption in &model.assumptions {
        found.push((&assumption.source, format!("the assumption `{}`", assumption.id)));
    }
    found
}

/// The amounts of the price, of the client's own effort and of benefits that are given by year or by date, with what each
/// belongs to.
pub(super) fn amounts(model: &Model) -> Vec<(&Placed<Money>, String)> {
    let mut found = Vec::new();
    for (kpi, value) in model.department_kpis.iter().filter_map(|kpi| Some((kpi, kpi.value.as_ref()?))) {
        let amounts = value.amounts.iter().chain(value.flows.iter().map(|flow| &flow.amount));
        found.extend(amounts.map(|amount| (amount, format!("the benefit of `{}`", kpi.id))));
    }
    for item in &model.price.items {
        let amounts = item.one_off.iter().chain(&item.yearly);
        found.extend(amounts.map(|amount| (amount, format!("the price item `{}`", item.id))));
    }
    for effort in &model.case.client_effort {
        let what = effort.what.get(&model.language.value.0);
        let amounts = effort.one_off.iter().chain(&effort.yearly).chain(&effort.amounts);
        let amounts = amounts.chain(effort.flows.iter().map(|flow| &flow.amount));
        found.extend(amounts.map(|amount| (amount, format!("the effort `{what}`"))));
    }
    found
}
