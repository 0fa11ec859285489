//! `bvf deal`: concessions, what they are worth to both sides, and the room that is left.

use super::report::{self, Color};
use super::table::table;
use super::{Failure, Outcome, Result, files, print};
use crate::cli::Deal;
use crate::diag::nearest;
use crate::finance::deal::{self, Try};
use crate::locale::{Locale, rounded_f64};
use crate::model::Model;
use crate::view::{self, Amount, ConcessionView, DealView, EffectView};

/// Prints the deal. Where there are findings that are errors, such as a give without a get, nothing is printed.
pub fn run(arguments: &Deal, color: Color) -> Result {
    let checked = files::check_model(&arguments.model, &arguments.input)?;
    let outcome = report::findings(&checked, false, color);
    let Some((proposal, _)) = checked.proposal.as_ref().filter(|_| outcome == Outcome::Fine) else {
        return Ok(outcome);
    };
    let model = &proposal.model;
    let locale = Locale::new(&model.language.0).map_err(|error| Failure(error.to_string()))?;
    let tries =
        arguments.gives.iter().map(|attempt| known(attempt, model)).collect::<std::result::Result<Vec<_>, _>>()?;
    let view = view::deal_view(model, &deal::deal(model, &tries), &locale);
    if arguments.json {
        let json = serde_json::to_string_pretty(&view).expect("a view is made of texts, numbers and lists");
        print(&format!("{json}\n"))?;
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
    let words = Words { locale, currency: view.currency };
    let mut text = format!("{}\n{}\n\n", words.say("internal-mark"), view.client);
    text += &words.positions(view);
    for concession in view.exchanges.iter().chain(&view.tries) {
        text += &words.told(concession);
    }
    if !view.exchanges.is_empty() || !view.tries.is_empty() {
        text += &format!("\n{}\n", words.say("deal-worths-title"));
        text += &table(&words.worths(view));
        text += &format!("{}\n", words.say("deal-effects-title"));
        text += &table(&words.effects(view));
    }
    for line in view.warnings.iter().map(|line| format!("! {line}")).chain(view.limits.iter().map(|l| format!("· {l}")))
    {
        text += &format!("{line}\n");
    }
    text
}

/// What the tables say, in a language.
struct Words<'a> {
    locale: &'a Locale,
    currency: &'a str,
}

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        self.locale.message(key, &[])
    }

    fn money(&self, amount: Amount) -> String {
        self.locale.money(rounded_f64(amount.0, 0), self.currency, None)
    }

    fn known(&self, amount: Option<Amount>) -> String {
        amount.map_or_else(|| "–".to_owned(), |amount| self.money(amount))
    }

    fn number(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.locale.number(rounded_f64(value, 1), 1))
    }

    /// A row for each position; the total that the reserve price is about has the room beside it.
    fn positions(&self, view: &DealView) -> String {
        let years = [("years", self.locale.count(view.years as u64))];
        let mut head = vec![
            String::new(),
            self.say("one-off"),
            self.say("yearly"),
            self.locale.message("deal-over-years", &years),
            self.say("deal-our-revenue"),
        ];
        if view.reserve.is_some() {
            head.push(self.say("deal-room"));
        }
        head.extend([self.say("deal-client-npv"), self.say("roi"), self.say("deal-payback-months")]);
        let mut rows = vec![head];
        for position in &view.positions {
            let mut row = vec![self.say(&format!("deal-position-{}", position.kind))];
            row.extend(
                [position.one_off, position.yearly, position.over_years, position.present_value].map(|a| self.money(a)),
            );
            if view.reserve.is_some() {
                row.push(self.known(position.room));
            }
            row.push(self.money(position.npv));
            row.push(position.roi.map_or_else(|| "–".to_owned(), |roi| self.locale.percent(rounded_f64(roi, 2), 0)));
            row.push(self.number(position.payback_months));
            rows.push(row);
        }
        let reserve = match view.reserve {
            Some(reserve) => {
                let basis = self.locale.message(&format!("deal-basis-{}", view.basis), &years);
                let texts = [("amount", self.money(reserve)), ("basis", basis)];
                let texts = texts.each_ref().map(|(name, text)| (*name, crate::locale::Arg::text(text)));
                self.locale.message("deal-reserve", &texts)
            }
            None => self.say("deal-no-reserve"),
        };
        format!("{reserve}\n\n{}", table(&rows))
    }

    /// A concession in words.
    fn told(&self, concession: &ConcessionView) -> String {
        let until = concession
            .until
            .parse()
            .map_or_else(|_| String::new(), |date| format!("{}{}", self.say("comma"), self.locale.date_medium(date)));
        let mut text =
            format!("{} ({}{until})\n", concession.id, self.say(&format!("deal-status-{}", concession.status)));
        for (key, words) in
            [("deal-give", &concession.give), ("deal-get", &concession.get), ("deal-note", &concession.note)]
        {
            if !words.is_empty() {
                text += &format!("  {}{}{}\n", self.say(key), self.say("colon"), words.replace('\n', " "));
            }
        }
        text
    }

    fn worths(&self, view: &DealView) -> Vec<Vec<String>> {
        let head = [
            "deal-exchange",
            "deal-costs-us",
            "deal-worth-to-us",
            "deal-our-balance",
            "deal-worth-to-client",
            "deal-costs-client",
            "deal-client-balance",
        ];
        let mut rows = vec![head.map(|key| self.say(key)).to_vec()];
        for concession in view.exchanges.iter().chain(&view.tries) {
            let worths = [
                concession.costs_us,
                concession.worth_to_us,
                concession.our_balance,
                concession.worth_to_client,
                concession.costs_client,
                concession.client_balance,
            ];
            rows.push(std::iter::once(concession.id.clone()).chain(worths.map(|worth| self.known(worth))).collect());
        }
        rows
    }

    fn effects(&self, view: &DealView) -> Vec<Vec<String>> {
        let head = [
            "deal-exchange",
            "deal-price",
            "deal-our-revenue",
            "deal-client-npv",
            "deal-roi-points",
            "deal-payback-months",
        ];
        let mut rows = vec![head.map(|key| self.say(key)).to_vec()];
        for concession in view.exchanges.iter().chain(&view.tries) {
            rows.push(self.effect(concession.id.clone(), &concession.effect));
        }
        if !view.exchanges.is_empty() {
            rows.push(self.effect(self.say("deal-together"), &view.together));
        }
        rows
    }

    /// What a concession changes: the price and our revenue fall, the client's figures rise and payback comes earlier.
    fn effect(&self, name: String, effect: &EffectView) -> Vec<String> {
        vec![
            name,
            self.money(Amount(0.0 - effect.price.0)),
            self.money(Amount(0.0 - effect.revenue.0)),
            self.money(effect.npv),
            self.number(effect.roi.map(|points| points * 100.0)),
            self.number(effect.payback_months.map(|months| 0.0 - months)),
        ]
    }
}
