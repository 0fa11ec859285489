//! What was measured after the start: values of KPIs by month, phases accepted, what was paid, what is done next.

use super::link::{DepartmentKpiElement, ExecutiveKpiElement, PhaseElement, Ref};
use super::plain::Count;
use super::plan::Action;
use super::text::{Name, Text};
use super::value::date::Date;
use super::value::money::Money;
use super::value::month::Month;
use super::value::quantity::Quantity;
use crate::input::{Decode, Keyed, Placed, record};

record! {
    /// What was measured after the start, in a file beside the model.
    pub struct Actuals ("record of what was measured") {
        /// Version of the format: 1.
        pub bvf: Placed<Count>,
        /// The report's date. Months that are over by then count; where nothing is said, it is the last day that is
        /// recorded, and a month counts whole.
        pub as_of: Option<Placed<Date>>,
        /// How it stands, in a few sentences; opens the report.
        pub summary: Option<Text>,
        /// Values of department KPIs.
        pub measured: Vec<MeasuredDepartment>,
        /// Values of executive KPIs.
        pub measured_executive: Vec<MeasuredExecutive>,
        /// The phases that were accepted.
        pub phases: Vec<Accepted>,
        /// What was paid, by month, the client's own effort included. Where nothing is recorded, costs count as planned.
        pub costs: Keyed<Placed<Month>, Placed<Money>>,
        /// What is done next.
        pub actions: Vec<Action>,
    }
}

record! {
    /// What a department KPI was measured at.
    pub struct MeasuredDepartment ("measured KPI") {
        /// The department KPI.
        pub kpi: Ref<DepartmentKpiElement>,
        /// Its value in each month, in the KPI's own unit: for `trips/year`, twelve times the month's trips.
        pub values: Keyed<Placed<Month>, Placed<Quantity>>,
        /// Where the values come from.
        pub source: Option<Name>,
        /// What a reader should know of them.
        pub note: Option<Text>,
    }
}

record! {
    /// What an executive KPI was measured at.
    pub struct MeasuredExecutive ("measured executive KPI") {
        /// The executive KPI.
        pub kpi: Ref<ExecutiveKpiElement>,
        /// Its value in each month, in the KPI's own unit.
        pub values: Keyed<Placed<Month>, Placed<Quantity>>,
        /// Where the values come from.
        pub source: Option<Name>,
        /// What a reader should know of them.
        pub note: Option<Text>,
    }
}

record! {
    /// A phase that was accepted.
    pub struct Accepted ("accepted phase") {
        /// The phase.
        pub phase: Ref<PhaseElement>,
        /// When both sides agreed that it is done.
        pub accepted: Placed<Date>,
        /// The figure of its acceptance as it was measured for it, where that is not the KPI's value of the month, such as
        /// that of pilot sites alone.
        pub measured: Option<Placed<Quantity>>,
        /// What a reader should know of it.
        pub note: Option<Text>,
    }
}

impl Actuals {
    /// The report's date: the one that is given, or else the last day that is recorded; none where nothing is.
    pub fn date(&self) -> Option<Date> {
        let recorded = || self.months().map(|month| month.last_day()).chain(self.acceptances()).max();
        self.as_of.as_ref().map(|date| date.value).or_else(recorded)
    }

    /// All months for which something is recorded, with their places.
    pub fn months(&self) -> impl Iterator<Item = &Placed<Month>> {
        let department = self.measured.iter().flat_map(|kpi| &kpi.values.entries);
        let executive = self.measured_executive.iter().flat_map(|kpi| &kpi.values.entries);
        let values = department.chain(executive).map(|(month, _)| month);
        values.chain(self.costs.entries.iter().map(|(month, _)| month))
    }

    fn acceptances(&self) -> impl Iterator<Item = Date> {
        self.phases.iter().map(|phase| phase.accepted.value)
    }
}

/// JSON Schema of a record of what was measured.
pub fn schema() -> serde_json::Value {
    let mut schemas = crate::input::Schemas::default();
    let root = Actuals::schema(&mut schemas);
    schemas.document("bvf actuals", &root)
}
