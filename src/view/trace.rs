//! The line of sight: from executive KPI to component, one row for each path.

use serde::Serialize;

use super::Building;
use super::figure::{Amount, Figure};
use crate::finance::BenefitLine;

/// A path from an executive KPI down to a component.
#[derive(Debug, Clone, Serialize)]
pub struct TraceRow {
    /// Id of the executive KPI.
    pub executive_id: String,
    /// Its name.
    pub executive: String,
    /// Whether it is the executive KPI's first row.
    pub first: bool,
    /// The initiative.
    pub initiative: String,
    /// Whether it is the initiative's first row below the executive KPI.
    pub first_of_initiative: bool,
    /// Id of the department KPI.
    pub department_id: String,
    /// Its name.
    pub department: String,
    /// Today.
    pub baseline: Figure,
    /// To be reached.
    pub target: Figure,
    /// What its movement brings in a year, if it is in money.
    pub yearly: Option<Amount>,
    /// The components, in the model's order.
    pub components: Vec<String>,
}

pub(super) fn build(context: &Building) -> Vec<TraceRow> {
    let Building { model, words, case, .. } = context;
    let mut rows = Vec::new();
    for executive in model.kept_executive_kpis() {
        let rows_before = rows.len();
        for initiative in model.initiatives.iter().filter(|initiative| initiative.serves.name(&executive.id)) {
            let initiative_before = rows.len();
            for kpi in model.department_kpis.iter().filter(|kpi| kpi.serves.name(&initiative.id)) {
                // Neither cash that comes once nor what is given by year or by date is a yearly value.
                let yearly = |line: &&BenefitLine| line.kpi == kpi.id.text && line.is_yearly_rate();
                let line = case.benefits.iter().find(yearly);
                rows.push(TraceRow {
                    executive_id: executive.id.text.clone(),
                    executive: words.name(&executive.name),
                    first: rows.len() == rows_before,
                    initiative: words.name(&initiative.name),
                    first_of_initiative: rows.len() == initiative_before,
                    department_id: kpi.id.text.clone(),
                    department: words.name(&kpi.name),
                    baseline: Figure::of(&kpi.baseline, Some(&kpi.unit)),
                    target: Figure::of(&kpi.target, Some(&kpi.unit)),
                    yearly: line.map(|line| Amount(line.full)),
                    components: model.movers_of(kpi).map(|component| words.name(&component.name)).collect(),
                });
            }
        }
    }
    rows
}

/// Every link between neighbouring levels of the framework: the id of the lower element, then of the upper one.
pub(super) fn links(context: &Building) -> Vec<(String, String)> {
    let model = context.model;
    let mut links = Vec::new();
    for initiative in &model.initiatives {
        let served = model.kept_executive_kpis().filter(|kpi| initiative.serves.name(&kpi.id));
        links.extend(served.map(|kpi| (initiative.id.text.clone(), kpi.id.text.clone())));
    }
    for kpi in &model.department_kpis {
        links.extend(kpi.serves.iter().map(|initiative| (kpi.id.text.clone(), initiative.text.clone())));
        links.extend(model.movers_of(kpi).map(|component| (component.id.text.clone(), kpi.id.text.clone())));
    }
    links
}
