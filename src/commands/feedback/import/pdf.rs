//! What a client marked up in a PDF: each annotation is an item, and its replies are later words in the same matter.

mod origin;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use origin::Origin;

use super::{Imported, counted, file_name, listed};
use crate::cli::FeedbackImport;
use crate::commands::Failure;
use crate::commands::feedback::{Desk, when};
use crate::locale::{Arg, Locale};
use crate::model::FeedbackKind;
use crate::model::value::{Date, date};
use crate::revision::feedback::{self, About, Draft, LaterWord};
use crate::revision::markup::{self, Annotation, Kind, Markup};

/// How far a chain of replies is followed.
const MAX_REPLIES: usize = 1_000;

/// Reads it.
pub fn read(arguments: &FeedbackImport, desk: &Desk, bytes: &[u8]) -> Result<Imported, Failure> {
    let shown = arguments.file.display();
    let Markup { document, annotations } =
        markup::read(bytes).map_err(|problem| Failure(format!("can't import `{shown}`: {problem}")))?;
    let Origin { revision, digest, remark } = origin::find(arguments, desk, &document)?;
    let threads = threads(annotations);
    let fallback = when(arguments.when.as_deref())?;
    check_gaps(arguments, fallback, &threads)?;
    let elements: BTreeSet<&str> = desk.elements.iter().map(|element| element.id.as_str()).collect();
    let keys: Vec<String> = threads.iter().map(|thread| key(&digest, &thread.first)).collect();
    let mut remarks = vec![remark];
    if threads.is_empty() {
        remarks.push(format!("nothing is marked or written in `{shown}`"));
    } else if !document.places {
        let by = Some(document.producer.trim()).filter(|by| !by.is_empty());
        let by = by.map_or_else(|| "another program".to_owned(), |by| format!("`{by}`"));
        remarks.push(format!(
            "it no longer carries the places of the model's elements, as {by} has written it anew: its items have page \
             and quote alone"
        ));
    }
    remarks.extend(gone(desk, &elements, &threads, &keys));
    let reading = Reading { arguments, elements, fallback, revision, locale: desk.locale()? };
    let drafts = threads.into_iter().zip(keys).map(|(thread, key)| reading.draft(thread, key)).collect();
    Ok(Imported { drafts, remarks })
}

/// What the drafts of a file have in common.
struct Reading<'a> {
    arguments: &'a FeedbackImport,
    elements: BTreeSet<&'a str>,
    /// The day for what isn't dated.
    fallback: Option<Date>,
    revision: Option<String>,
    locale: Locale,
}

impl Reading<'_> {
    fn draft(&self, Thread { first, replies }: Thread, key: String) -> Draft {
        let Reading { arguments, elements, fallback, revision, locale } = self;
        let who = |author: &str| {
            in_one_line(if author.is_empty() { arguments.who.as_deref().unwrap_or_default() } else { author })
        };
        let later: Vec<LaterWord> = replies
            .iter()
            .map(|reply| LaterWord { who: who(&reply.author), when: day(reply), said: reply.text.clone() })
            .collect();
        // Programs date an annotation anew when it is changed; it was said before anybody replied to it.
        let earliest = later.iter().filter_map(|word| word.when).min();
        let when = day(&first).or(*fallback).into_iter().chain(earliest).min();
        Draft {
            who: who(&first.author),
            when: when.expect("gaps were checked"),
            revision: revision.clone(),
            about: About {
                element: first.element.clone().filter(|id| elements.contains(id.as_str())),
                page: u32::try_from(first.page).ok(),
                quote: Some(in_one_line(&first.quote)).filter(|quote| !quote.is_empty()),
            },
            kind: arguments.kind.unwrap_or_else(|| kind(&first)),
            said: said(&first, locale),
            internal: arguments.internal,
            source: Some((file_name(&arguments.file), key)),
            later,
        }
    }
}

/// What is to be said of elements that the model doesn't have any more, and that something new is about.
fn gone(desk: &Desk, elements: &BTreeSet<&str>, threads: &[Thread], keys: &[String]) -> Option<String> {
    let known: BTreeSet<&str> = feedback::keys(desk.feedback()).collect();
    let mut gone: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (thread, _) in threads.iter().zip(keys).filter(|(_, key)| !known.contains(key.as_str())) {
        if let Some(id) = thread.first.element.as_deref().filter(|id| !elements.contains(id)) {
            gone.entry(id).or_default().insert(thread.first.page);
        }
    }
    let gone: Vec<String> = gone.iter().map(|(id, on)| format!("`{id}` ({})", pages(on))).collect();
    let remark = || format!("no longer in the model, so that page and quote are kept alone: {}", listed(&gone));
    (!gone.is_empty()).then(remark)
}

/// An annotation with what was replied to it.
struct Thread {
    first: Annotation,
    replies: Vec<Annotation>,
}

/// Annotations that say something of their own, with their replies. States of a review say nothing, nor do the other members
/// of a group: their words are those of its first.
fn threads(annotations: Vec<Annotation>) -> Vec<Thread> {
    let at: HashMap<&str, usize> = annotations.iter().enumerate().map(|(at, one)| (one.key.as_str(), at)).collect();
    let parents: Vec<Option<usize>> =
        annotations.iter().map(|one| one.in_reply_to.as_deref().and_then(|key| at.get(key).copied())).collect();
    let mut threads: Vec<Thread> = Vec::new();
    let mut thread_of: HashMap<usize, usize> = HashMap::new();
    for (at, one) in annotations.into_iter().enumerate() {
        if one.state.is_some() || (one.kind == Kind::Reply && one.text.is_empty()) {
            continue;
        }
        // Replies come after what they answer, and all of them belong to what is at the top.
        let above = std::iter::successors(parents[at], |above| parents[*above]).take(MAX_REPLIES);
        let thread = above.filter_map(|above| thread_of.get(&above).copied()).last();
        match thread {
            Some(thread) if one.kind == Kind::Reply => threads[thread].replies.push(one),
            Some(thread) if one.text.is_empty() || one.text == threads[thread].first.text => {}
            _ => {
                thread_of.insert(at, threads.len());
                threads.push(Thread { first: one, replies: Vec::new() });
            }
        }
    }
    threads
}

/// Fails where the file and the command line together leave open who said something, or when.
fn check_gaps(arguments: &FeedbackImport, fallback: Option<Date>, threads: &[Thread]) -> Result<(), Failure> {
    let everything = threads.iter().flat_map(|thread| std::iter::once(&thread.first).chain(&thread.replies));
    let unsigned = everything.filter(|one| one.author.is_empty()).map(|one| one.page);
    let undated = threads.iter().filter(|thread| day(&thread.first).is_none()).map(|thread| thread.first.page);
    let (unsigned, undated): (Vec<usize>, Vec<usize>) = (unsigned.collect(), undated.collect());
    let all = [
        ("`--who`", arguments.who.is_some(), unsigned, "no author"),
        ("`--when`", fallback.is_some(), undated, "no date"),
    ];
    let (mut flags, mut reasons) = (Vec::new(), Vec::new());
    for (flag, _, on, lack) in all.into_iter().filter(|(_, given, on, _)| !given && !on.is_empty()) {
        let count = counted(on.len(), "annotation names", "annotations name");
        flags.push(flag);
        reasons.push(format!("{count} {lack} ({})", pages(&on.into_iter().collect())));
    }
    if flags.is_empty() {
        return Ok(());
    }
    let (flags, reasons) = (flags.join(", "), reasons.join(", "));
    Err(Failure(format!("{flags} must be given: in `{}` {reasons}", arguments.file.display())))
}

fn pages(numbers: &BTreeSet<usize>) -> String {
    let noun = if numbers.len() == 1 { "page" } else { "pages" };
    format!("{noun} {}", listed(&numbers.iter().collect::<Vec<_>>()))
}

/// What somebody wrote. Some programs put the marked words there where nobody wrote anything.
fn words(annotation: &Annotation) -> &str {
    let Annotation { kind, text, quote, .. } = annotation;
    let is_mark = matches!(kind, Kind::Highlight | Kind::Underline | Kind::Squiggly | Kind::StrikeOut);
    // Where lines end, programs differ in spaces and hyphens.
    let is_sign = |char: &char| !char.is_whitespace() && !matches!(char, '-' | '\u{2010}' | '\u{AD}');
    if is_mark && text.chars().filter(is_sign).eq(quote.chars().filter(is_sign)) { "" } else { text }
}

/// The day of an annotation, where it was written.
fn day(annotation: &Annotation) -> Option<Date> {
    date::parse(annotation.when.as_deref()?.get(..10)?).ok()
}

/// Tells an annotation from all others of a revision. What is changed in it later is new: its words count.
fn key(source: &str, annotation: &Annotation) -> String {
    let Annotation { key, author, page, quote, text, .. } = annotation;
    feedback::key(source, &format!("{key}\n{author}\n{page}\n{quote}\n{text}"))
}

/// What kind of feedback an annotation is, as far as that can be told: what changes the words is a correction, and a mark
/// without words is a question that we have to ask.
fn kind(annotation: &Annotation) -> FeedbackKind {
    match (annotation.kind, words(annotation)) {
        (Kind::Replace | Kind::Insert, _) | (Kind::StrikeOut, "") => FeedbackKind::Correction,
        (_, "") => FeedbackKind::Question,
        (Kind::StrikeOut, words) if feedback::likely_kind(words) != FeedbackKind::Question => FeedbackKind::Correction,
        (_, words) => feedback::likely_kind(words),
    }
}

/// What an annotation says. What is done without words, and what is done with them, is told in brackets.
fn said(annotation: &Annotation, locale: &Locale) -> String {
    let words = words(annotation);
    let mark = |kind: &str| locale.message(&format!("feedback-mark-{kind}"), &[]);
    let done = |kind: &str| locale.message(&format!("feedback-{kind}"), &[("words", Arg::text(words))]);
    match (annotation.kind, words.is_empty()) {
        (Kind::Replace, false) => done("replaced"),
        (Kind::Insert, false) => done("inserted"),
        (_, false) => words.to_owned(),
        (Kind::Highlight, true) => mark("highlight"),
        (Kind::Underline | Kind::Squiggly, true) => mark("underline"),
        (Kind::StrikeOut | Kind::Replace, true) => mark("strike-out"),
        (Kind::Insert, true) => mark("insert"),
        (Kind::Note | Kind::FreeText | Kind::Reply, true) => mark("note"),
        (Kind::Box | Kind::Circle | Kind::Polygon | Kind::Line | Kind::Ink, true) => mark("drawing"),
        (Kind::Stamp, true) => mark("stamp"),
    }
}

fn in_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn annotation(key: &str, kind: Kind, text: &str, answers: Option<&str>) -> Annotation {
        Annotation {
            key: key.to_owned(),
            kind,
            author: "Anna".to_owned(),
            when: None,
            text: text.to_owned(),
            subject: String::new(),
            quote: String::new(),
            near: false,
            page: 1,
            element: None,
            in_reply_to: answers.map(str::to_owned),
            state: None,
        }
    }

    /// The keys of each thread, its first one first.
    fn keys(annotations: Vec<Annotation>) -> Vec<Vec<String>> {
        let thread = |thread: Thread| std::iter::once(thread.first).chain(thread.replies).map(|one| one.key).collect();
        threads(annotations).into_iter().map(thread).collect()
    }

    #[test]
    fn replies_to_replies_belong_to_the_first() {
        let state = Annotation { state: Some("Accepted".to_owned()), ..annotation("s", Kind::Reply, "ok", Some("a")) };
        let all = vec![
            annotation("a", Kind::Note, "?", None),
            state,
            annotation("b", Kind::Reply, "!", Some("a")),
            annotation("c", Kind::Reply, "!!", Some("b")),
            annotation("d", Kind::Reply, "to a state", Some("s")),
            annotation("e", Kind::Reply, "", Some("a")),
            annotation("f", Kind::Note, "", None),
        ];
        assert_eq!(keys(all), [vec!["a", "b", "c", "d"], vec!["f"]]);
    }

    #[test]
    fn replies_that_lead_nowhere_stand_alone() {
        let all = vec![
            annotation("a", Kind::Reply, "round", Some("b")),
            annotation("b", Kind::Reply, "and round", Some("a")),
            annotation("c", Kind::Reply, "lost", Some("z")),
        ];
        assert_eq!(keys(all), [vec!["a", "b"], vec!["c"]]);
    }

    #[test]
    fn a_group_is_one_unless_a_member_has_words_of_its_own() {
        let all = vec![
            annotation("a", Kind::Box, "this", None),
            annotation("b", Kind::Highlight, "", Some("a")),
            annotation("c", Kind::Highlight, "this", Some("a")),
            annotation("d", Kind::Highlight, "that", Some("a")),
        ];
        assert_eq!(keys(all), [vec!["a"], vec!["d"]]);
    }

    #[test]
    fn marked_words_are_nobody_s_words() {
        let mark =
            |kind, text: &str| Annotation { quote: "9 % a year".to_owned(), ..annotation("a", kind, text, None) };
        assert_eq!(words(&mark(Kind::Highlight, "9% a\nyear")), "");
        assert_eq!(words(&mark(Kind::Highlight, "9 % a year?!")), "9 % a year?!");
        assert_eq!(words(&mark(Kind::Highlight, "8 % a year")), "8 % a year");
        assert_eq!(words(&mark(Kind::Note, "9 % a year")), "9 % a year");
    }
}
