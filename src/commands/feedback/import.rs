//! `bvf feedback import`: what a marked-up PDF, an e-mail or notes say.

mod pdf;
mod text;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::list::in_a_line;
use super::{Desk, Work, edit, refuse};
use crate::cli::FeedbackImport;
use crate::commands::report::Color;
use crate::commands::table::table_of_words;
use crate::commands::{Failure, Result};
use crate::model::FeedbackItem;
use crate::revision::feedback::{self, Added, Draft};
use crate::revision::markup;

/// How many words or pages are listed at most.
const LISTED: usize = 12;

/// A file that was read.
#[derive(Default)]
struct Imported {
    /// The items to be.
    drafts: Vec<Draft>,
    /// What else is to be said of it, a paragraph each.
    remarks: Vec<String>,
}

/// Imports it.
pub fn run(arguments: &FeedbackImport, color: Color) -> Result {
    // What comes on standard input can be read once.
    let mut bytes: Option<Vec<u8>> = None;
    edit(&arguments.model, color, |desk| {
        let read = match bytes.take() {
            Some(read) => read,
            None => read(&arguments.file)?,
        };
        let work = import(arguments, desk, &read, color);
        bytes = Some(read);
        work
    })
}

fn import(arguments: &FeedbackImport, desk: &Desk, bytes: &[u8], color: Color) -> std::result::Result<Work, Failure> {
    let ending = arguments.file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    // What a file is counts more than what it is called.
    let ending = if bytes.starts_with(b"%PDF-") { Some("pdf") } else { ending.as_deref() };
    let imported = match ending {
        Some("pdf") => pdf::read(arguments, desk, bytes)?,
        Some("txt" | "md" | "eml") => text::read(arguments, desk, bytes)?,
        None if arguments.file == Path::new("-") => text::read(arguments, desk, bytes)?,
        _ => {
            let reason = "expected a PDF, a text (`.txt`, `.md`), an e-mail (`.eml`) or `-`";
            return Err(Failure(format!("can't import `{}`: {reason}", arguments.file.display())));
        }
    };
    let added = feedback::add(&desk.record.text, desk.feedback(), &imported.drafts)
        .map_err(|reason| Failure(format!("can't write to `{}`: {reason}", desk.record.path.display())))?;
    let after = desk.check(&desk.model.text, &added.text)?;
    let errors = desk.new_errors(&after);
    if !errors.is_empty() {
        return Ok(refuse(&errors, &after, color));
    }
    let ids: BTreeSet<&str> = added.ids.iter().map(String::as_str).collect();
    let items = after.feedback.iter().flat_map(|feedback| &feedback.items);
    let items: Vec<&FeedbackItem> = items.filter(|item| ids.contains(item.id.value.0.as_str())).collect();
    let told = summary(desk, &items, &added, &imported.remarks)?;
    let is_kept = added.text != desk.record.text && !arguments.dry_run;
    Ok(Work::Done { record: is_kept.then_some(added.text), model: None, told })
}

fn summary(
    desk: &Desk,
    items: &[&FeedbackItem],
    added: &Added,
    remarks: &[String],
) -> std::result::Result<String, Failure> {
    let locale = desk.locale()?;
    let page = |number: u32| locale.message("feedback-page", &[("page", locale.count(u64::from(number)))]);
    let item = |item: &&FeedbackItem| {
        let about = match (&item.element, &item.page) {
            (Some(element), _) => element.value.0.clone(),
            (None, Some(number)) => page(number.value.0),
            (None, None) => String::new(),
        };
        vec![item.id.value.0.clone(), about, item.kind.value.word().to_owned(), in_a_line(item.said.get(""))]
    };
    let later =
        added.later.iter().map(|(id, word)| vec![id.clone(), String::new(), "reply".to_owned(), in_a_line(&word.said)]);
    let rows: Vec<Vec<String>> = items.iter().map(item).chain(later).collect();
    let replies = added.later.len() + items.iter().map(|item| item.replies.len()).sum::<usize>();
    let with_replies =
        if replies == 0 { String::new() } else { format!(" and {}", counted(replies, "reply", "replies")) };
    let mut text = if rows.is_empty() { String::new() } else { table_of_words(&rows) };
    text += &format!("{}{with_replies} added, {} known already\n", counted(items.len(), "item", "items"), added.known);
    for remark in remarks {
        text += &format!("{remark}\n");
    }
    Ok(text)
}

/// A number with what it counts.
fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// Words joined by commas, the first of them where there are many.
fn listed<T: std::fmt::Display>(words: &[T]) -> String {
    let mut list: Vec<String> = words.iter().take(LISTED).map(ToString::to_string).collect();
    if words.len() > LISTED {
        list.push(format!("and {} more", words.len() - LISTED));
    }
    list.join(", ")
}

/// The bytes of a file, at most one more than a PDF may have.
fn read(path: &Path) -> std::result::Result<Vec<u8>, Failure> {
    let most = markup::MAX_FILE as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        let read = io::stdin().take(most).read_to_end(&mut bytes);
        read.map_err(|error| Failure::new("can't read standard input", error))?;
    } else {
        let read = fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
        read.map_err(|error| Failure::new(format!("can't read `{}`", path.display()), error))?;
    }
    Ok(bytes)
}

/// A file's name without its folders, which differ from desk to desk.
fn file_name(path: &Path) -> String {
    match path.file_name() {
        Some(name) if path != Path::new("-") => name.to_string_lossy().into_owned(),
        _ => "standard input".to_owned(),
    }
}
