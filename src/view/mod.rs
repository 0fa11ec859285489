//! What a client may read, and nothing else; and, in types of its own, what the seller's team reads.
//!
//! [`ClientView`] is the only type that a proposal's templates and charts see, [`TrackView`] the only one that a value
//! report's do. They are built by choosing: the model's `internal` part has no way into them, because nothing that builds
//! them reads it. [`DealView`] and [`ReviewView`] are for the seller's own team; nothing of a client's document is made of
//! them.
//! Amounts, dates and quantities stay values; templates show them in the document's language.

mod case;
pub mod changes;
pub mod charts;
mod client;
mod comparison;
mod deal;
mod figure;
mod outlook;
mod plan;
mod price;
mod review;
mod solution;
mod trace;
mod track;
mod wording;
pub mod workbook;

use serde::Serialize;

pub use case::{CaseView, YearView};
use changes::history::HistoryView;
pub use client::{ClientPart, ExecutiveKpiView, NeedView, PressureView, RequirementView, SourceView};
pub use deal::{ConcessionView, DealView, EffectView, PositionView, deal_view};
pub use figure::{Amount, Figure};
pub use outlook::{LeverView, OutlookView, ScenarioView, SimulationView};
pub use plan::{ActionView, PhaseView, PlanView, RiskView};
pub use price::{ExchangeView, PriceView};
pub use review::{ReviewView, review_view};
pub use solution::{ComponentView, CriterionView, DepartmentKpiView, SolutionView};
pub use trace::TraceRow;
pub use track::{KpiView, PhaseTrackView, TrackView, payback_in_words, track_view};
pub use wording::Wording;

use crate::finance::BusinessCase;
use crate::locale::Locale;
use crate::model::{Model, Name, Person, Proposal, Signatory, Source, Text, Vendor};

/// Everything that a client's document can say. Texts are Markdown as the author wrote it, names are plain.
#[derive(Debug, Clone, Serialize)]
pub struct ClientView {
    /// ISO 4217 code of all amounts.
    pub currency: &'static str,
    /// The document itself.
    pub document: DocumentView,
    /// The vendor.
    pub vendor: VendorView,
    /// The client: its business, KPIs, needs and requirements.
    pub client: ClientPart,
    /// The executive summary in the author's words.
    pub summary: SummaryView,
    /// What the business must do.
    pub initiatives: Vec<solution::InitiativeView>,
    /// The department figures.
    pub department_kpis: Vec<DepartmentKpiView>,
    /// What is proposed.
    pub solution: SolutionView,
    /// How and when.
    pub plan: PlanView,
    /// For what price.
    pub price: PriceView,
    /// What it brings.
    pub case: CaseView,
    /// How far the result may move.
    pub outlook: OutlookView,
    /// The proposal beside what else the client could do; empty where the model compares nothing.
    pub comparison: Vec<comparison::WayView>,
    /// What holds after the start.
    pub service: Option<plan::ServiceView>,
    /// What the figures and the plan rest on.
    pub assumptions: Vec<case::AssumptionView>,
    /// The steps to a decision.
    pub next_steps: Vec<ActionView>,
    /// Who signs.
    pub signatories: Vec<SignatoryView>,
    /// What it says of the revisions before; none of a first one, and where it says nothing of them.
    pub history: Option<HistoryView>,
    /// From executive KPI to component.
    pub trace: Vec<TraceRow>,
    /// Which element serves which, by ids: from each level to the one above.
    pub links: Vec<(String, String)>,
}

/// The document itself.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentView {
    /// Title; empty where the author gave none.
    pub title: String,
    /// What it is about.
    pub subtitle: String,
    /// Number or mark.
    pub reference: String,
    /// Date, ISO 8601.
    pub date: String,
    /// Until when the offer stands, ISO 8601; empty where nothing is said.
    pub valid_until: String,
    /// Language of the document.
    pub language: String,
    /// Who it is for.
    pub prepared_for: Vec<PersonView>,
    /// Who wrote it.
    pub prepared_by: Vec<PersonView>,
}

/// The vendor.
#[derive(Debug, Clone, Serialize)]
pub struct VendorView {
    /// Name.
    pub name: String,
    /// It in a line.
    pub tagline: String,
    /// It in a paragraph.
    pub about: String,
    /// Whom to call.
    pub contacts: Vec<PersonView>,
    /// Terms.
    pub terms: Vec<TermView>,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// Title.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// A person.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
}

/// Who signs.
#[derive(Debug, Clone, Serialize)]
pub struct SignatoryView {
    /// `us` or `client`.
    pub side: &'static str,
    /// The party's name.
    pub party: String,
    /// Name; empty where it is to be filled in.
    pub name: String,
    /// Role.
    pub role: String,
}

/// The executive summary in the author's words; empty texts where nothing is given.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SummaryView {
    /// One sentence to remember.
    pub headline: String,
    /// What the client needs.
    pub need: String,
    /// What is different when it is done.
    pub outcome: String,
    /// What we propose.
    pub solution: String,
    /// Why it can be believed.
    pub evidence: String,
    /// The decision that is asked for.
    pub ask: String,
}

/// Builds the view in a language.
pub fn client_view(proposal: &Proposal, case: &BusinessCase, locale: &Locale) -> ClientView {
    let Proposal { model, vendor } = proposal;
    let words = Words { language: locale.tag() };
    let context = Building { model, vendor, case, words, locale };
    ClientView {
        currency: case.currency.code(),
        document: document(&context),
        vendor: vendor_view(&context),
        client: client::build(&context),
        summary: summary(&context),
        initiatives: solution::initiatives(&context),
        department_kpis: solution::department_kpis(&context),
        solution: solution::build(&context),
        plan: plan::build(&context),
        price: price::build(&context),
        case: case::build(&context),
        outlook: outlook::build(&context),
        comparison: comparison::build(&context),
        service: plan::service(&context),
        assumptions: case::assumptions(&context),
        next_steps: model.next_steps.iter().map(|step| plan::step(step, &context)).collect(),
        signatories: model.acceptance.iter().map(|signatory| sign(signatory, &context)).collect(),
        history: None,
        trace: trace::build(&context),
        links: trace::links(&context),
    }
}

/// What the parts of the view are built from.
struct Building<'a> {
    model: &'a Model,
    vendor: &'a Vendor,
    case: &'a BusinessCase,
    words: Words<'a>,
    locale: &'a Locale,
}

impl Building<'_> {
    /// A name of a formula in words.
    fn driver_name(&self, name: &str) -> String {
        if matches!(name, "baseline" | "target") {
            return self.locale.message(&format!("formula-{name}"), &[]);
        }
        let words = self.model.driver(name).and_then(|driver| driver.name.as_ref());
        words.map_or_else(|| name.replace('_', " "), |words| self.words.name(words))
    }
}

/// Chooses the words of a language.
#[derive(Clone, Copy)]
struct Words<'a> {
    language: &'a str,
}

impl Words<'_> {
    fn text(self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    fn text_or_none(self, text: Option<&Text>) -> String {
        text.map_or_else(String::new, |text| self.text(text))
    }

    fn name(self, name: &Name) -> String {
        self.text(name)
    }

    fn name_or_none(self, name: Option<&Name>) -> String {
        name.map_or_else(String::new, |name| self.text(name))
    }

    fn person(self, person: &Person) -> PersonView {
        PersonView {
            name: self.name(&person.name),
            role: self.name_or_none(person.role.as_ref()),
            email: self.name_or_none(person.email.as_ref()),
            phone: self.name_or_none(person.phone.as_ref()),
        }
    }

    fn source(self, source: &Source) -> SourceView {
        SourceView {
            status: source.status.word(),
            who: self.name_or_none(source.who.as_ref()),
            when: source.when.as_ref().map_or_else(String::new, |date| date.to_string()),
            place: self.name_or_none(source.r#where.as_ref()),
            note: self.text_or_none(source.note.as_ref()),
        }
    }
}

fn document(context: &Building) -> DocumentView {
    let Building { model, words, .. } = context;
    let people = |people: &[Person]| people.iter().map(|person| words.person(person)).collect();
    DocumentView {
        title: words.name_or_none(model.title.as_ref()),
        subtitle: words.name_or_none(model.subtitle.as_ref()),
        reference: words.name_or_none(model.reference.as_ref()),
        date: model.date.to_string(),
        valid_until: model.valid_until.as_ref().map_or_else(String::new, |date| date.to_string()),
        language: words.language.to_owned(),
        prepared_for: people(&model.prepared_for),
        prepared_by: people(&model.prepared_by),
    }
}

fn vendor_view(context: &Building) -> VendorView {
    let Building { vendor, words, .. } = context;
    let term = |term: &crate::model::Term| TermView { name: words.name(&term.name), text: words.text(&term.text) };
    VendorView {
        name: words.name(&vendor.name),
        tagline: words.name_or_none(vendor.tagline.as_ref()),
        about: words.text_or_none(vendor.about.as_ref()),
        contacts: vendor.contacts.iter().map(|person| words.person(person)).collect(),
        terms: vendor.terms.iter().map(term).collect(),
    }
}

fn summary(context: &Building) -> SummaryView {
    let Some(summary) = &context.model.summary else { return SummaryView::default() };
    let text = |text: &Option<Text>| context.words.text_or_none(text.as_ref());
    SummaryView {
        headline: text(&summary.headline),
        need: text(&summary.need),
        outcome: text(&summary.outcome),
        solution: text(&summary.solution),
        evidence: text(&summary.evidence),
        ask: text(&summary.ask),
    }
}

fn sign(signatory: &Signatory, context: &Building) -> SignatoryView {
    let party = match signatory.who.value {
        crate::model::Side::Us => &context.vendor.name,
        crate::model::Side::Client => &context.model.client.name,
    };
    SignatoryView {
        side: signatory.who.word(),
        party: context.words.name(party),
        name: context.words.name_or_none(signatory.name.as_ref()),
        role: context.words.name(&signatory.role),
    }
}
