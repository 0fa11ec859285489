use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::model::{DepartmentKpi, Model, Source, Status};

pub const RULE: Rule = Rule {
    code: "M404",
    name: "one-source-behind-all",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "More than half of the benefits, by present value, rest on what one person has stated, and nobody else has \
           confirmed any of it.",
    why: "One person can be mistaken, can leave, or can be overruled in the meeting. Finance signs for figures that it \
          has seen itself, or that two people give alike.",
    mend: "Let somebody else, at best finance, confirm the largest of these figures, and write `status: confirmed` with \
           `who` and `when`. A benefit counts here if all drivers of its formula, and the KPI itself where it has a \
           source, are `stated` by the same person.",
    example: "drivers:\n  deliveries: {value: 412000 deliveries/year, source: {status: stated, who: Head of dispatch}}\n  penalty: {value: 34 EUR/delivery, source: {status: stated, who: Head of dispatch}}\n",
    run: Run::Facts(look),
};

/// What rests on the word of one person.
struct Word<'a> {
    who: &'a str,
    /// Present value of the benefits.
    amount: f64,
    /// The figures that were stated, the largest benefit's first: name and place.
    figures: Vec<(&'a str, Span)>,
}

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    if !lookup::results_stand(facts) {
        return;
    }
    let mut lines: Vec<_> = facts.case.benefits.iter().collect();
    lines.sort_by(|a, b| b.present_value.total_cmp(&a.present_value));
    let mut words: Vec<Word> = Vec::new();
    for line in lines {
        let Some(kpi) = model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi) else { continue };
        let Some((who, figures)) = stated_by_one(model, kpi) else { continue };
        let at = words.iter().position(|word| word.who == who).unwrap_or_else(|| {
            words.push(Word { who, amount: 0.0, figures: Vec::new() });
            words.len() - 1
        });
        words[at].amount += line.present_value;
        for figure in figures {
            if !words[at].figures.iter().any(|(known, _)| *known == figure.0) {
                words[at].figures.push(figure);
            }
        }
    }
    let all = facts.case.totals.pv_benefits;
    let Some(word) = words.iter().find(|word| word.amount > all / 2.0) else { return };
    let Some((_, place)) = word.figures.first() else { return };
    let (share, named) =
        (lookup::percent(word.amount / all), lookup::listed(word.figures.iter().map(|(name, _)| *name)));
    let message = format!("`{share}` of the benefits rest on what `{}` alone has stated: {named}", word.who);
    findings.push(
        RULE.at(*place, message)
            .label("stated by one person, confirmed by nobody")
            .mend("let somebody else confirm the largest of them: `status: confirmed` with `who` and `when`"),
    );
}

/// Who has stated all figures behind a KPI's value, and these figures; none where several people did, or one of the
/// figures is not stated.
fn stated_by_one<'a>(model: &'a Model, kpi: &'a DepartmentKpi) -> Option<(&'a str, Vec<(&'a str, Span)>)> {
    let used = gather::value_drivers(model, kpi.value.as_ref()?);
    let drivers = model.drivers.entries.iter().filter(|(id, _)| used.contains(id.text.as_str()));
    let mut sources: Vec<(&str, Option<&Source>)> =
        drivers.map(|(id, driver)| (id.text.as_str(), driver.source.as_ref())).collect();
    if kpi.source.is_some() || sources.is_empty() {
        sources.push((&kpi.id.text, kpi.source.as_ref()));
    }
    let mut person: Option<&str> = None;
    let mut figures = Vec::new();
    for (name, source) in sources {
        let source = source.filter(|source| source.status.value == Status::Stated)?;
        let who = source.who.as_ref()?.get(&model.language.value.0);
        if person.is_some_and(|known| known != who) {
            return None;
        }
        person = Some(who);
        figures.push((name, source.status.span));
    }
    Some((person?, figures))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const CONFIRMED: &str = "range: [395000, 440000], source: {status: confirmed, who: Finance}";
    const STATED: &str = "range: [395000, 440000], source: {status: stated, who: Finance}";

    #[test]
    fn one_person_s_word_is_found() {
        finds(
            &RULE,
            &[(CONFIRMED, STATED)],
            "deliveries: {value",
            "`100 %` of the benefits rest on what `Finance` alone has stated: `deliveries`, `penalty`",
        );
    }

    #[test]
    fn a_second_person_is_enough() {
        passes(&RULE, &[(CONFIRMED, "range: [395000, 440000], source: {status: stated, who: Head of dispatch}")]);
        let own = "catalogue: late\n    source: {status: confirmed, who: Head of dispatch}";
        passes(&RULE, &[(CONFIRMED, STATED), ("catalogue: late", own)]);
    }

    #[test]
    fn what_nobody_stated_is_anothers_finding() {
        passes(&RULE, &[(CONFIRMED, "range: [395000, 440000], source: {status: assumed}")]);
    }
}
