//! `bvf review`: whether it is time to propose, in the terminal and as a document for the seller's own team.

use super::look::Look;
use super::report::{self, Color};
use super::table::{columns, table};
use super::{Failure, Outcome, Result, build, files, fonts, print};
use crate::cli::{Format, Review};
use crate::layout::Library;
use crate::locale::{Locale, rounded_f64};
use crate::output;
use crate::pipeline::document;
use crate::template::Engine;
use crate::view::{self, ReviewView};

/// What a review's file is called behind the model's name: nobody should take it for a client's document.
const KIND: &str = "internal-review";

/// How many pages a review has at most, where its type can be read.
const PAGES: usize = 4;

/// Prints the review and writes it. Where there are findings that are errors, nothing is printed or written.
pub fn run(arguments: &Review, color: Color) -> Result {
    let models = std::slice::from_ref(&arguments.model);
    let targets = build::targets(models, &arguments.output, &arguments.format, KIND)?;
    let look = Look::choose(&arguments.dress.theme)?;
    let own = fonts::beside(&[look.folder(), files::folder(&arguments.model)])?;
    let fonts = own.as_ref().unwrap_or(Library::embedded());
    look.check_families(fonts)?;
    let checked = files::check_model_for(fonts, &arguments.model, &arguments.input)?;
    let outcome = report::findings(&checked, false, color);
    let Some((proposal, case)) = checked.proposal.as_ref().filter(|_| outcome == Outcome::Fine) else {
        return Ok(outcome);
    };
    let language = arguments.dress.language.as_deref().unwrap_or(&proposal.model.language.0);
    let locale = Locale::new(language).map_err(|error| Failure(error.to_string()))?;
    let view = view::review_view(proposal, case, &locale);
    if arguments.json {
        let json = serde_json::to_string_pretty(&view).expect("a view is made of texts, numbers and lists");
        print(&format!("{json}\n"))?;
        return Ok(outcome);
    }
    let templates = build::templates(arguments.dress.template_dir.as_deref())?;
    let engine =
        Engine::new(&locale, &templates).map_err(|problems| build::failure(document::Problem::Templates(problems)))?;
    let review = document::deal_review(&view, &locale, &engine).map_err(build::failure)?;
    let mut written = Vec::new();
    let mut names = String::new();
    for (format, path) in targets.into_iter().flatten() {
        let bytes = match format {
            Format::Pdf => document::pdf_within(PAGES, &review, &look.theme, fonts).map_err(build::failure)?,
            Format::Md => output::markdown::output_markdown(&review).into_bytes(),
            Format::Xlsx => return Err(Failure("a review is no workbook; ask for `pdf` or `md`".to_owned())),
        };
        names += &format!("{}\n", path.display());
        written.push((path, bytes));
    }
    files::write_all(&written)?;
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
    text += &left(&areas.collect::<Vec<_>>());
    if !view.people.is_empty() {
        text += &left(&words.people(view));
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

/// A table of words: all columns to the left. Ends with an empty line.
fn left(rows: &[Vec<String>]) -> String {
    format!("{}\n", columns(rows, &[]))
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
