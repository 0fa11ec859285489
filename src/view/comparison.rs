//! The proposal beside what else the client could do.

use serde::Serialize;

use super::Building;
use super::client::SourceView;
use super::figure::Amount;
use crate::finance::case::comparison::Standing;
use crate::model::{Source, Text};

/// A way to go.
#[derive(Debug, Clone, Serialize)]
pub struct WayView {
    /// `ours`, `alternative` or `nothing`.
    pub kind: &'static str,
    /// Name of an alternative; empty for the others.
    pub name: String,
    /// Costs over the years of the business case; of doing nothing, what the needs go on costing.
    pub costs: Amount,
    /// Benefits over the years of the business case.
    pub benefits: Amount,
    /// Net present value against doing nothing.
    pub npv: Amount,
    /// Whole months until the first benefit; none where there is none.
    pub first_benefit_months: Option<u32>,
    /// What it brings.
    pub gains: String,
    /// What it does not bring, or takes.
    pub limits: String,
    /// What can go wrong.
    pub risk: String,
    /// Where an alternative's figures come from.
    pub source: Option<SourceView>,
}

/// The proposal, its alternatives, doing nothing; empty where the model compares nothing.
pub(super) fn build(context: &Building) -> Vec<WayView> {
    let Some((asked, computed)) = context.model.case.comparison.as_ref().zip(context.case.comparison.as_ref()) else {
        return Vec::new();
    };
    let way = |kind, name: String, standing: &Standing, texts: [&Text; 3], source: Option<&Source>| {
        let [gains, limits, risk] = texts.map(|text| context.words.text(text));
        WayView {
            kind,
            name,
            costs: Amount(standing.costs),
            benefits: Amount(standing.benefits),
            npv: Amount(standing.npv),
            first_benefit_months: standing.first_benefit.map(|months| months.ceil() as u32),
            gains,
            limits,
            risk,
            source: source.map(|source| context.words.source(source)),
        }
    };
    let (ours, nothing) = (&asked.ours, &asked.nothing);
    let mut ways = vec![way("ours", String::new(), &computed.ours, [&ours.gains, &ours.limits, &ours.risk], None)];
    for (one, standing) in asked.alternatives.iter().zip(&computed.alternatives) {
        let texts = [&one.gains, &one.limits, &one.risk];
        ways.push(way("alternative", context.words.name(&one.name), standing, texts, one.source.as_ref()));
    }
    let texts = [&nothing.gains, &nothing.limits, &nothing.risk];
    ways.push(way("nothing", String::new(), &computed.nothing, texts, None));
    ways
}
