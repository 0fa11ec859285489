//! Contributions: what initiatives and components bring, of the benefits and of each executive KPI's improvement.
//!
//! A department KPI's benefit, and what its movement adds to executive KPIs, is shared equally among the initiatives that
//! turn on it, and among the components that move it: nobody can tell more without measuring each alone. So the shares of
//! each kind add up to the whole, but for KPIs that no initiative or no component has.

use super::parts::{BenefitLine, Delivery};
use crate::model::{DepartmentKpi, Model};

/// What one of several brings.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// Id of the initiative or the component.
    pub id: String,
    /// Present value of the benefits, before tax.
    pub present_value: f64,
    /// By how much it improves executive KPIs, as formulas take it: id and improvement.
    pub executive: Vec<(String, f64)>,
}

/// What initiatives and components bring, each in the model's order; those that bring nothing are left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contributions {
    /// The initiatives.
    pub initiatives: Vec<Contribution>,
    /// The components.
    pub components: Vec<Contribution>,
}

pub(super) fn contributions(model: &Model, benefits: &[BenefitLine], executive: &[Delivery]) -> Contributions {
    let served = |kpi: &DepartmentKpi| -> Vec<&str> {
        let initiatives = model.initiatives.iter().filter(|initiative| kpi.serves.name(&initiative.id));
        initiatives.map(|initiative| initiative.id.text.as_str()).collect()
    };
    let moved = |kpi: &DepartmentKpi| model.movers_of(kpi).map(|component| component.id.text.as_str()).collect();
    let initiatives = model.initiatives.iter().map(|initiative| initiative.id.text.as_str());
    let components = model.solution.components.iter().map(|component| component.id.text.as_str());
    Contributions {
        initiatives: shared(model, benefits, executive, initiatives, &served),
        components: shared(model, benefits, executive, components, &moved),
    }
}

fn shared<'m>(
    model: &'m Model,
    benefits: &[BenefitLine],
    executive: &[Delivery],
    ids: impl Iterator<Item = &'m str>,
    owners: &dyn Fn(&'m DepartmentKpi) -> Vec<&'m str>,
) -> Vec<Contribution> {
    let owned: Vec<(&str, Vec<&str>)> =
        model.department_kpis.iter().map(|kpi| (kpi.id.text.as_str(), owners(kpi))).collect();
    let part = |id: &str, kpi: &str| {
        let owners = owned.iter().find(|(own, _)| *own == kpi).map_or(&[][..], |(_, owners)| owners);
        if owners.contains(&id) { 1.0 / owners.len() as f64 } else { 0.0 }
    };
    let one = |id: &str| {
        let moved = |delivery: &Delivery| {
            let moved: f64 = delivery.parts.iter().map(|(kpi, moved)| moved * part(id, kpi)).sum();
            (moved != 0.0).then(|| (delivery.kpi.clone(), moved))
        };
        Contribution {
            id: id.to_owned(),
            present_value: benefits.iter().map(|line| line.present_value * part(id, &line.kpi)).sum(),
            executive: executive.iter().filter_map(moved).collect(),
        }
    };
    let brings = |one: &Contribution| one.present_value != 0.0 || !one.executive.is_empty();
    ids.map(one).filter(brings).collect()
}
