//! `bvf review`: whether it is time to propose, in the terminal and as a document for the seller's own team.

use super::report::{self, Color};
use super::sheet::{Kind, Sheet};
use super::table::{table, table_of_words};
use super::{Outcome, Result, files, json, print};
use crate::cli::Review;
use crate::locale::{Locale, rounded_f64};
use crate::pipeline::document;
use crate::view::{self, ReviewView};

/// Its file's name tells that nobody should take it for a client's document.
const KIND: Kind = Kind { name: "internal-review", words: "a review", most_pages: 4 };

/// Prints the review and writes it. Where there are findings that are errors, nothing is printed or written.
pub fn run(arguments: &Review, color: Color) -> Result {
    let sheet = Sheet::new(&arguments.model, &arguments.report, &KIND)?;
    let checked = files::check_model_for(sheet.fonts(), &arguments.model, &arguments.input)?;
    let outcome = report::findings(&checked, false, color);
    let Some((proposal, case)) = checked.proposal.as_ref().filter(|_| outcome == Outcome::Fine) else {
        return Ok(outcome);
    };
    let locale = sheet.locale(&proposal.model)?;
    let view = view::review_view(proposal, case, &locale);
    if arguments.json {
        print(&json(&view))?;
        return Ok(outcome);
    }
    let names = sheet.write(&locale, |engine| document::deal_review(&view, &locale, engine))?;
    print(&format!("{}{names}", told(&view, &locale)))?;
    Ok(outcome)
}

fn told(view: &ReviewView, locale: &Locale) -> String {
    let words = Words { locale };
    let mut text = format!("{}\n{}\n\n{}\n\n", words.say("internal-mark"), view.client, view.verdict.sentence);
    for reason in &view.verdict.reasons {
        text += &format!("  - {} [{}]\n", reason.text, reason.rule);
    }
    for advice in &view.verdict.advice {
        text += &format!("  · {advice}\n");
    }
    text += "\n";
    let areas = view.areas.iter().map(|area| {
        let name = words.say(&format!("review-area-{}", area.name));
        vec![name, words.say(&format!("review-state-{}", area.state)), area.says.clone()]
    });
    text += &table_of_words(&areas.collect::<Vec<_>>());
    if !view.people.is_empty() {
        text += &table_of_words(&words.people(view));
    }
    if !view.confirmed.open.is_empty() {
        text += &format!("{}\n", words.say("review-open-title"));
        text += &table(&words.figures(view));
    }
    if !view.questions.is_empty() {
        text += &format!("{}\n\n", words.say("review-questions-title"));
        for question in &view.questions {
            let kind = words.say(&format!("review-spin-{}", question.kind));
            text += &format!("  {kind}{}{}\n    {}\n", words.say("colon"), question.whom, question.text);
        }
        text += "\n";
    }
    text
}

/// What the tables say, in a language.
struct Words<'a> {
    locale: &'a Locale,
}

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        self.locale.message(key, &[])
    }

    /// A word of a choice in the language; empty where nothing is said.
    fn word(&self, choice: &str, word: &str) -> String {
        if word.is_empty() { "–".to_owned() } else { self.say(&format!("review-{choice}-{word}")) }
    }

    fn people(&self, view: &ReviewView) -> Vec<Vec<String>> {
        let head = ["person", "part", "level", "drive", "change", "focus", "contact", "attitude"];
        let mut rows = vec![head.map(|name| self.say(&format!("review-{name}"))).to_vec()];
        rows.extend(view.people.iter().map(|person| {
            let mark = if person.gap.is_empty() { "" } else { " !" };
            vec![
                format!("{}{mark}", person.name),
                self.word("part", person.part),
                self.word("level", person.level),
                self.word("drive", person.drive),
                self.word("change", person.change),
                self.word("focus", person.focus),
                self.word("contact", person.contact),
                self.word("attitude", person.attitude),
            ]
        }));
        rows
    }

    fn figures(&self, view: &ReviewView) -> Vec<Vec<String>> {
        let head =
            [self.say("figure"), self.say("amount"), self.say("review-rests-on-it"), self.say("review-confirms")];
        let mut rows = vec![head.to_vec()];
        rows.extend(view.confirmed.open.iter().map(|figure| {
            let share = self.locale.percent(rounded_f64(figure.share, 2), 0);
            vec![figure.name.clone(), figure.value.clone(), share, figure.whom.clone()]
        }));
        rows
    }
}
