//! What the workbook of the business case shows: its inputs, formulas and results, for a client to take apart.
//!
//! Like all of a client's view it is built by choosing. Figures are as formulas take them: percentages as fractions.

mod benefits;
mod costs;
mod inputs;
mod outlook;

use super::Building;
use super::client::SourceView;
use super::figure::plain_text;
use crate::finance::{BusinessCase, Period, Totals};
use crate::locale::Locale;
use crate::model::Proposal;
use crate::model::value::date::Date;
pub use benefits::{Benefit, Executive, Worth};
pub use costs::{Cost, NeedCost};
pub use inputs::{FigureInput, KpiInput, Phase, Settings, Shown, TaxInput};
pub use outlook::{LeverInput, LeverOf, ScenarioResult};

/// Everything that a workbook can say.
#[derive(Debug, Clone)]
pub struct WorkbookView {
    /// The client's name.
    pub client: String,
    /// The vendor's name.
    pub vendor: String,
    /// Title of the document; empty where the author gave none.
    pub title: String,
    /// Number or mark of the document; empty where it has none.
    pub reference: String,
    /// The document's date.
    pub date: Date,
    /// ISO 4217 code of all amounts.
    pub currency: &'static str,
    /// What the case computes with as a whole.
    pub settings: Settings,
    /// The phases, in the plan's order.
    pub phases: Vec<Phase>,
    /// The drivers that a formula uses, in the model's order.
    pub drivers: Vec<FigureInput>,
    /// The department KPIs, in the model's order.
    pub kpis: Vec<KpiInput>,
    /// The executive KPIs that the proposal is about.
    pub executive: Vec<Executive>,
    /// What each department KPI brings, the largest present value first.
    pub benefits: Vec<Benefit>,
    /// What is paid.
    pub costs: Vec<Cost>,
    /// The needs whose cost is known in money.
    pub needs: Vec<NeedCost>,
    /// What the result leans on, the figure that moves it most first.
    pub levers: Vec<LeverInput>,
    /// What each scenario comes to; empty where no figure has a range.
    pub scenarios: Vec<ScenarioResult>,
    /// What the figures and the plan rest on.
    pub assumptions: Vec<(String, SourceView)>,
    /// The results.
    pub totals: Totals,
    /// Month by month; the first is the start.
    pub monthly: Vec<Period>,
    /// The start, then year by year.
    pub yearly: Vec<Period>,
}

impl WorkbookView {
    /// The input behind a lever.
    pub fn lever_input(&self, of: LeverOf) -> &FigureInput {
        match of {
            LeverOf::Driver(at) => &self.drivers[at],
            LeverOf::Target(at) => &self.kpis[at].target,
        }
    }

    /// A formula's value with other figures than the likely ones, as `other` gives them.
    fn value_with(&self, worth: &Worth, other: &dyn Fn(LeverOf) -> Option<f64>) -> f64 {
        let lookup = |name: &str| match (name, worth.kpi) {
            ("baseline", Some(kpi)) => Some(self.kpis[kpi].baseline.value),
            ("target", Some(kpi)) => Some(other(LeverOf::Target(kpi)).unwrap_or(self.kpis[kpi].target.value)),
            _ => {
                let at = self.drivers.iter().position(|driver| driver.id == name)?;
                Some(other(LeverOf::Driver(at)).unwrap_or(self.drivers[at].value))
            }
        };
        worth
            .formula
            .as_ref()
            .map_or(Ok(1.0), |formula| formula.evaluate(&lookup))
            .map_or(0.0, |value| value * worth.scale)
    }

    /// For how many years, from their effect on, phases say how many use what they bring; 1 at least.
    pub fn adoption_years(&self) -> usize {
        self.phases.iter().map(|phase| phase.adoption.len()).max().unwrap_or(1)
    }

    /// How many months are looked at.
    pub fn months(&self) -> usize {
        self.settings.years * 12
    }
}

/// Builds the view in a language.
pub fn workbook_view(proposal: &Proposal, case: &BusinessCase, locale: &Locale) -> WorkbookView {
    let Proposal { model, vendor } = proposal;
    let context = Building { model, vendor, case, words: super::Words { language: locale.tag() }, locale };
    let words = context.words;
    let kpis: Vec<KpiInput> = model.department_kpis.iter().map(|kpi| inputs::kpi_input(kpi, &context)).collect();
    let mut view = WorkbookView {
        client: words.name(&model.client.name),
        vendor: words.name(&vendor.name),
        title: words.name_or_none(model.title.as_ref()),
        reference: words.name_or_none(model.reference.as_ref()),
        date: model.date.value,
        currency: case.currency.code(),
        settings: inputs::settings(&context),
        phases: inputs::phases(&context),
        drivers: inputs::drivers(&context),
        kpis,
        executive: model.kept_executive_kpis().map(|kpi| benefits::executive(kpi, &context)).collect(),
        benefits: benefits::benefits(&context),
        costs: case.costs.iter().map(|line| costs::cost(line, &context)).collect(),
        needs: model.needs.iter().filter_map(|need| costs::need_cost(need, &context)).collect(),
        levers: Vec::new(),
        scenarios: Vec::new(),
        assumptions: model
            .assumptions
            .iter()
            .map(|assumption| (plain_text(&words.text(&assumption.text)), words.source(&assumption.source)))
            .collect(),
        totals: case.totals.clone(),
        monthly: case.monthly.clone(),
        yearly: case.yearly.iter().map(|year| year.flows).collect(),
    };
    view.levers = outlook::levers(&view, &context);
    view.scenarios = outlook::scenarios(&view, case);
    view
}
