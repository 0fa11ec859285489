//! When things happen: the dates of phases, dates as months from the start of the plan, and from when on which share of a
//! benefit flows.

use jiff::ToSpan;

use crate::model::shares::YearlyShares;
use crate::model::value::date::{Date, months_between};
use crate::model::{Phase, Plan};

/// The dates of a phase, and what it does for the benefits.
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
    /// Months from the plan's start until what it brings takes effect: its end and its delay.
    pub effect_month: f64,
    /// Share of the full yearly benefit that it and the phases before it bring, 0 to 1, if all use it.
    pub ramp: f64,
    /// By year from the effect's begin on, the share of those who are to use what it brings that do, 0 to 1; the last one
    /// stays. Never empty.
    pub adoption: Vec<f64>,
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
        let end_month = months_between(origin, end);
        let adoption = phase.adoption.as_ref().map(YearlyShares::fractions).unwrap_or_default();
        PhaseDates {
            id: phase.id.text.clone(),
            start,
            end,
            start_month: months_between(origin, start),
            end_month,
            effect_month: end_month + phase.delay.as_ref().map_or(0.0, |months| f64::from(months.0)),
            ramp,
            adoption: if adoption.is_empty() { vec![1.0] } else { adoption },
        }
    };
    plan.phases.iter().enumerate().map(date).collect()
}

/// From which month on which share of the full benefit flows, in order: of a benefit that comes with the phases from `first`
/// on. Empty where none of it ever does.
///
/// What a phase brings is what its ramp adds to that of the phases that end before it. It counts at the phase's adoption,
/// from the month of its effect on: `Σ (ramp − ramp before) × adoption`.
pub fn effect_steps(phases: &[PhaseDates], first: Option<usize>) -> Vec<(f64, f64)> {
    let mut ended: Vec<&PhaseDates> = first.map_or_else(Vec::new, |first| phases[first..].iter().collect());
    ended.sort_by(|a, b| a.end_month.total_cmp(&b.end_month));
    let mut highest = 0.0_f64;
    // What each brings, and the ramp that is reached with it.
    let ramps: Vec<(f64, f64)> = ended
        .iter()
        .map(|phase| {
            let before = highest;
            highest = highest.max(phase.ramp);
            (highest - before, highest)
        })
        .collect();
    let mut changes: Vec<(f64, usize, f64)> = Vec::new();
    for (at, phase) in ended.iter().enumerate() {
        let years = phase.adoption.iter().enumerate();
        changes.extend(years.map(|(year, share)| (phase.effect_month + 12.0 * year as f64, at, *share)));
    }
    changes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut adopted = vec![0.0; ended.len()];
    let mut latest = 0;
    let share_after = |(month, at, share): (f64, usize, f64)| {
        adopted[at] = share;
        latest = latest.max(at);
        // As the ramp less what is missing of it, a plan that all follow reaches its ramp to the last bit.
        let missing = ramps[..=latest].iter().zip(&adopted).map(|((brings, _), adopted)| brings * (1.0 - adopted));
        (month, ramps[latest].1 - missing.sum::<f64>())
    };
    let steps = changes.into_iter().map(share_after);
    steps.skip_while(|(_, share)| *share <= 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A phase that ends after so many months.
    fn phase(end: f64, delay: f64, ramp: f64, adoption: &[f64]) -> PhaseDates {
        PhaseDates {
            id: String::new(),
            start: Date::MIN,
            end: Date::MIN,
            start_month: 0.0,
            end_month: end,
            effect_month: end + delay,
            ramp,
            adoption: adoption.to_vec(),
        }
    }

    #[track_caller]
    fn close(found: &[(f64, f64)], expected: &[(f64, f64)]) {
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for ((month, share), (other, expected)) in found.iter().zip(expected) {
            assert!((month - other).abs() + (share - expected).abs() < 1e-12, "{found:?}");
        }
    }

    #[test]
    fn a_plan_that_all_follow_reaches_its_ramp() {
        let plan = [phase(2.0, 0.0, 0.2, &[1.0]), phase(5.0, 0.0, 0.55, &[1.0]), phase(8.0, 0.0, 1.0, &[1.0])];
        assert_eq!(effect_steps(&plan, Some(0)), [(2.0, 0.2), (5.0, 0.55), (8.0, 1.0)]);
        assert_eq!(effect_steps(&plan, Some(1)), [(5.0, 0.55), (8.0, 1.0)]);
        assert_eq!(effect_steps(&plan, None), []);
    }

    #[test]
    fn adoption_scales_what_a_phase_brings_and_delay_moves_it() {
        let plan = [phase(2.0, 0.0, 0.2, &[0.9]), phase(5.0, 3.0, 1.0, &[0.5, 0.75])];
        // 0.2 × 0.9, and 0.8 × 0.5 more from month 8 on, 0.8 × 0.75 from month 20 on.
        close(&effect_steps(&plan, Some(0)), &[(2.0, 0.18), (8.0, 0.58), (20.0, 0.78)]);
        // All of what the second brings is its own for a benefit that starts with it.
        close(&effect_steps(&plan, Some(1)), &[(8.0, 0.5), (20.0, 0.75)]);
    }

    #[test]
    fn a_delay_may_outlast_the_next_phase() {
        let plan = [phase(2.0, 6.0, 0.2, &[1.0]), phase(5.0, 0.0, 1.0, &[1.0])];
        close(&effect_steps(&plan, Some(0)), &[(5.0, 0.8), (8.0, 1.0)]);
    }

    #[test]
    fn a_phase_that_ends_sooner_brings_its_ramp_first() {
        let plan = [phase(5.0, 0.0, 0.4, &[0.5]), phase(2.0, 0.0, 1.0, &[0.5])];
        // Once all of it is there, the phase that ends later has nothing to add.
        close(&effect_steps(&plan, Some(0)), &[(2.0, 0.5), (5.0, 0.5)]);
    }

    #[test]
    fn what_nobody_uses_has_no_effect() {
        assert_eq!(effect_steps(&[phase(2.0, 0.0, 1.0, &[0.0])], Some(0)), []);
        close(&effect_steps(&[phase(2.0, 0.0, 1.0, &[0.0, 0.6])], Some(0)), &[(14.0, 0.6)]);
    }
}
