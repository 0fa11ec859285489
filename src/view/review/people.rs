//! The people in the decision.

use serde::Serialize;

use super::Reviewing;
use crate::input::Placed;
use crate::model::Stakeholder;
use crate::model::internal::Part;
use crate::readiness::{Gap, gap};

/// A person in the decision. Words are those of the model; empty where nothing is said.
#[derive(Debug, Clone, Serialize)]
pub struct MemberView {
    /// Name.
    pub name: String,
    /// Role at the client.
    pub role: String,
    /// Part in the decision.
    pub part: &'static str,
    /// Level.
    pub level: &'static str,
    /// What drives the person.
    pub drive: &'static str,
    /// Attitude to change.
    pub change: &'static str,
    /// What the person looks at.
    pub focus: &'static str,
    /// How close our contact is.
    pub contact: &'static str,
    /// Attitude to us.
    pub attitude: &'static str,
    /// Notes.
    pub notes: String,
    /// What the person wants for themselves.
    pub wants: Vec<String>,
    /// What is wrong between the person and us: `critic-at-a-distance`, `critic`, `decider-at-a-distance`, or empty.
    pub gap: &'static str,
}

impl Reviewing<'_> {
    pub(super) fn people(&self) -> Vec<MemberView> {
        let Some(internal) = self.internal else { return Vec::new() };
        let mut people: Vec<MemberView> = internal.stakeholders.iter().map(|person| self.member(person)).collect();
        // Somebody may want something without being known otherwise.
        for need in &internal.personal_needs {
            let (who, wants) = (self.words.name(&need.who), self.text(Some(&need.text)));
            match people.iter_mut().find(|person| person.name == who) {
                Some(person) => person.wants.push(wants),
                None => people.push(MemberView { name: who, wants: vec![wants], ..MemberView::unknown() }),
            }
        }
        people
    }

    fn member(&self, person: &Stakeholder) -> MemberView {
        MemberView {
            name: self.words.name(&person.name),
            role: self.name(person.role.as_ref()),
            part: word(person.part.as_ref(), |part| part.word()),
            level: word(person.level.as_ref(), |level| level.word()),
            drive: word(person.drive.as_ref(), |drive| drive.word()),
            change: word(person.change.as_ref(), |change| change.word()),
            focus: word(person.focus.as_ref(), |focus| focus.word()),
            contact: word(person.contact.as_ref(), |contact| contact.word()),
            attitude: word(person.attitude.as_ref(), |attitude| attitude.word()),
            notes: self.text(person.notes.as_ref()),
            wants: Vec::new(),
            gap: match gap(person) {
                Some(Gap::CriticAtADistance) => "critic-at-a-distance",
                Some(Gap::Critic) => "critic",
                Some(Gap::DeciderAtADistance) => "decider-at-a-distance",
                None => "",
            },
        }
    }

    /// Parts that nobody plays.
    pub(super) fn missing(&self) -> Vec<String> {
        let parts = [Part::EconomicBuyer, Part::Champion, Part::TechnicalEvaluator, Part::Coach];
        let missing = parts.into_iter().filter(|part| self.lacks(*part));
        missing.map(|part| self.say(&format!("review-part-{}", part.word()), &[])).collect()
    }
}

impl MemberView {
    fn unknown() -> Self {
        MemberView {
            name: String::new(),
            role: String::new(),
            part: "",
            level: "",
            drive: "",
            change: "",
            focus: "",
            contact: "",
            attitude: "",
            notes: String::new(),
            wants: Vec::new(),
            gap: "",
        }
    }
}

fn word<T>(choice: Option<&Placed<T>>, word: fn(&T) -> &'static str) -> &'static str {
    choice.map_or("", |choice| word(&choice.value))
}
