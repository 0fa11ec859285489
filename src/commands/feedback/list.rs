//! `bvf feedback list`: what was said, and what became of it.

use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Desk;
use crate::cli::FeedbackList;
use crate::commands::report::Color;
use crate::commands::table::table_of_words;
use crate::commands::{Outcome, Result, json, print};
use crate::locale::Locale;
use crate::model::feedback::Reply;
use crate::model::text::{Name, Text};
use crate::model::{AnswerStatus, FeedbackItem};

/// How wide what was said may be in the table, in columns of the terminal.
const WIDEST: usize = 64;

/// Lists it.
pub fn run(arguments: &FeedbackList, color: Color) -> Result {
    let Some(desk) = Desk::open(&arguments.model, color)? else { return Ok(Outcome::Findings) };
    let asked = |item: &&FeedbackItem| !arguments.open || item.status() == AnswerStatus::Open;
    let items: Vec<&FeedbackItem> = desk.feedback().items.iter().filter(asked).collect();
    let locale = desk.locale()?;
    print(&if arguments.json {
        let told: Vec<Told> = items.iter().map(|item| told(item, &desk, locale.tag())).collect();
        json(&told)
    } else if items.is_empty() {
        let key = if arguments.open { "feedback-none-open" } else { "feedback-none" };
        format!("{}\n", locale.message(key, &[]))
    } else {
        table_of_words(&rows(&items, &desk, &locale))
    })?;
    Ok(Outcome::Fine)
}

fn rows(items: &[&FeedbackItem], desk: &Desk, locale: &Locale) -> Vec<Vec<String>> {
    let say = |key: &str| locale.message(key, &[]);
    let head = ["track-status", "feedback-who", "feedback-about", "feedback-said"].map(say);
    let row = |item: &&FeedbackItem| {
        let about = match (&item.element, &item.page) {
            (Some(element), _) => desk.name_of(&element.value.0),
            (None, Some(page)) => locale.message("feedback-page", &[("page", locale.count(u64::from(page.value.0)))]),
            (None, None) => String::new(),
        };
        vec![
            item.id.value.0.clone(),
            say(&format!("feedback-status-{}", item.status().word())),
            item.who.get(locale.tag()).to_owned(),
            about,
            in_a_line(item.said.get(locale.tag())),
        ]
    };
    let head = std::iter::once(String::new()).chain(head).collect();
    std::iter::once(head).chain(items.iter().map(row)).collect()
}

/// Words on one line, cut where they are too wide.
pub fn in_a_line(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.width() <= WIDEST {
        return line;
    }
    let mut width = 0;
    let fits = |sign: &char| {
        width += sign.width().unwrap_or(0);
        width < WIDEST
    };
    let cut: String = line.chars().take_while(fits).collect();
    format!("{}…", cut.trim_end())
}

/// An item, for other programs.
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    status: &'a str,
    who: &'a str,
    when: String,
    revision: Option<&'a str>,
    element: Option<&'a str>,
    name: Option<String>,
    page: Option<u32>,
    quote: Option<&'a str>,
    kind: &'a str,
    said: &'a str,
    internal: bool,
    replies: Vec<Later<'a>>,
    text: Option<&'a str>,
    reason: Option<&'a str>,
    by: Option<&'a str>,
    answered: Option<String>,
    changes: Vec<&'a str>,
}

/// A later word in the same matter.
#[derive(Serialize)]
struct Later<'a> {
    who: &'a str,
    when: Option<String>,
    said: &'a str,
}

fn told<'a>(item: &'a FeedbackItem, desk: &Desk, language: &str) -> Told<'a> {
    let name = |name: &'a Option<Name>| name.as_ref().map(|name| name.get(language));
    let text = |text: &'a Option<Text>| text.as_ref().map(|text| text.get(language));
    let answer = item.answer.as_ref();
    let later = |reply: &'a Reply| Later {
        who: reply.who.get(language),
        when: reply.when.as_ref().map(|when| when.value.to_string()),
        said: reply.said.get(language),
    };
    Told {
        id: &item.id.value.0,
        status: item.status().word(),
        who: item.who.get(language),
        when: item.when.value.to_string(),
        revision: item.revision.as_ref().map(|revision| revision.value.0.as_str()),
        element: item.element.as_ref().map(|element| element.value.0.as_str()),
        name: item.element.as_ref().map(|element| desk.name_of(&element.value.0)),
        page: item.page.as_ref().map(|page| page.value.0),
        quote: name(&item.quote),
        kind: item.kind.value.word(),
        said: item.said.get(language),
        internal: item.is_internal(),
        replies: item.replies.iter().map(later).collect(),
        text: answer.and_then(|answer| text(&answer.text)),
        reason: answer.and_then(|answer| text(&answer.reason)),
        by: answer.and_then(|answer| name(&answer.by)),
        answered: answer.and_then(|answer| Some(answer.when.as_ref()?.value.to_string())),
        changes: answer.iter().flat_map(|answer| &answer.changes).map(|change| change.path.value.0.as_str()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_by_its_width() {
        assert_eq!(in_a_line("two\n  lines"), "two lines");
        let wide = in_a_line(&"准".repeat(60));
        assert!(wide.ends_with('…') && wide.width() <= WIDEST, "{wide}");
    }
}
