//! When things happen: the dates of phases, and dates as months from the start of the plan.

use jiff::ToSpan;

use crate::model::value::date::{Date, months_between};
use crate::model::{Phase, Plan};

/// The dates of a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseDates {
    /// Id of the phase.
    pub id: String,
    /// Its first day.
    pub start: Date,
    /// The day after its last.
    pub end: Date,
    /// Months from the plan's start to the phase's start.
    pub start_month: f64,
    /// Months from the plan's start to the phase's end.
    pub end_month: f64,
    /// Share of the full yearly benefit that flows from its end on, 0 to 1.
    pub ramp: f64,
}

/// The dates of all phases, in the plan's order. A phase without a start of its own starts when the one before ends;
/// a phase without a ramp keeps the one before it, and the last phase without one reaches all of it.
pub fn phases(plan: &Plan) -> Vec<PhaseDates> {
    let origin = plan.start.value;
    let mut next = origin;
    let mut ramp = 0.0;
    let last = plan.phases.len().saturating_sub(1);
    let date = |(at, phase): (usize, &Phase)| {
        let start = phase.starts.as_ref().map_or(next, |date| date.value);
        let end = start.checked_add(i64::from(phase.weeks.0).min(10_000).weeks()).unwrap_or(Date::MAX);
        next = end;
        ramp = match &phase.ramp {
            Some(share) => share.fraction(),
            None if at == last => 1.0,
            None => ramp,
        };
        PhaseDates {
            id: phase.id.text.clone(),
            start,
            end,
            start_month: months_between(origin, start),
            end_month: months_between(origin, end),
            ramp,
        }
    };
    plan.phases.iter().enumerate().map(date).collect()
}
