use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

use std::collections::BTreeSet;

use crate::check::lookup;
use crate::diag::{Span, nearest};
use crate::input::{code, with_article};
use crate::model::link::{
    CatalogueKpiElement, DifferentiatorElement, DriverElement, Element, EvidenceElement, OfferingElement,
    PriceBookElement,
};

pub const RULE: Rule = Rule {
    code: "L201",
    name: "unknown-id",
    layer: Layer::Links,
    severity: Severity::Error,
    what: "A reference names an id that no element of the right kind has.",
    why: "The line of sight is made of such references. One that leads nowhere breaks it: an initiative \
          that serves no KPI, a price that pays for no component.",
    mend: "Take the id that is suggested, or one of those that are listed. Where the element is missing, add \
          it with this id.",
    example: "initiatives:\n  - {id: foresee, name: Foresee delays, serves: on-tiem}\n",
    run: Run::Facts(look),
};

/// Kinds of elements that stand in the vendor's catalogue.
const OF_CATALOGUE: [&str; 5] = [
    CatalogueKpiElement::KIND,
    OfferingElement::KIND,
    DifferentiatorElement::KIND,
    EvidenceElement::KIND,
    PriceBookElement::KIND,
];

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let context = facts.context;
    // Only the first of two lists under one key is read; what the second one defines is not unknown. What was measured
    // defines nothing.
    let mut doubled = context.findings.iter().filter(|finding| finding.code == code::DUPLICATE_KEY);
    if doubled.any(|finding| lookup::defines(facts, finding.span)) {
        return;
    }
    let known: BTreeSet<(&str, &str)> = context.ids.iter().map(|(kind, id, _)| (*kind, id.as_str())).collect();
    let catalogue = lookup::has_catalogue(facts.proposal);
    for (kind, id, place) in &context.links {
        let out_of_sight = !catalogue && OF_CATALOGUE.contains(kind);
        if !known.contains(&(*kind, id.as_str())) && !out_of_sight && !lookup::may_be_lost(facts, kind, id) {
            findings.push(unknown(facts, kind, id, *place));
        }
    }
}

fn unknown(facts: &Facts, kind: &str, id: &str, place: Span) -> Finding {
    let ids = &facts.context.ids;
    let namesake = ids.iter().find(|(_, other, _)| other == id);
    let message = match namesake {
        Some((other, ..)) => format!("`{id}` is {}, not {}", with_article(other), with_article(kind)),
        None => format!("there is no {kind} `{id}`"),
    };
    let right = || ids.iter().filter(|(other, ..)| *other == kind).map(|(_, id, _)| id.as_str());
    let label = match nearest(id, right()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the id of {} belongs here", with_article(kind)),
    };
    let mend = match (right().next(), kind) {
        (Some(_), _) => format!("write one of {}", lookup::listed(right())),
        (None, DriverElement::KIND) => format!("add `{id}: {{value: …}}` under `drivers`"),
        (None, _) => format!("add {} with `id: …`, and write that id here", with_article(kind)),
    };
    let finding = RULE.at(place, message).label(label).mend(mend);
    match namesake {
        Some((other, _, at)) => finding.also(*at, format!("the {other}")),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_slip_is_found_with_what_is_meant() {
        let edits = [("Foresee delays, serves: on-time", "Foresee delays, serves: on-tiem")];
        finds(&RULE, &edits, "serves: on-tiem", "there is no executive KPI `on-tiem`");
        let (findings, _) = crate::check::testing::check(&edits);
        assert_eq!(findings.len(), 1, "no other rule speaks of a broken reference: {findings:?}");
        assert_eq!(findings[0].label, "did you mean `on-time`?");
        assert_eq!(findings[0].mend.as_deref(), Some("write one of `on-time`, `brand`"));
    }

    #[test]
    fn the_id_of_another_kind_is_named_as_such() {
        let edits = [("Foresee delays, serves: on-time", "Foresee delays, serves: foresee")];
        finds(&RULE, &edits, "serves: foresee", "`foresee` is an initiative, not an executive KPI");
    }

    #[test]
    fn a_kind_without_elements_is_told_to_be_added() {
        let edits = [("    - {id: cost,", "    - {id: price,"), ("{id: sensors,", "{id: sensors, book: rental,")];
        finds(&RULE, &edits, "book: rental", "there is no price book item `rental`");
    }

    #[test]
    fn an_id_that_cannot_be_read_is_not_unknown() {
        passes(&RULE, &[("id: on-time", "id: On Time")]);
        passes(&RULE, &[("  - id: on-time\n    name: Deliveries on time", "  - name: Deliveries on time")]);
    }

    #[test]
    fn a_list_that_is_lost_makes_no_id_unknown() {
        passes(&RULE, &[("initiatives:\n", "initiative:\n")]);
    }

    #[test]
    fn a_catalogue_that_cannot_be_read_makes_no_id_unknown() {
        passes(&RULE, &[("vendor: vendor.yaml", "vendor: nowhere.yaml")]);
    }
}
