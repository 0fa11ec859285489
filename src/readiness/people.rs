//! The client's people: whom to ask, and with whom something is wrong.

use crate::model::internal::{Attitude, Closeness, Part, Standing};
use crate::model::{Model, Stakeholder};

/// What is wrong between a person and us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Against us, and we hardly know each other.
    CriticAtADistance,
    /// Against us.
    Critic,
    /// Releases the money or decides, and we hardly know each other.
    DeciderAtADistance,
}

/// What is wrong between a person and us; none where nothing is.
pub fn gap(person: &Stakeholder) -> Option<Gap> {
    let attitude = person.attitude.as_ref().map(|attitude| attitude.value);
    let is_against = matches!(attitude, Some(Attitude::Critic | Attitude::Enemy));
    let contact = person.contact.as_ref().map(|contact| contact.value);
    let is_far = contact.is_none_or(|contact| contact <= Closeness::Little);
    let decides = person.part.as_ref().is_some_and(|part| part.value == Part::EconomicBuyer)
        || person.level.as_ref().is_some_and(|level| level.value == Standing::Deciding);
    match (is_against, is_far) {
        (true, true) => Some(Gap::CriticAtADistance),
        (true, false) => Some(Gap::Critic),
        (false, true) if decides => Some(Gap::DeciderAtADistance),
        _ => None,
    }
}

/// The person in the decision whom a name, a role or a department means: by name, by role, or by a role that names the
/// department, such as "Head of dispatch" for "Dispatch".
pub fn person_for<'a>(model: &'a Model, meant: &str) -> Option<&'a Stakeholder> {
    let words = model.language.0.as_str();
    let meant = meant.trim().to_lowercase();
    if meant.is_empty() {
        return None;
    }
    let people = || model.internal.iter().flat_map(|internal| &internal.stakeholders);
    let name = |person: &Stakeholder| person.name.get(words).to_lowercase();
    let role =
        |person: &Stakeholder| person.role.as_ref().map_or_else(String::new, |role| role.get(words).to_lowercase());
    people()
        .find(|person| name(person) == meant)
        .or_else(|| people().find(|person| role(person) == meant))
        .or_else(|| people().find(|person| role(person).contains(&meant)))
}

/// The first person who plays a part.
pub(super) fn playing(model: &Model, part: Part) -> Option<&Stakeholder> {
    let people = model.internal.iter().flat_map(|internal| &internal.stakeholders);
    people.into_iter().find(|person| person.part.as_ref().is_some_and(|own| own.value == part))
}
