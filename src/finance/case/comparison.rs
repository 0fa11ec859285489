//! The proposal beside what else the client could do: an alternative, and doing nothing.
//!
//! An alternative is computed as the proposal is, over the same years and by the same discounting: what it costs from the
//! start on, and its share of the proposal's yearly benefits from the month on in which it brings them; of what is given by
//! year or by date, its share of what comes after that month. Against doing
//! nothing each stands with its net present value; doing nothing itself goes on costing what the needs cost.

use super::{BenefitLine, BusinessCase, Totals};
use crate::finance::flows::spread;
use crate::input::Placed;
use crate::model::value::Money;
use crate::model::{Alternative, Basis, Model, ValueKind};

/// What a way to go comes to over the years of the business case.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Costs in all, not discounted; of doing nothing, what the needs go on costing.
    pub costs: f64,
    /// Benefits in all, not discounted.
    pub benefits: f64,
    /// Net present value against doing nothing.
    pub npv: f64,
    /// Months until the first benefit; none where there is none.
    pub first_benefit: Option<f64>,
}

/// The proposal, its alternatives in the model's order, and doing nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The proposal.
    pub ours: Standing,
    /// The alternatives.
    pub alternatives: Vec<Standing>,
    /// Doing nothing.
    pub nothing: Standing,
}

/// The comparison that a model asks for.
pub(super) fn comparison(model: &Model, case: &BusinessCase) -> Option<Comparison> {
    let asked = model.case.comparison.as_ref()?;
    let Totals { flows, npv, doing_nothing, .. } = &case.totals;
    let begins = case.benefits.iter().filter_map(|line| line.begins).min_by(f64::total_cmp);
    Some(Comparison {
        ours: Standing { costs: flows.costs, benefits: flows.benefits, npv: *npv, first_benefit: begins },
        alternatives: asked.alternatives.iter().map(|one| alternative(one, case)).collect(),
        nothing: Standing { costs: doing_nothing * case.years as f64, benefits: 0.0, npv: 0.0, first_benefit: None },
    })
}

fn alternative(one: &Alternative, case: &BusinessCase) -> Standing {
    let months = case.years * 12;
    let after = f64::from(one.after.0);
    let amount = |money: &Option<Placed<Money>>| money.as_ref().map_or(0.0, |money| money.as_f64());
    let kept = 1.0 - case.tax.as_ref().map_or(0.0, |tax| tax.rate);
    let reached = case.totals.full_benefits * one.benefits.fraction() * kept;
    let mut benefits = spread::by_steps(reached, &[(after, 1.0)], months);
    // Cash is no part of an alternative, whichever way it is given.
    let given = |line: &&BenefitLine| line.basis != Basis::Formula && line.kind != ValueKind::Cash;
    for line in case.benefits.iter().filter(given) {
        let later = benefits.iter_mut().zip(&line.months).skip(one.after.0 as usize + 1);
        later.for_each(|(sum, amount)| *sum += amount * one.benefits.fraction() * kept);
    }
    let first_given = benefits.iter().position(|amount| *amount > 0.0).map(|month| month.saturating_sub(1) as f64);
    let costs = spread::cost(amount(&one.one_off) * kept, amount(&one.yearly) * kept, 0.0, months);
    let worth = |flow| case.discounting.present_value(flow);
    Standing {
        costs: costs.iter().sum(),
        benefits: benefits.iter().sum(),
        npv: worth(&benefits) - worth(&costs),
        first_benefit: if reached > 0.0 { Some(after) } else { first_given },
    }
}
