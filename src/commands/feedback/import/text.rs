//! Lines of an e-mail or a text that are about elements.

use super::{Imported, counted, file_name};
use crate::cli::FeedbackImport;
use crate::commands::Failure;
use crate::commands::feedback::{Desk, missing, when};
use crate::input;
use crate::model::value::Date;
use crate::revision::feedback::{self, About, Draft, Mail, Notes};
use crate::revision::visible::visible;

/// Reads them.
pub fn read(arguments: &FeedbackImport, desk: &Desk, bytes: &[u8]) -> Result<Imported, Failure> {
    let mail = feedback::read_mail(bytes);
    let text = match &mail {
        Some(mail) => mail.text.clone(),
        None => input::decode_utf8(bytes.to_vec())
            .map_err(|(_, reason)| Failure(format!("can't read `{}`: {reason}", arguments.file.display())))?,
    };
    let Notes { notes, others } = feedback::read_notes(&visible(&text), &desk.elements);
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
            later: Vec::new(),
        }
    };
    let mut remarks = not_imported(&others);
    if notes.is_empty() {
        remarks.push(how_to_name(desk));
    }
    Ok(Imported { drafts: notes.into_iter().map(draft).collect(), remarks })
}

/// What a line must look like to be imported.
fn how_to_name(desk: &Desk) -> String {
    let shown = desk.elements.iter().find(|element| !element.internal);
    let id = shown.map_or("on-time", |element| element.id.as_str());
    format!(
        "a line is imported that begins with the id or the name of an element and a colon, such as `{id}: …`; \
         `bvf feedback add` takes the rest"
    )
}

fn not_imported(lines: &[(usize, String)]) -> Vec<String> {
    if lines.is_empty() {
        return Vec::new();
    }
    let head = format!("{} not imported, as they name no element:", counted(lines.len(), "line", "lines"));
    std::iter::once(head).chain(lines.iter().map(|(line, words)| format!("{line:>5}  {words}"))).collect()
}
