//! The solution: components, what sets them apart, and the criteria by which the client chooses.

use super::link::{
    ComponentElement, CriterionElement, DepartmentKpiElement, DifferentiatorElement, EvidenceElement, Id, NeedElement,
    OfferingElement, PhaseElement, Ref, Refs,
};
use super::plain::Number;
use super::text::{Name, Text};
use crate::input::{Placed, choice, record};

choice! {
    /// How well a criterion is met.
    pub enum Rating ("rating") {
        /// Better than is asked for.
        Strong = "strong",
        /// As is asked for.
        Good = "good",
        /// With limits.
        Fair = "fair",
        /// Not enough.
        Weak = "weak",
    }
}

record! {
    /// What we propose.
    pub struct Solution ("solution") {
        /// It in a few sentences.
        pub summary: Option<Text>,
        /// Its parts.
        pub components: Vec<Component>,
        /// Why each differentiator counts for this client.
        pub differentiators: Vec<Fit>,
        /// The criteria by which the client chooses; weights sum to 100.
        pub criteria: Vec<Criterion>,
        /// Ways of doing it that the client could take instead, as approaches without names.
        pub approaches: Vec<Approach>,
    }
}

record! {
    /// A part of the solution.
    pub struct Component ("component") {
        /// Its id.
        pub id: Id<ComponentElement>,
        /// Its name.
        pub name: Name,
        /// The offering of our catalogue that it is made from.
        pub offering: Option<Ref<OfferingElement>>,
        /// The department KPIs that it moves.
        pub moves: Refs<DepartmentKpiElement>,
        /// Fit for purpose: what it does for the client.
        pub utility: Option<Text>,
        /// Fit for use: availability, support, security.
        pub warranty: Option<Text>,
        /// What sets it apart.
        pub differentiators: Refs<DifferentiatorElement>,
        /// The phase that brings it.
        pub phase: Option<Ref<PhaseElement>>,
        /// Evidence that it works.
        pub evidence: Refs<EvidenceElement>,
    }
}

record! {
    /// Why a differentiator counts for this client.
    pub struct Fit ("differentiator") {
        /// The differentiator, from the catalogue.
        pub id: Ref<DifferentiatorElement>,
        /// The needs that it is tied to.
        pub needs: Refs<NeedElement>,
        /// What it means for this client.
        pub why: Option<Text>,
    }
}

record! {
    /// A criterion by which the client chooses.
    pub struct Criterion ("criterion") {
        /// Its id.
        pub id: Id<CriterionElement>,
        /// Its name.
        pub name: Name,
        /// Its weight; all weights sum to 100.
        pub weight: Placed<Number>,
        /// Who at the client agreed to the weight.
        pub agreed_with: Option<Name>,
        /// How well we meet it.
        pub we: Placed<Rating>,
        /// What we offer for it.
        pub answer: Option<Text>,
        /// Evidence for the rating.
        pub evidence: Refs<EvidenceElement>,
    }
}

record! {
    /// A way of doing it that the client could take instead.
    pub struct Approach ("approach") {
        /// What it is called, without a vendor's name.
        pub name: Name,
        /// What causes its limits.
        pub limits: Text,
        /// When it would be the right choice.
        pub fits_when: Option<Text>,
    }
}
