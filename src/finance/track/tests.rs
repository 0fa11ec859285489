use super::*;
use crate::layout::Library;
use crate::pipeline::{self, Tracked};

const MODEL: &str = include_str!("../../../tests/fixtures/sound/model.yaml");
const VENDOR: &str = include_str!("../../../tests/fixtures/sound/vendor.yaml");

/// The sound model with a plan that starts with the year and whose phases end with months: 4 weeks from 1 February, which
/// has 28 days, to 1 March; 5 weeks from 27 March to 1 May. So a fifth of the benefit flows from month 2 on, all of it from
/// month 4 on.
const WHOLE_MONTHS: [(&str, &str); 3] = [
    ("start: 2027-01-11", "start: 2027-01-01"),
    ("weeks: 10", "weeks: 4\n      starts: 2027-02-01"),
    ("weeks: 20", "weeks: 5\n      starts: 2027-03-27"),
];

fn tracked(edits: &[(&str, &str)], record: &str) -> Tracked {
    let edit = |model: String, (from, to): &(&str, &str)| {
        assert_eq!(model.matches(from).count(), 1, "`{from}` should stand once");
        model.replacen(from, to, 1)
    };
    let model = edits.iter().fold(MODEL.to_owned(), edit);
    let open = |name: &str| Ok((name.to_owned(), VENDOR.to_owned()));
    let record = ("actuals.yaml", Ok(record.to_owned()));
    pipeline::track_for(Library::embedded(), "model.yaml", &model, &[], &open, record)
}

fn track(edits: &[(&str, &str)], record: &str) -> Track {
    tracked(edits, record).record.expect("both files can be read").1
}

/// As of June: measured in March at a tenth of the way from 8.8 to 4.4, in May at nine tenths.
const RECORD: &str =
    "bvf: 1\nas_of: 2027-06-30\nmeasured:\n  - {kpi: late-share, values: {2027-03: 8.36, 2027-05: 4.84}}\n";

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6 * expected.abs().max(1.0), "{found} is not {expected}");
}

/// A month's benefit at the full rate, by hand: 4.4 points fewer late of 412,000 deliveries, at 34 euros each, of which
/// 70 % are ours and 10 % are taken off for risk, over twelve months.
fn a_month() -> f64 {
    (0.088 - 0.044) * 412_000.0 * 34.0 * 0.7 * 0.9 / 12.0
}

#[test]
fn benefits_are_what_hand_calculation_gives() {
    let track = track(&WHOLE_MONTHS, RECORD);
    let months: Vec<String> = track.months.iter().map(|month| month.month.to_string()).collect();
    assert_eq!(months, ["2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"]);
    let promised = [0.0, 0.0, 0.2, 0.2, 1.0, 1.0];
    // April keeps March's measurement, June keeps May's; before March nothing is achieved.
    let achieved = [0.0, 0.0, 0.1, 0.1, 0.9, 0.9];
    for (at, month) in track.months.iter().enumerate() {
        close(month.promised, promised[at] * a_month());
        close(month.achieved, achieved[at] * a_month());
    }
    close(track.totals.promised, 2.4 * a_month());
    close(track.totals.achieved, 2.0 * a_month());
    close(track.totals.share.expect("something was promised"), 2.0 / 2.4);
    assert_eq!(track.totals.standing, Standing::Behind, "a sixth is missing");
}

#[test]
fn a_kpi_follows_the_plan_s_steps_and_keeps_its_last_measurement() {
    let track = track(&WHOLE_MONTHS, RECORD);
    let kpi = &track.department[0];
    let [january, .., april, may, june] = kpi.months.as_slice() else { panic!("six months") };
    close(january.promised, 0.088);
    assert_eq!(january.measured, None);
    close(april.promised, 0.088 - 0.2 * 0.044);
    close(may.promised, 0.044);
    let measured = june.measured.expect("May's value is carried on");
    assert_eq!(measured.month.to_string(), "2027-05");
    close(measured.value, 0.0484);
    close(measured.progress, 0.9);
    assert_eq!(kpi.standing, Standing::OnTrack, "just a tenth of the way is missing");
    close(kpi.benefit.expect("it carries an amount").achieved, 2.0 * a_month());
}

#[test]
fn adoption_and_delay_are_part_of_the_promise() {
    let [start, pilot, rollout] = WHOLE_MONTHS;
    let adopted = ("ramp: 100 %", "adoption: 75 %\n      delay: 1\n      ramp: 100 %");
    let track = track(&[start, pilot, rollout, adopted], RECORD);
    // The rollout takes effect a month after the first of May, for three quarters of what it adds.
    let promised = [0.0, 0.0, 0.2, 0.2, 0.2, 0.8];
    for (month, share) in track.months.iter().zip(promised) {
        close(month.promised, share * a_month());
    }
    let june = track.department[0].months.last().expect("six months");
    close(june.promised, 0.088 - 0.8 * 0.044);
    close(june.promised_progress, 0.8);
    // At the rollout's end its effect has not come yet.
    close(track.phases[1].kpis[0].promised_progress, 0.2);
}

#[test]
fn costs_are_planned_or_paid() {
    let planned = track(&WHOLE_MONTHS, RECORD).totals;
    // In February 148,000 for sensors, 22,000 for training, and from then on 8,000 a month for the service; from 27 March
    // on 5,000 a month for planning.
    let expected = 148_000.0 + 22_000.0 + 5.0 * 8_000.0 + (5.0 / 31.0 + 3.0) * 5_000.0;
    close(planned.costs, expected);
    assert!(!planned.costs_are_paid);
    close(planned.net, 2.0 * a_month() - expected);
    let paid = track(&WHOLE_MONTHS, &format!("{RECORD}costs: {{2027-02: 170000, 2027-04: 25000.50 EUR}}\n")).totals;
    close(paid.costs, 195_000.5);
    close(paid.planned_costs, expected);
    assert!(paid.costs_are_paid);
}

#[test]
fn the_forecast_goes_on_at_the_present_pace() {
    let track = track(&WHOLE_MONTHS, RECORD);
    // From July on a month brings what was promised, times the share so far, less 8,000 and 5,000 of running costs.
    let each = a_month() * (2.0 / 2.4) - 13_000.0;
    let Forecast::After(months) = track.totals.forecast else { panic!("{:?}", track.totals.forecast) };
    close(months, 6.0 - track.totals.net / each);
}

#[test]
fn what_is_measured_as_promised_is_paid_back_as_promised() {
    let record = "bvf: 1\nas_of: 2027-06-30\nmeasured:\n  - {kpi: late-share, values: {2027-03: 7.92, 2027-05: 4.4}}\n";
    let tracked = tracked(&WHOLE_MONTHS, record);
    let (_, case) = tracked.checked.proposal.expect("the model can be read");
    let totals = tracked.record.expect("both can be read").1.totals;
    close(totals.achieved, totals.promised);
    let Forecast::After(months) = totals.forecast else { panic!("{:?}", totals.forecast) };
    close(months, case.totals.payback.expect("it pays back"));
}

#[test]
fn all_months_promise_what_the_business_case_counts() {
    let tracked = tracked(&WHOLE_MONTHS, "bvf: 1\nas_of: 2029-12-31\n");
    let (_, case) = tracked.checked.proposal.expect("the model can be read");
    let track = tracked.record.expect("both can be read").1;
    assert_eq!(track.months.len(), 36);
    for (at, month) in track.months.iter().enumerate() {
        close(month.promised, case.monthly[at + 1].benefits);
        close(month.costs, case.monthly[at + 1].costs);
    }
    assert_eq!(track.totals.standing, Standing::NotMeasured);
    assert_eq!(track.totals.forecast, Forecast::Unknown);
}

#[test]
fn the_month_of_the_start_counts_for_its_days() {
    // From 11 January, 21 of 31 days; the KPI is at its target from the start.
    let record = "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-01: 4.4}}\n";
    let track = track(&[], record);
    assert_eq!(track.as_of.to_string(), "2027-01-31", "the last day that is recorded");
    close(track.totals.achieved, a_month() * 21.0 / 31.0);
    assert_eq!((track.totals.promised, track.totals.share), (0.0, None));
    assert_eq!(track.totals.standing, Standing::Ahead);
}

#[test]
fn a_month_that_is_not_over_does_not_count() {
    let track = track(&WHOLE_MONTHS, &RECORD.replace("2027-06-30", "2027-06-29"));
    assert_eq!(track.months.last().map(|month| month.month.to_string()).as_deref(), Some("2027-05"));
}

#[test]
fn cash_comes_once() {
    let cash = [&WHOLE_MONTHS[..], &[("kind: saving, reduces: penalties_paid", "kind: cash, reduces: penalties_paid")]];
    let track = track(&cash.concat(), RECORD);
    let full = a_month() * 12.0;
    close(track.totals.promised, full);
    // A tenth in March, what is missing to nine tenths in May.
    close(track.months[2].achieved, 0.1 * full);
    close(track.months[3].achieved, 0.0);
    close(track.months[4].achieved, 0.8 * full);
    close(track.months[2].promised, 0.2 * full);
    close(track.months[4].promised, 0.8 * full);
}

#[test]
fn an_executive_kpi_is_promised_what_its_departments_add() {
    // 4.4 of the 5.8 points to 97 % come from late deliveries; half of the way was measured.
    let track = track(
        &WHOLE_MONTHS,
        &format!("{RECORD}measured_executive:\n  - {{kpi: on-time, values: {{2027-06: 94.1}}}}\n"),
    );
    let [kpi] = track.executive.as_slice() else { panic!("one is kept") };
    let june = kpi.months[5];
    close(june.promised, 0.956);
    close(june.promised_progress, 4.4 / 5.8);
    close(june.measured.expect("it was measured").progress, 0.5);
    assert_eq!(kpi.standing, Standing::Behind);
    assert_eq!(kpi.benefit, None, "it carries no amount of its own");
}

#[test]
fn phases_are_on_time_late_overdue_or_to_come() {
    let phases = |record: &str| {
        let track = track(&[], record);
        track.phases.iter().map(|phase| (phase.state.word(), phase.days_late)).collect::<Vec<_>>()
    };
    // The pilot is due on 21 March, the rollout begins on the 22nd and is due on 8 August.
    let accepted = |day: &str| format!("bvf: 1\nas_of: 2027-04-30\nphases: [{{phase: pilot, accepted: {day}}}]\n");
    assert_eq!(phases(&accepted("2027-03-21")), [("on-time", 0), ("running", 0)]);
    assert_eq!(phases(&accepted("2027-03-26")), [("late", 5), ("running", 0)]);
    assert_eq!(phases("bvf: 1\nas_of: 2027-04-30\n"), [("overdue", 40), ("running", 0)]);
    assert_eq!(phases("bvf: 1\nas_of: 2027-02-28\n"), [("running", 0), ("not-begun", 0)]);
}

#[test]
fn a_phase_shows_its_figure_when_it_was_accepted() {
    let measured = "measured:\n  - {kpi: late-share, values: {2027-02: 8.5, 2027-03: 7.0, 2027-04: 6.1}}\n";
    let record = format!("bvf: 1\n{measured}phases: [{{phase: pilot, accepted: 2027-03-19}}]\n");
    let track = track(&[], &record);
    let done = track.phases[0].acceptance.as_ref().expect("it has one");
    close(done.measured.expect("March's").value, 0.07);
    assert_eq!(done.reached, Some(true));
    close(track.phases[0].kpis[0].promised, 0.088 - 0.2 * 0.044);
    let own = self::track(&[], &record.replace("2027-03-19}", "2027-03-19, measured: 7.2}"));
    let done = own.phases[0].acceptance.as_ref().expect("it has one");
    close(done.measured.expect("what was measured for it").value, 0.072);
    assert_eq!(done.reached, Some(false), "7.0 was to be reached");
}
