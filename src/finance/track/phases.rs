//! Phases: what each promised by its end, and whether it was accepted.

use super::{KpiTrack, Measurement, Standing, Way, department_values, steps_of, way};
use crate::finance::case::BusinessCase;
use crate::finance::case::figures::in_formula;
use crate::finance::timeline::PhaseDates;
use crate::model::value::Month;
use crate::model::value::date::{Date, days_between};
use crate::model::{Accepted, Actuals, DepartmentKpi, Model, Phase};

/// A phase, promised and accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseTrack {
    /// Its id.
    pub phase: String,
    /// Its first day.
    pub start: Date,
    /// Its last day, by which it is to be accepted.
    pub due: Date,
    /// When it was accepted.
    pub accepted: Option<Date>,
    /// How it stands.
    pub state: PhaseState,
    /// Days after the due date, until it was accepted or until the report's date; 0 where it is not late.
    pub days_late: i32,
    /// The figure that shows that it is done.
    pub acceptance: Option<AcceptanceTrack>,
    /// Department KPIs at its acceptance, or at its end where that is past; none before.
    pub kpis: Vec<KpiAtPhase>,
}

/// How a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseState {
    /// Accepted by its last day.
    OnTime,
    /// Accepted later.
    Late,
    /// Its last day is past, and it is not accepted.
    Overdue,
    /// It is under way.
    Running,
    /// It has not begun.
    NotBegun,
}

impl PhaseState {
    /// `on-time`, `late`, `overdue`, `running` or `not-begun`.
    pub fn word(self) -> &'static str {
        match self {
            PhaseState::OnTime => "on-time",
            PhaseState::Late => "late",
            PhaseState::Overdue => "overdue",
            PhaseState::Running => "running",
            PhaseState::NotBegun => "not-begun",
        }
    }
}

/// The figure that shows that a phase is done.
#[derive(Debug, Clone, PartialEq)]
pub struct AcceptanceTrack {
    /// Id of the department KPI.
    pub kpi: String,
    /// What it is to reach.
    pub reaches: f64,
    /// What was measured for the acceptance; or else the KPI's last measurement by the acceptance, or where it is not
    /// accepted yet, by the phase's end or the report's date, whichever comes first.
    pub measured: Option<Measurement>,
    /// Whether it was reached; none where nothing was measured.
    pub reached: Option<bool>,
}

/// A department KPI when a phase ended.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiAtPhase {
    /// Its id.
    pub kpi: String,
    /// What the plan promises from the phase's end on.
    pub promised: f64,
    /// The same as a share of the way from baseline to target; 0 where the phases so far don't move it.
    pub promised_progress: f64,
    /// The last measurement by then.
    pub measured: Option<Measurement>,
    /// How it stood then.
    pub standing: Standing,
}

/// Sets the phases against what was recorded of them.
pub fn phases(
    model: &Model,
    case: &BusinessCase,
    actuals: &Actuals,
    as_of: Date,
    department: &[KpiTrack],
) -> Vec<PhaseTrack> {
    let of = |(phase, dates): (&Phase, &PhaseDates)| {
        let record = actuals.phases.iter().find(|accepted| accepted.phase.names(&phase.id));
        let accepted = record.map(|record| record.accepted.value);
        let due = dates.end.yesterday().unwrap_or(dates.end);
        let state = match accepted {
            Some(accepted) if accepted <= due => PhaseState::OnTime,
            Some(_) => PhaseState::Late,
            None if as_of > due => PhaseState::Overdue,
            None if as_of >= dates.start => PhaseState::Running,
            None => PhaseState::NotBegun,
        };
        let until = accepted.unwrap_or(as_of);
        let moment = Month::of(accepted.unwrap_or(due).min(as_of));
        let is_over = accepted.is_some() || as_of > due;
        PhaseTrack {
            phase: phase.id.text.clone(),
            start: dates.start,
            due,
            accepted,
            state,
            days_late: if matches!(state, PhaseState::Late | PhaseState::Overdue) {
                days_between(due, until)
            } else {
                0
            },
            acceptance: acceptance(model, actuals, phase, record, moment),
            kpis: if is_over { at_phase(model, case, actuals, dates, moment, department) } else { Vec::new() },
        }
    };
    model.plan.phases.iter().zip(&case.phases).map(of).collect()
}

fn acceptance(
    model: &Model,
    actuals: &Actuals,
    phase: &Phase,
    record: Option<&Accepted>,
    by: Month,
) -> Option<AcceptanceTrack> {
    let done = phase.done_when.as_ref()?;
    let (reference, reaches) = (done.kpi.as_ref()?, done.reaches.as_ref()?);
    let kpi = model.department_kpis.iter().find(|kpi| reference.names(&kpi.id))?;
    let way = way(kpi);
    let reaches = in_formula(reaches, Some(&kpi.unit));
    let own = record.and_then(|record| record.measured.as_ref()).map(|figure| {
        let value = in_formula(figure, Some(&kpi.unit));
        Measurement { value, month: by, progress: way.progress(value) }
    });
    let measured = own.or_else(|| way.measured(&department_values(actuals, kpi), by));
    let reached = measured.map(|measured| measured.progress >= way.progress(reaches) - 1e-9);
    Some(AcceptanceTrack { kpi: kpi.id.text.clone(), reaches, measured, reached })
}

fn at_phase(
    model: &Model,
    case: &BusinessCase,
    actuals: &Actuals,
    dates: &PhaseDates,
    by: Month,
    department: &[KpiTrack],
) -> Vec<KpiAtPhase> {
    let of = |(kpi, track): (&DepartmentKpi, &KpiTrack)| {
        let way = Way { baseline: track.baseline, target: track.target };
        let steps = steps_of(model, case, kpi);
        let share = steps.iter().rev().find(|(from, _)| *from <= dates.end_month).map_or(0.0, |(_, share)| *share);
        let measured = way.measured(&department_values(actuals, kpi), by);
        KpiAtPhase {
            kpi: kpi.id.text.clone(),
            promised: way.at(share),
            promised_progress: share,
            measured,
            standing: measured.map_or(Standing::NotMeasured, |measured| Standing::of(measured.progress, share)),
        }
    };
    model.department_kpis.iter().zip(department).map(of).collect()
}
