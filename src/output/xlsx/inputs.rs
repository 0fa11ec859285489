//! The names of all cells that are open for input.

use super::names::Names;
use crate::view::workbook::WorkbookView;

/// A figure and the ends of its range.
#[derive(Debug)]
pub struct Figure {
    /// Its value.
    pub value: String,
    /// The ends of its range.
    pub ends: [String; 2],
}

/// A benefit's settings.
#[derive(Debug)]
pub struct BenefitNames {
    /// How much is ours.
    pub attribution: String,
    /// How much is taken off.
    pub risk: String,
    /// By how much it grows.
    pub growth: String,
}

/// A cost's amounts and settings.
#[derive(Debug)]
pub struct CostNames {
    /// Paid once.
    pub one_off: String,
    /// Paid each year.
    pub yearly: String,
    /// The agreed discount.
    pub discount: String,
    /// How much is put on.
    pub risk: String,
    /// By how much it grows.
    pub growth: String,
}

/// A phase's times and share.
#[derive(Debug)]
pub struct PhaseNames {
    /// Month in which it starts.
    pub start: String,
    /// Month in which it ends.
    pub end: String,
    /// Share that it and the phases before it bring.
    pub ramp: String,
    /// Months from its end until it takes effect.
    pub delay: String,
    /// Share of those who are to use it that do, by year from then on.
    pub adoption: Vec<String>,
}

/// The names of all inputs, in the order of the view's lists.
#[derive(Debug)]
pub struct Inputs {
    /// Drivers.
    pub drivers: Vec<Figure>,
    /// Baselines of department KPIs.
    pub baselines: Vec<String>,
    /// Targets of department KPIs.
    pub targets: Vec<Figure>,
    /// Baseline and target of executive KPIs.
    pub executive: Vec<[String; 2]>,
    /// Benefits.
    pub benefits: Vec<BenefitNames>,
    /// Costs.
    pub costs: Vec<CostNames>,
    /// Phases.
    pub phases: Vec<PhaseNames>,
    /// Discount rate.
    pub rate: String,
    /// Inflation.
    pub inflation: String,
    /// Optimism on benefits.
    pub optimism_on_benefits: String,
    /// Optimism on costs.
    pub optimism_on_costs: String,
    /// Tax rate.
    pub tax: String,
    /// Years over which what is paid once is written off.
    pub depreciation: String,
}

impl Inputs {
    /// Names for all inputs. Drivers come first, so that theirs are the ones of the model's formulas.
    pub fn new(view: &WorkbookView, names: &mut Names) -> Inputs {
        let drivers = view.drivers.iter().map(|driver| figure(names, &driver.id)).collect();
        let baselines = view.kpis.iter().map(|kpi| names.claim(&format!("{}_today", kpi.id))).collect();
        let targets = view.kpis.iter().map(|kpi| figure(names, &format!("{}_target", kpi.id))).collect();
        let mut claim = |id: &str, what: &str| names.claim(&format!("{id}_{what}"));
        let executive =
            view.executive.iter().map(|kpi| [claim(&kpi.id, "goal_today"), claim(&kpi.id, "goal")]).collect();
        let benefits = view.benefits.iter().map(|benefit| {
            let id = &view.kpis[benefit.kpi].id;
            BenefitNames { attribution: claim(id, "attribution"), risk: claim(id, "risk"), growth: claim(id, "growth") }
        });
        let benefits = benefits.collect();
        let costs = view.costs.iter().map(|cost| CostNames {
            one_off: claim(&cost.id, "one_off"),
            yearly: claim(&cost.id, "yearly"),
            discount: claim(&cost.id, "discount"),
            risk: claim(&cost.id, "cost_risk"),
            growth: claim(&cost.id, "cost_growth"),
        });
        let costs = costs.collect();
        let phases = view.phases.iter().map(|phase| PhaseNames {
            start: claim(&phase.id, "start_month"),
            end: claim(&phase.id, "end_month"),
            ramp: claim(&phase.id, "ramp"),
            delay: claim(&phase.id, "delay"),
            adoption: (1..=view.adoption_years())
                .map(|year| match year {
                    1 => claim(&phase.id, "adoption"),
                    _ => claim(&phase.id, &format!("adoption_{year}")),
                })
                .collect(),
        });
        let phases = phases.collect();
        Inputs {
            drivers,
            baselines,
            targets,
            executive,
            benefits,
            costs,
            phases,
            rate: names.claim("discount_rate"),
            inflation: names.claim("inflation_rate"),
            optimism_on_benefits: names.claim("optimism_on_benefits"),
            optimism_on_costs: names.claim("optimism_on_costs"),
            tax: names.claim("tax_rate"),
            depreciation: names.claim("depreciation_years"),
        }
    }
}

fn figure(names: &mut Names, id: &str) -> Figure {
    let value = names.claim(id);
    let ends = ["low", "high"].map(|end| names.claim(&format!("{}_{end}", value.trim_end_matches('_'))));
    Figure { value, ends }
}
