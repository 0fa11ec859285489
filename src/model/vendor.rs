//! The vendor's catalogue: who we are, the KPIs that we move, offerings, differentiators, evidence, list prices, terms.

use super::bounds::EffectRange;
use super::client::Person;
use super::kpi::Better;
use super::link::{
    CatalogueKpiElement, DifferentiatorElement, EvidenceElement, Id, OfferingElement, PriceBookElement, Refs,
};
use super::plain::Count;
use super::text::{Name, Text};
use super::value::money::Money;
use super::value::percent::Percent;
use super::value::unit::Unit;
use crate::input::{Placed, choice, record};

choice! {
    /// What a piece of evidence is.
    pub enum EvidenceKind ("kind of evidence") {
        /// A client's result.
        Reference = "reference",
        /// A published study.
        Study = "study",
        /// A certificate or an audit.
        Certificate = "certificate",
        /// A test or a pilot.
        Trial = "trial",
    }
}

record! {
    /// The vendor's catalogue.
    pub struct Vendor ("vendor") {
        /// Version of the format.
        pub bvf: Placed<Count>,
        /// Who we are.
        pub name: Name,
        /// It in a line.
        pub tagline: Option<Name>,
        /// It in a paragraph.
        pub about: Option<Text>,
        /// Whom to call.
        pub contacts: Vec<Person>,
        /// The KPIs that our offering moves.
        pub kpis: Vec<CatalogueKpi>,
        /// What we offer.
        pub offerings: Vec<Offering>,
        /// What sets us apart.
        pub differentiators: Vec<Differentiator>,
        /// References, studies, certificates.
        pub evidence: Vec<Evidence>,
        /// List prices.
        pub price_book: Vec<PriceBookItem>,
        /// Terms that every proposal states.
        pub terms: Vec<Term>,
    }
}

record! {
    /// A KPI that our offering moves.
    pub struct CatalogueKpi ("catalogue KPI") {
        /// Its id.
        pub id: Id<CatalogueKpiElement>,
        /// Its name.
        pub name: Name,
        /// Its unit.
        pub unit: Placed<Unit>,
        /// Which way it improves.
        pub better: Placed<Better>,
        /// By how much it improved elsewhere, relative to the baseline: least and most.
        pub effect: EffectRange,
        /// The improvement that is usual.
        pub typical: Option<Placed<Percent>>,
        /// Evidence for it.
        pub evidence: Refs<EvidenceElement>,
    }
}

record! {
    /// Something that we offer.
    pub struct Offering ("offering") {
        /// Its id.
        pub id: Id<OfferingElement>,
        /// Its name.
        pub name: Name,
        /// What it does.
        pub utility: Option<Text>,
        /// What is promised for its use.
        pub warranty: Option<Text>,
        /// The KPIs that it moves.
        pub moves: Refs<CatalogueKpiElement>,
        /// What sets it apart.
        pub differentiators: Refs<DifferentiatorElement>,
    }
}

record! {
    /// What sets us apart.
    pub struct Differentiator ("differentiator") {
        /// Its id.
        pub id: Id<DifferentiatorElement>,
        /// Its name.
        pub name: Name,
        /// The hard facts.
        pub hard: Option<Text>,
        /// The soft strengths.
        pub soft: Option<Text>,
        /// The approach that it sets us apart from, without a rival's name, and what causes that approach's limits.
        pub sets_apart: Option<Text>,
        /// Evidence for it.
        pub evidence: Refs<EvidenceElement>,
    }
}

record! {
    /// A reference, a study, a certificate.
    pub struct Evidence ("piece of evidence") {
        /// Its id.
        pub id: Id<EvidenceElement>,
        /// What it is.
        pub kind: Placed<EvidenceKind>,
        /// Its title.
        pub name: Name,
        /// What it shows.
        pub result: Text,
        /// Who published it, or where the client is at home.
        pub from: Option<Name>,
        /// The year.
        pub year: Option<Placed<Count>>,
    }
}

record! {
    /// A list price.
    pub struct PriceBookItem ("price book item") {
        /// Its id.
        pub id: Id<PriceBookElement>,
        /// Its name.
        pub name: Name,
        /// Paid once.
        pub one_off: Option<Placed<Money>>,
        /// Paid each year.
        pub yearly: Option<Placed<Money>>,
        /// What one of it is: a truck, a seat, a site.
        pub per: Option<Name>,
    }
}

record! {
    /// A term that every proposal states.
    pub struct Term ("term") {
        /// Its title.
        pub name: Name,
        /// What it says.
        pub text: Text,
    }
}
