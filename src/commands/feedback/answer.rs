//! `bvf feedback answer`: what we say, and what changes in the model for it.

use super::ask::Talk;
use super::{Desk, Work, missing, refuse, when};
use crate::cli::FeedbackAnswer;
use crate::commands::report::Color;
use crate::commands::table::table;
use crate::commands::{Failure, Result};
use crate::finance::BusinessCase;
use crate::input::edit::{Edit, edit, means_the_same};
use crate::input::{self, Node, Value};
use crate::locale::Locale;
use crate::model::value::Date;
use crate::model::{AnswerStatus, Proposal};
use crate::pipeline::Answered;
use crate::revision::feedback::{self, Changed, Reply};
use crate::revision::visible::visible;
use crate::view;

/// Records the answer, and changes the model.
pub fn run(arguments: &FeedbackAnswer, color: Color) -> Result {
    let status = match (arguments.verdict.accept, arguments.verdict.in_part) {
        (true, _) => AnswerStatus::Accepted,
        (_, true) => AnswerStatus::InPart,
        _ => AnswerStatus::Declined,
    };
    let needed = if status == AnswerStatus::Declined {
        ("--reason", arguments.reason.as_ref())
    } else {
        ("--text", arguments.text.as_ref())
    };
    if needed.1.is_none_or(|text| visible(text).trim().is_empty()) {
        return Err(Failure(format!("`{}` must be given with `--{}`", needed.0, flag(status))));
    }
    let mut day = None;
    super::edit(&arguments.model, color, |desk| answer(arguments, status, desk, &mut day, color))
}

/// The answer. The day, once it is known, is not asked for again.
fn answer(
    arguments: &FeedbackAnswer,
    status: AnswerStatus,
    desk: &Desk,
    known: &mut Option<Date>,
    color: Color,
) -> std::result::Result<Work, Failure> {
    let id = arguments.id.as_str();
    let item = desk.feedback().items.iter().find(|item| item.id.value.0 == id);
    let item = item.ok_or_else(|| Failure(format!("`{}` has no item `{id}`", desk.record.path.display())))?;
    if item.status() != AnswerStatus::Open && !arguments.again {
        let reason = format!("`{id}` is answered already, `{}`; `--again` answers it anew", item.status().word());
        return Err(Failure(reason));
    }
    let day = match (known.or(when(arguments.when.as_deref())?), Talk::at_terminal()) {
        (Some(day), _) => day,
        (None, Some(mut talk)) => talk.day()?,
        (None, None) => return Err(missing(&["--when"])),
    };
    *known = Some(day);
    let (model, changes) = changed(desk, &arguments.settings)?;
    let reply = Reply {
        status,
        text: arguments.text.clone(),
        reason: arguments.reason.clone(),
        by: arguments.by.clone(),
        when: Some(day),
        changes: changes.clone(),
    };
    let record = feedback::answer(&desk.record.text, desk.feedback(), id, &reply)
        .map_err(|reason| Failure(format!("can't write to `{}`: {reason}", desk.record.path.display())))?;
    let after = desk.check(&model, &record)?;
    let errors = desk.new_errors(&after);
    if !errors.is_empty() {
        return Ok(refuse(&errors, &after, color));
    }
    let told = told(desk, id, status, &changes, &after)?;
    let kept = !arguments.dry_run;
    let model = (kept && model != desk.model.text).then_some(model);
    Ok(Work::Done { record: kept.then_some(record), model, told })
}

fn flag(status: AnswerStatus) -> &'static str {
    match status {
        AnswerStatus::Accepted | AnswerStatus::Open => "accept",
        AnswerStatus::InPart => "in-part",
        AnswerStatus::Declined => "decline",
    }
}

/// The model's text after the settings, and what each of them changed.
fn changed(desk: &Desk, settings: &[(String, String)]) -> std::result::Result<(String, Vec<Changed>), Failure> {
    let mut text = desk.model.text.clone();
    let mut changes = Vec::new();
    for (path, value) in settings {
        let failure = |reason: &str| Failure(format!("`--set {path}`: {reason}"));
        let mut findings = Vec::new();
        let read = |text: &str, findings: &mut Vec<_>| input::read(0, text, findings);
        let to = read(value, &mut findings).filter(|_| findings.is_empty());
        let to = to.ok_or_else(|| failure(&format!("`{value}` can't be read as a value")))?;
        let now = read(&text, &mut findings).ok_or_else(|| failure("the model has mistakes; mend them first"))?;
        let from = now.at(path).cloned();
        if from.as_ref().is_some_and(|from| means_the_same(from, &to)) {
            return Err(failure(&format!("that is `{value}` already")));
        }
        text = edit(&text, path, Edit::Set(&to)).map_err(|reason| failure(&reason))?;
        changes.push(Changed { path: path.clone(), from, to });
    }
    Ok((text, changes))
}

/// What changed, and what that does to the figures.
fn told(
    desk: &Desk,
    id: &str,
    status: AnswerStatus,
    changes: &[Changed],
    after: &Answered,
) -> std::result::Result<String, Failure> {
    let locale = desk.locale()?;
    let mut text = format!("{id}  {}\n", locale.message(&format!("feedback-status-{}", status.word()), &[]));
    for change in changes {
        let from = change.from.as_ref().map_or_else(|| "–".to_owned(), shown);
        text += &format!("{}: {from} → {}\n", change.path, shown(&change.to));
    }
    let sound = |answered: &Answered| answered.checked.is_sound();
    if !changes.is_empty() && sound(&desk.answered) && sound(after) {
        let cases = [&desk.answered, after].map(|answered| answered.checked.proposal.as_ref());
        if let [Some(before), Some(after)] = cases {
            text += &format!("\n{}", table(&effects(before, after, &locale)));
        }
    }
    Ok(text)
}

fn shown(value: &Node) -> String {
    match &value.value {
        Value::Null => "–".to_owned(),
        Value::Scalar { text, .. } => super::list::in_a_line(text),
        Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let fields = entries.iter().map(|entry| format!("{}: {}", entry.key, shown(&entry.value)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Price, net present value, return and payback before and after.
fn effects(before: &(Proposal, BusinessCase), after: &(Proposal, BusinessCase), locale: &Locale) -> Vec<Vec<String>> {
    let say = |key: &str| locale.message(key, &[]);
    let row = |key: &str, cell: &dyn Fn(&Proposal, &BusinessCase) -> String| {
        vec![say(key), cell(&before.0, &before.1), cell(&after.0, &after.1)]
    };
    let money = |amount: f64, case: &BusinessCase| locale.money(amount, case.currency.code(), None);
    let roi = |case: &BusinessCase| case.totals.roi.map_or_else(|| "—".to_owned(), |roi| locale.percent(roi, 0));
    let payback = |proposal: &Proposal, case: &BusinessCase| {
        let months = view::client_view(proposal, case, locale).case.payback_months;
        view::payback_in_words(months, case.years, locale)
    };
    vec![
        vec![String::new(), say("feedback-before"), say("feedback-after")],
        row("feedback-price-once", &|_, case| money(case.totals.price_one_off, case)),
        row("feedback-price-yearly", &|_, case| money(case.totals.price_yearly, case)),
        row("npv", &|_, case| money(case.totals.npv, case)),
        row("roi", &|_, case| roi(case)),
        row("payback", &payback),
    ]
}
