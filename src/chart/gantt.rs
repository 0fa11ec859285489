//! The action plan on a time axis: phases, what both sides do in them, acceptance, and the dates that press.

use super::scene::{Measure, Scene};
use super::{Tick, plot};
use crate::theme::Theme;

/// The plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gantt {
    /// What the chart shows; for its description, as the caption stands beneath the chart.
    pub title: String,
    /// Length of the time axis in months; it grows where something lies beyond.
    pub months: f64,
    /// Ticks of the time axis: one a month, or one a quarter in long plans.
    pub ticks: Vec<Tick>,
    /// The phases, in order.
    pub phases: Vec<Phase>,
    /// Dates that press: due dates of executive KPIs, dated pressures.
    pub deadlines: Vec<Tick>,
    /// Who we are, for the key to the marks.
    pub us: String,
    /// Who the client is, for the key to the marks.
    pub client: String,
    /// What a milestone is, such as `Acceptance`, for the key to the marks.
    pub milestone: String,
}

/// A phase: a bar, with its marks in rows beneath.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Phase {
    /// Its name.
    pub label: String,
    /// When it is, in words, such as `Mar – May 2026`; may be empty.
    pub note: String,
    /// Months from the axis's start to its beginning.
    pub start: f64,
    /// Months from the axis's start to its end.
    pub end: f64,
    /// Actions and milestones, in the order in which they are listed.
    pub marks: Vec<Mark>,
}

/// An action or a milestone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mark {
    /// What is done.
    pub label: String,
    /// When, and by whom, such as `12 Mar, Li Wei`; may be empty.
    pub note: String,
    /// Months from the axis's start.
    pub at: f64,
    /// Whose it is.
    pub kind: MarkKind,
}

/// Whose a mark is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MarkKind {
    /// We act.
    #[default]
    Us,
    /// The client acts.
    Client,
    /// Both meet: acceptance.
    Milestone,
}

impl Gantt {
    /// Draws phases and their marks as rows on a time axis.
    pub fn draw(&self, width: f32, _max_height: f32, _theme: &Theme, _measure: Measure) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// Every phase with its actions and milestones, then the deadlines.
    pub fn description(&self) -> String {
        let phases = self.phases.iter().map(|phase| {
            let marks: Vec<String> = phase.marks.iter().map(|mark| self.describe_mark(mark)).collect();
            plot::join(&[&plot::aside(&phase.label, &[&phase.note]), &marks.join(", ")], ": ")
        });
        let deadlines = self.deadlines.iter().map(|deadline| deadline.label.clone());
        plot::describe(&self.title, phases.chain(deadlines))
    }

    fn describe_mark(&self, mark: &Mark) -> String {
        let whose = match mark.kind {
            MarkKind::Us => &self.us,
            MarkKind::Client => &self.client,
            MarkKind::Milestone => &self.milestone,
        };
        plot::aside(&mark.label, &[whose, &mark.note])
    }
}
