//! The model: what the author wrote. Every value knows its place; no computed figure lives here.

pub mod actuals;
pub mod bounds;
pub mod case;
pub mod client;
pub mod comparison;
pub mod driver;
pub mod feedback;
pub mod flow;
pub mod formula;
pub mod initiative;
pub mod internal;
pub mod kpi;
pub mod link;
pub mod need;
pub mod plain;
pub mod plan;
pub mod price;
mod scalars;
pub mod service;
pub mod shares;
pub mod simulation;
pub mod solution;
pub mod source;
pub mod text;
pub mod value;
pub mod vendor;

pub use actuals::{Accepted, Actuals, MeasuredDepartment, MeasuredExecutive};
pub use case::{Assumption, Case, Convention, Effort, FlowTiming, Intangible, Optimism, ProfitTax};
pub use client::{Client, Person, Pressure};
pub use comparison::{Alternative, Comparison, Standing};
pub use driver::Driver;
pub use feedback::{Answer, AnswerChange, AnswerStatus, AnyValue, Feedback, FeedbackItem, FeedbackKind};
pub use flow::DatedFlow;
pub use initiative::Initiative;
pub use internal::{Internal, Stakeholder};
pub use kpi::{Basis, Better, Contribution, DepartmentKpi, ExecutiveKpi, KpiValue, ValueKind};
pub use need::{Implication, Layer, Need, NeedKind, Origin, Requirement};
pub use plan::{Acceptance, Action, Grade, Phase, Plan, Risk, RiskKind, Side};
pub use price::{Exchange, ExchangeStatus, Price, PriceItem, PriceOption, Tax};
pub use service::{Review, Service, ServiceLevel, Signatory, Step, Summary};
pub use simulation::{DriverCorrelation, SimulationSettings, Spread};
pub use solution::{Approach, Component, Criterion, Fit, Rating, Solution};
pub use source::{Source, Status};
pub use text::{Name, Text, Variant};
pub use vendor::{CatalogueKpi, Differentiator, Evidence, EvidenceKind, Offering, Term, Vendor};

use crate::input::{Decode, Keyed, Placed, record};
use link::{CatalogueKpiElement, DriverElement, Id, Ref};
use plain::Count;
use plain::Language;
use plain::Word;
use value::currency::Currency;
use value::date::Date;

record! {
    /// A business-value model: one client, one proposal.
    pub struct Model ("model") {
        /// Version of the format: 1.
        pub bvf: Placed<Count>,
        /// Language that the texts are written in: `en`, `zh-Hans`, `zh-Hant` or `af`.
        pub language: Placed<Language>,
        /// Currency of all amounts, as ISO 4217 names it.
        pub currency: Placed<Currency>,
        /// The document's date.
        pub date: Placed<Date>,
        /// Until when the offer stands.
        pub valid_until: Option<Placed<Date>>,
        /// File of the vendor's catalogue, relative to this file.
        pub vendor: Placed<Word>,
        /// Title of the proposal.
        pub title: Option<Name>,
        /// What it is about, in a line.
        pub subtitle: Option<Name>,
        /// Number or mark of the document.
        pub reference: Option<Name>,
        /// Who it is for.
        pub prepared_for: Vec<Person>,
        /// Who wrote it.
        pub prepared_by: Vec<Person>,
        /// The client.
        pub client: Client,
        /// The executive summary in the author's words.
        pub summary: Option<Summary>,
        /// What the client's executives must achieve.
        pub executive_kpis: Vec<ExecutiveKpi>,
        /// The client's needs.
        pub needs: Vec<Need>,
        /// The client's requirements.
        pub requirements: Vec<Requirement>,
        /// What the business must do.
        pub initiatives: Vec<Initiative>,
        /// Every figure of the business case, by name.
        pub drivers: Keyed<Id<DriverElement>, Driver>,
        /// The department figures that the initiatives turn on.
        pub department_kpis: Vec<DepartmentKpi>,
        /// KPIs of our catalogue that are irrelevant here.
        pub not_relevant: Vec<NotRelevant>,
        /// What we deliver.
        pub solution: Solution,
        /// How and when.
        pub plan: Plan,
        /// For what price.
        pub price: Price,
        /// How the business case is computed.
        pub case: Case,
        /// What the figures and the plan rest on.
        pub assumptions: Vec<Assumption>,
        /// What holds after the start.
        pub service: Option<Service>,
        /// The steps to a decision.
        pub next_steps: Vec<Step>,
        /// Who signs.
        pub acceptance: Vec<Signatory>,
        /// For the seller alone; never in a client's document.
        pub internal: Option<Internal>,
    }
}

record! {
    /// A KPI of our catalogue that is irrelevant for this client.
    pub struct NotRelevant ("dropped catalogue KPI") {
        /// The KPI.
        pub kpi: Ref<CatalogueKpiElement>,
        /// Why.
        pub why: Text,
    }
}

/// A model with the catalogue that it refers to.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The model.
    pub model: Model,
    /// The vendor's catalogue.
    pub vendor: Vendor,
}

impl Model {
    /// The executive KPIs that the proposal is about.
    pub fn kept_executive_kpis(&self) -> impl Iterator<Item = &ExecutiveKpi> {
        self.executive_kpis.iter().filter(|kpi| kpi.dropped.is_none())
    }

    /// The driver of a name.
    pub fn driver(&self, name: &str) -> Option<&Driver> {
        self.drivers.entry(name).map(|(_, driver)| driver)
    }

    /// What a price item is called: its own name, or that of the component that it pays for.
    pub fn name_of_item<'a>(&'a self, item: &'a PriceItem) -> Option<&'a Name> {
        let component = || {
            let reference = item.component.as_ref()?;
            self.solution.components.iter().find(|component| reference.names(&component.id))
        };
        item.name.as_ref().or_else(|| component().map(|component| &component.name))
    }

    /// The components that move a department KPI.
    pub fn movers_of(&self, kpi: &DepartmentKpi) -> impl Iterator<Item = &Component> {
        let id = kpi.id.clone();
        self.solution.components.iter().filter(move |component| component.moves.name(&id))
    }
}

/// JSON Schema of a model file.
pub fn schema() -> serde_json::Value {
    let mut schemas = crate::input::Schemas::default();
    let root = Model::schema(&mut schemas);
    schemas.document("bvf model", &root)
}

/// JSON Schema of a vendor's catalogue.
pub fn vendor_schema() -> serde_json::Value {
    let mut schemas = crate::input::Schemas::default();
    let root = Vendor::schema(&mut schemas);
    schemas.document("bvf vendor catalogue", &root)
}
