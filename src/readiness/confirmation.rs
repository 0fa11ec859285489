//! Which share of the benefits the client stands behind.

use std::collections::BTreeSet;

use crate::diag::Span;
use crate::finance::{BenefitLine, BusinessCase};
use crate::model::link::{DriverElement, Id};
use crate::model::{DepartmentKpi, Driver, Model, Source, Status};

/// How far the client stands behind the benefits.
#[derive(Debug, Clone)]
pub struct Confirmation<'a> {
    /// Share of the benefits, at present value, that rests on nothing but what the client has stated or confirmed; none
    /// where there are no benefits.
    pub share: Option<f64>,
    /// What rests on something else, as an amount at present value.
    pub doubtful: f64,
    /// What nobody at the client has stated or confirmed; what most money rests on first.
    pub open: Vec<Unconfirmed<'a>>,
}

/// A figure that the client doesn't stand behind.
#[derive(Debug, Clone, Copy)]
pub struct Unconfirmed<'a> {
    /// What it is.
    pub element: Element<'a>,
    /// Where that is said, or where it should be.
    pub place: Span,
    /// The benefits that rest on it, at present value.
    pub worth: f64,
    /// The department KPI whose benefit rests on it; the largest where there are several.
    pub kpi: &'a DepartmentKpi,
}

/// A figure behind a benefit.
#[derive(Debug, Clone, Copy)]
pub enum Element<'a> {
    /// A driver.
    Driver(&'a Id<DriverElement>, &'a Driver),
    /// A department KPI, whose value uses no driver.
    Kpi(&'a DepartmentKpi),
}

impl Element<'_> {
    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Element::Driver(id, _) => &id.text,
            Element::Kpi(kpi) => &kpi.id.text,
        }
    }
}

/// Looks what the benefits rest on. A benefit counts as unconfirmed if one of its drivers is assumed, a benchmark, or
/// without a source; one without drivers, if its KPI is.
pub fn confirmation<'a>(model: &'a Model, case: &BusinessCase) -> Confirmation<'a> {
    let kpi = |line: &BenefitLine| model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi);
    let mut lines: Vec<(&BenefitLine, &DepartmentKpi)> =
        case.benefits.iter().filter_map(|line| Some((line, kpi(line)?))).collect();
    lines.sort_by(|(a, _), (b, _)| b.present_value.total_cmp(&a.present_value));
    let mut open: Vec<Unconfirmed> = Vec::new();
    let mut doubtful = 0.0;
    for (line, kpi) in lines {
        let behind = unconfirmed(model, kpi);
        if !behind.is_empty() {
            doubtful += line.present_value;
        }
        for (element, place) in behind {
            match open.iter_mut().find(|known| known.element.id() == element.id()) {
                Some(known) => known.worth += line.present_value,
                None => open.push(Unconfirmed { element, place, worth: line.present_value, kpi }),
            }
        }
    }
    open.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    let all: f64 = case.benefits.iter().map(|line| line.present_value).sum();
    Confirmation { share: (all > 0.0).then(|| 1.0 - doubtful / all), doubtful, open }
}

/// The figures behind a KPI's value that the client doesn't stand behind, with their places.
fn unconfirmed<'a>(model: &'a Model, kpi: &'a DepartmentKpi) -> Vec<(Element<'a>, Span)> {
    let formula = kpi.value.as_ref().and_then(|value| value.formula.as_ref());
    let names: BTreeSet<&str> =
        formula.map(|formula| formula.names().into_iter().map(|(name, _)| name).collect()).unwrap_or_default();
    let is_own = |name: &str| matches!(name, "baseline" | "target");
    let drivers = model.drivers.entries.iter();
    let mut drivers = drivers.filter(|(id, _)| names.contains(id.text.as_str()) && !is_own(&id.text)).peekable();
    if drivers.peek().is_none() {
        return open(kpi.source.as_ref(), kpi.id.span).map(|place| (Element::Kpi(kpi), place)).into_iter().collect();
    }
    let doubtful = |(id, driver): &'a (Id<DriverElement>, Driver)| {
        Some((Element::Driver(id, driver), open(driver.source.as_ref(), id.span)?))
    };
    drivers.filter_map(doubtful).collect()
}

/// The place of a source that nobody at the client stands behind, or of the element where there is none.
fn open(source: Option<&Source>, element: Span) -> Option<Span> {
    match source {
        Some(source) if matches!(source.status.value, Status::Stated | Status::Confirmed) => None,
        Some(source) => Some(source.status.span),
        None => Some(element),
    }
}
