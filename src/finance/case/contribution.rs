//! Contributions: what initiatives and components bring, of the benefits and of each executive KPI's improvement.
//!
//! A department KPI's benefit, and what its movement adds to executive KPIs, is shared equally among the initiatives that
//! turn on it, and among the components that move it: nobody can tell more without measuring each alone. So the shares of
//! each kind add up to the whole, but for KPIs that no initiative or no component has.

use std::collections::BTreeMap;

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
    let owned: BTreeMap<&str, Vec<&str>> =
        model.department_kpis.iter().map(|kpi| (kpi.id.text.as_str(), owners(kpi))).collect();
    let owners = |kpi: &str| owned.get(kpi).map_or(&[][..], Vec::as_slice);
    let mut brought: BTreeMap<&str, (f64, BTreeMap<usize, f64>)> = BTreeMap::new();
    for line in benefits {
        let owners = owners(&line.kpi);
        for owner in owners {
            brought.entry(owner).or_default().0 += line.present_value * (1.0 / owners.len() as f64);
        }
    }
    for (at, delivery) in executive.iter().enumerate() {
        for (kpi, moved) in &delivery.parts {
            let owners = owners(kpi);
            for owner in owners {
                let own = brought.entry(owner).or_default();
                *own.1.entry(at).or_default() += moved * (1.0 / owners.len() as f64);
            }
        }
    }
    let one = |id: &str| {
        let (present_value, moved) = brought.remove(id)?;
        let moved = moved.into_iter().filter(|(_, moved)| *moved != 0.0);
        let executive: Vec<_> = moved.map(|(at, moved)| (executive[at].kpi.clone(), moved)).collect();
        let brings = present_value != 0.0 || !executive.is_empty();
        brings.then(|| Contribution { id: id.to_owned(), present_value, executive })
    };
    ids.filter_map(one).collect()
}
