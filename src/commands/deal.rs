//! `bvf deal`: concessions, what they are worth to both sides, and the room that is left.

use super::report::{self, Color};
use super::table::table;
use super::{Failure, Outcome, Result, files, json, print};
use crate::cli::Deal;
use crate::diag::nearest;
use crate::finance::deal::{self, Try};
use crate::locale::{Locale, rounded_f64};
use crate::model::Model;
use crate::view::{self, Amount, ConcessionView, DealView, EffectView, Wording};

/// Prints the deal. Where there are findings that are errors, such as a give without a get, nothing is printed.
pub fn run(arguments: &Deal, color: Color) -> Result {
    let checked = files::check_model(&arguments.model, &arguments.input)?;
    let outcome = report::findings(&checked, false, color);
    let Some((proposal, _)) = checked.proposal.as_ref().filter(|_| outcome == Outcome::Fine) else {
        return Ok(outcome);
    };
    let model = &proposal.model;
    let locale = Locale::new(&model.language.0)?;
    let tries =
        arguments.gives.iter().map(|attempt| known(attempt, model)).collect::<std::result::Result<Vec<_>, _>>()?;
    let view = view::deal_view(model, &deal::deal(model, &tries), &locale);
    if arguments.json {
        print(&json(&view))?;
    } else {
        print(&tables(&view, &locale))?;
    }
    Ok(outcome)
}

/// A discount to try, on an item that there is.
fn known((item, share): &(String, f64), model: &Model) -> std::result::Result<Try, Failure> {
    let items = || model.price.items.iter().map(|item| item.id.text.as_str());
    if items().any(|known| known == item) {
        return Ok((item.clone(), *share));
    }
    let hint = match nearest(item, items()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", items().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")),
    };
    Err(Failure(format!("there is no price item `{item}`; {hint}")))
}

fn tables(view: &DealView, locale: &Locale) -> String {
    let words = Wording { locale, currency: view.currency };
    let mut text = format!("{}\n{}\n\n", words.say("internal-mark"), view.client);
    text += &positions(&words, view);
    for concession in view.exchanges.iter().chain(&view.tries) {
        text += &told(&words, concession);
    }
    if !view.exchanges.is_empty() || !view.tries.is_empty() {
        text += &format!("\n{}\n", words.say("deal-worths-title"));
        text += &table(&worths(&words, view));
        text += &format!("{}\n", words.say("deal-effects-title"));
        text += &table(&effects(&words, view));
    }
    for line in view.warnings.iter().map(|line| format!("! {line}")).chain(view.limits.iter().map(|l| format!("· {l}")))
    {
        text += &format!("{line}\n");
    }
    text
}

fn amount_if_known(words: &Wording, amount: Option<Amount>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| words.money(amount))
}

fn number(words: &Wording, value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| words.locale.number(rounded_f64(value, 1), 1))
}

/// A row for each position; the total that the reserve price is about has the room beside it.
fn positions(words: &Wording, view: &DealView) -> String {
    let years = [("years", words.locale.count(view.years as u64))];
    let mut head = vec![
        String::new(),
        words.say("one-off"),
        words.say("yearly"),
        words.locale.message("deal-over-years", &years),
        words.say("deal-our-revenue"),
    ];
    if view.reserve.is_some() {
        head.push(words.say("deal-room"));
    }
    head.extend([words.say("deal-client-npv"), words.say("roi"), words.say("deal-payback-months")]);
    let mut rows = vec![head];
    for position in &view.positions {
        let mut row = vec![words.say(&format!("deal-position-{}", position.kind))];
        row.extend(
            [position.one_off, position.yearly, position.over_years, position.present_value].map(|a| words.money(a)),
        );
        if view.reserve.is_some() {
            row.push(amount_if_known(words, position.room));
        }
        row.push(words.money(position.npv));
        row.push(position.roi.map_or_else(|| "–".to_owned(), |roi| words.locale.percent(rounded_f64(roi, 2), 0)));
        row.push(number(words, position.payback_months));
        rows.push(row);
    }
    let reserve = match view.reserve {
        Some(reserve) => {
            let basis = words.locale.message(&format!("deal-basis-{}", view.basis), &years);
            words.with("deal-reserve", &[("amount", &words.money(reserve)), ("basis", &basis)])
        }
        None => words.say("deal-no-reserve"),
    };
    format!("{reserve}\n\n{}", table(&rows))
}

/// A concession in words.
fn told(words: &Wording, concession: &ConcessionView) -> String {
    let until = concession
        .until
        .parse()
        .map_or_else(|_| String::new(), |date| format!("{}{}", words.say("comma"), words.locale.date_medium(date)));
    let mut text = format!("{} ({}{until})\n", concession.id, words.say(&format!("deal-status-{}", concession.status)));
    for (key, said) in [("deal-give", &concession.give), ("deal-get", &concession.get), ("deal-note", &concession.note)]
    {
        if !said.is_empty() {
            text += &format!("  {}{}{}\n", words.say(key), words.say("colon"), said.replace('\n', " "));
        }
    }
    text
}

fn worths(words: &Wording, view: &DealView) -> Vec<Vec<String>> {
    let head = [
        "deal-exchange",
        "deal-costs-us",
        "deal-worth-to-us",
        "deal-our-balance",
        "deal-worth-to-client",
        "deal-costs-client",
        "deal-client-balance",
    ];
    let mut rows = vec![head.map(|key| words.say(key)).to_vec()];
    for concession in view.exchanges.iter().chain(&view.tries) {
        let worths = [
            concession.costs_us,
            concession.worth_to_us,
            concession.our_balance,
            concession.worth_to_client,
            concession.costs_client,
            concession.client_balance,
        ];
        rows.push(
            std::iter::once(concession.id.clone()).chain(worths.map(|worth| amount_if_known(words, worth))).collect(),
        );
    }
    rows
}

fn effects(words: &Wording, view: &DealView) -> Vec<Vec<String>> {
    let head = [
        "deal-exchange",
        "deal-price",
        "deal-our-revenue",
        "deal-client-npv",
        "deal-roi-points",
        "deal-payback-months",
    ];
    let mut rows = vec![head.map(|key| words.say(key)).to_vec()];
    for concession in view.exchanges.iter().chain(&view.tries) {
        rows.push(effect(words, concession.id.clone(), &concession.effect));
    }
    if !view.exchanges.is_empty() {
        rows.push(effect(words, words.say("deal-together"), &view.together));
    }
    rows
}

/// What a concession changes: the price and our revenue fall, the client's figures rise and payback comes earlier.
fn effect(words: &Wording, name: String, effect: &EffectView) -> Vec<String> {
    vec![
        name,
        words.money(Amount(0.0 - effect.price.0)),
        words.money(Amount(0.0 - effect.revenue.0)),
        words.money(effect.npv),
        number(words, effect.roi.map(|points| points * 100.0)),
        number(words, effect.payback_months.map(|months| 0.0 - months)),
    ]
}
