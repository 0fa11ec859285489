//! `bvf feedback import`: what an e-mail or notes say.

use std::path::Path;

use super::{Desk, missing, refuse, when};
use crate::cli::FeedbackImport;
use crate::commands::report::Color;
use crate::commands::table::table_of_words;
use crate::commands::{Failure, Outcome, Result, files, print};
use crate::input;
use crate::model::value::Date;
use crate::revision::feedback::{self, About, Draft, Mail, Notes};

/// A file that was read: items to be, and lines that are none.
struct Imported {
    drafts: Vec<Draft>,
    others: Vec<(usize, String)>,
}

/// Imports it.
pub fn run(arguments: &FeedbackImport, color: Color) -> Result {
    let Some(desk) = Desk::open(&arguments.model, color)? else { return Ok(Outcome::Findings) };
    let ending = arguments.file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let imported = match ending.as_deref() {
        Some("txt" | "md" | "eml") => from_text(arguments, &desk)?,
        None if arguments.file == Path::new("-") => from_text(arguments, &desk)?,
        _ => {
            let reason = "expected a text (`.txt`, `.md`), an e-mail (`.eml`) or `-`";
            return Err(Failure(format!("can't import `{}`: {reason}", arguments.file.display())));
        }
    };
    let (text, ids) = feedback::add(&desk.record.text, desk.feedback(), &imported.drafts)
        .map_err(|reason| Failure(format!("can't write to `{}`: {reason}", desk.record.path.display())))?;
    let after = desk.check(&desk.model.text, &text)?;
    let errors = desk.new_errors(&after);
    if !errors.is_empty() {
        return Ok(refuse(&errors, &after, color));
    }
    if !ids.is_empty() && !arguments.dry_run {
        files::write_all(&[desk.record.with(&text)])?;
    }
    let added = after.feedback.iter().flat_map(|feedback| &feedback.items);
    let added = added.filter(|item| ids.contains(&item.id.value.0));
    let rows: Vec<Vec<String>> = added
        .map(|item| {
            let element = item.element.as_ref().map(|element| element.value.0.clone()).unwrap_or_default();
            let said = super::list::in_a_line(item.said.get(""));
            vec![item.id.value.0.clone(), element, item.kind.value.word().to_owned(), said]
        })
        .collect();
    print(&summary(&rows, imported.drafts.len() - ids.len(), &imported.others))?;
    Ok(Outcome::Fine)
}

fn summary(rows: &[Vec<String>], known: usize, others: &[(usize, String)]) -> String {
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let mut text = if rows.is_empty() { String::new() } else { table_of_words(rows) };
    text += &format!("{} item{} added, {known} known already\n", rows.len(), plural(rows.len()));
    if !others.is_empty() {
        text += &format!("{} line{} not imported, as they name no element:\n", others.len(), plural(others.len()));
        for (line, words) in others {
            text += &format!("{line:>5}  {words}\n");
        }
    }
    text
}

/// Lines of an e-mail or a text that are about elements.
fn from_text(arguments: &FeedbackImport, desk: &Desk) -> std::result::Result<Imported, Failure> {
    let bytes = files::read_model(&arguments.file)?.bytes;
    let mail = feedback::read_mail(&bytes);
    let text = match &mail {
        Some(mail) => mail.text.clone(),
        None => input::decode_utf8(bytes)
            .map_err(|(_, reason)| Failure(format!("can't read `{}`: {reason}", arguments.file.display())))?,
    };
    let Notes { notes, others } = feedback::read_notes(&text, &desk.elements);
    let day = when(arguments.when.as_deref())?;
    let day = if arguments.when.is_some() { day } else { mail.as_ref().and_then(|mail| mail.date).or(day) };
    let who = arguments.who.as_ref().or(mail.as_ref().and_then(|mail| mail.from.as_ref()));
    let mut gaps = Vec::new();
    if who.is_none() && notes.iter().any(|note| note.who.is_none()) {
        gaps.push("--who");
    }
    if day.is_none() && !notes.is_empty() {
        gaps.push("--when");
    }
    if !gaps.is_empty() {
        return Err(missing(&gaps));
    }
    let file = file_name(&arguments.file);
    let source = mail.as_ref().and_then(|Mail { id, .. }| id.clone()).unwrap_or_else(|| file.clone());
    let draft = |note: feedback::Note| {
        let who = note.who.as_ref().or(who).cloned().unwrap_or_default();
        let key = feedback::key(&source, &format!("{} {who} {}", note.element, note.said));
        Draft {
            who,
            when: day.unwrap_or(Date::ZERO),
            revision: desk.revision(arguments.revision.as_ref()),
            about: About { element: Some(note.element), ..About::default() },
            kind: arguments.kind.unwrap_or_else(|| feedback::likely_kind(&note.said)),
            said: note.said,
            internal: arguments.internal,
            source: Some((file.clone(), key)),
        }
    };
    Ok(Imported { drafts: notes.into_iter().map(draft).collect(), others })
}

/// A file's name without its folders, which differ from desk to desk.
fn file_name(path: &Path) -> String {
    match path.file_name() {
        Some(name) if path != Path::new("-") => name.to_string_lossy().into_owned(),
        _ => "standard input".to_owned(),
    }
}
