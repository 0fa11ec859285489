//! From a sound model to documents: view, templates, document tree, pages, files.

use std::collections::BTreeMap;
use std::ops::Range;

use rust_decimal::Decimal;

use rayon::prelude::*;
use serde::Serialize;

use crate::chart::Chart;
use crate::doc::quotes::{self, Quotes};
use crate::doc::{Document, Meta, links, markdown, references};
use crate::finance::BusinessCase;
use crate::layout::page::{FaceId, Pages};
use crate::layout::{self, Library};
use crate::locale::{Arg, Locale};
use crate::model::Proposal;
use crate::output;
use crate::revision::digest::Digests;
use crate::revision::imprint::Label;
use crate::template::{Engine, TemplateProblem};
use crate::theme::Theme;
use crate::view::changes::DifferenceView;
use crate::view::{self, ClientView, ReviewView, TrackView, charts};

/// The sections of a proposal, in order; each is a template.
pub const PROPOSAL: [&str; 19] = [
    "cover.md",
    SINCE,
    "contents.md",
    "summary.md",
    "needs.md",
    "line-of-sight.md",
    "why-now.md",
    "solution.md",
    "plan.md",
    "risks.md",
    "investment.md",
    "case.md",
    "outlook.md",
    "comparison.md",
    "service.md",
    "assumptions.md",
    "evidence.md",
    "next-steps.md",
    "appendix.md",
];

/// The section that says what became of the revision before; there is nothing in it where there was none.
pub const SINCE: &str = "since.md";

/// The sections of a value report.
pub const VALUE_REPORT: [&str; 1] = ["value-report.md"];

/// The sections of the report on what changed.
pub const CHANGES: [&str; 1] = ["changes.md"];

/// The sections of a deal review.
pub const DEAL_REVIEW: [&str; 2] = ["review.md", "review-deal.md"];

/// A document and where its sections are.
#[derive(Debug)]
pub struct Parts {
    /// The document.
    pub document: Document,
    /// The blocks of each section, in order.
    pub sections: Vec<Range<usize>>,
}

/// Why a document can't be made.
#[derive(Debug)]
pub enum Problem {
    /// Templates are wrong.
    Templates(Vec<TemplateProblem>),
    /// A template writes Markdown that has no meaning: the section and what is wrong with it.
    Markdown(String, Vec<markdown::Problem>),
    /// A font can't be used.
    Font(String),
    /// A workbook can't be written.
    Workbook(String),
}

/// Makes the proposal.
///
/// # Errors
///
/// All problems of all templates, or of what a template wrote.
pub fn proposal(
    proposal: &Proposal,
    case: &BusinessCase,
    locale: &Locale,
    engine: &Engine,
) -> Result<Document, Problem> {
    parts(&view::client_view(proposal, case, locale), locale, engine).map(|parts| parts.document)
}

/// The same from its view, with its sections.
///
/// # Errors
///
/// All problems of all templates, or of what a template wrote.
pub fn parts(view: &ClientView, locale: &Locale, engine: &Engine) -> Result<Parts, Problem> {
    compose(&PROPOSAL, view, &charts::charts(view, locale), proposal_meta(view, locale), engine)
}

/// What the templates of a proposal's sections write, in order.
///
/// # Errors
///
/// The first problem of a template.
pub fn texts(view: &ClientView, engine: &Engine) -> Result<Vec<String>, Problem> {
    let broken = |problem| Problem::Templates(vec![problem]);
    let values = Engine::values(view).map_err(broken)?;
    PROPOSAL.iter().map(|section| engine.render(section, &values).map_err(broken)).collect()
}

/// Whether a section of a proposal is written otherwise than so; a template that can't be rendered isn't.
pub fn differs(view: &ClientView, texts: &[String], engine: &Engine) -> bool {
    let Ok(values) = Engine::values(view) else { return false };
    PROPOSAL.iter().zip(texts).any(|(section, text)| engine.render(section, &values).is_ok_and(|new| new != *text))
}

/// Makes the value report: what was promised by a date, and what was achieved.
///
/// # Errors
///
/// All problems of all templates, or of what a template wrote.
pub fn value_report(view: &TrackView, locale: &Locale, engine: &Engine) -> Result<Document, Problem> {
    compose(&VALUE_REPORT, view, &BTreeMap::new(), report_meta(view, locale), engine).map(|parts| parts.document)
}

/// Makes the report on what changed between two models, for the seller alone.
///
/// # Errors
///
/// All problems of all templates, or of what a template wrote.
pub fn changes(view: &DifferenceView, locale: &Locale, engine: &Engine) -> Result<Document, Problem> {
    let frame = &view.frame;
    let sides = [("from", Arg::text(&frame.from)), ("to", Arg::text(&frame.to))];
    let texts = (locale.message("diff-title", &sides), locale.message("diff-internal-note", &[]));
    let meta = meta(texts, (&frame.vendor, &frame.client), &frame.date, locale);
    compose(&CHANGES, view, &BTreeMap::new(), meta, engine).map(|parts| parts.document)
}

/// Makes the deal review, for the seller's own team: every page of it says so.
///
/// # Errors
///
/// All problems of all templates, or of what a template wrote.
pub fn deal_review(view: &ReviewView, locale: &Locale, engine: &Engine) -> Result<Document, Problem> {
    compose(&DEAL_REVIEW, view, &BTreeMap::new(), review_meta(view, locale), engine).map(|parts| parts.document)
}

/// Renders the sections of a document, each with the same view, and reads them into one tree.
fn compose<V: Serialize>(
    sections: &[&'static str],
    view: &V,
    charts: &BTreeMap<&'static str, Chart>,
    meta: Meta,
    engine: &Engine,
) -> Result<Parts, Problem> {
    let values = Engine::values(view).map_err(|problem| Problem::Templates(vec![problem]))?;
    let made = sections.par_iter().map(|section| {
        let text = engine.render(section, &values)?;
        let read = markdown::parse_section(&text, &|name| look_up(charts, name));
        Ok((*section, text, read))
    });
    let mut blocks = Vec::new();
    let mut broken = Vec::new();
    let mut sections = Vec::new();
    for made in made.collect::<Vec<Result<_, TemplateProblem>>>() {
        match made {
            Ok((section, text, read)) => {
                let mut read = read.map_err(|problems| Problem::Markdown(section.to_owned(), problems))?;
                let first = blocks.len();
                blocks.append(&mut read.blocks);
                sections.push((section, text, first..blocks.len(), read.references));
            }
            Err(problem) => broken.push(problem),
        }
    }
    if !broken.is_empty() {
        return Err(Problem::Templates(broken));
    }
    let known = references::numbers(&blocks);
    let places = links::places(&blocks);
    for (section, text, range, references) in &sections {
        let unknown = references.iter().filter(|(anchor, _)| !known.contains_key(anchor)).map(unknown);
        let lost = links::lost(&blocks[range.clone()], &places);
        let lost = lost.into_iter().filter(|place| !references::is_reference(place));
        let problems: Vec<_> = unknown.chain(lost.map(|place| lost_link(text, place))).collect();
        if !problems.is_empty() {
            return Err(Problem::Markdown((*section).to_owned(), problems));
        }
    }
    references::resolve(&mut blocks, &known, &meta);
    links::link_addresses(&mut blocks);
    let sections = sections.into_iter().map(|(_, _, range, _)| range).collect();
    let mut document = Document { meta, blocks };
    quotes::typeset(&mut document);
    Ok(Parts { document, sections })
}

/// What is said of a link to a place that no section has.
fn lost_link(text: &str, place: &str) -> markdown::Problem {
    let points = |line: &str| ["#", "page:"].iter().any(|start| line.contains(&format!("{start}{place}")));
    let line = text.lines().position(points).map_or(1, |at| at + 1);
    markdown::Problem { line, message: format!("a link goes to `#{place}`, but nothing in the document has that name") }
}

fn unknown((anchor, line): &(String, usize)) -> markdown::Problem {
    let (kind, name) = anchor.split_once(':').unwrap_or(("figure", anchor));
    let hint = match kind {
        "figure" => "a chart that has nothing to show is left out, so refer to it where it stands, in `bvf chart`",
        _ => "give it a name, as in `<!--caption #name: text-->`",
    };
    markdown::Problem { line: *line, message: format!("no {kind} with a caption is called `{name}`; {hint}") }
}

fn look_up(charts: &BTreeMap<&'static str, Chart>, name: &str) -> Result<Option<Chart>, String> {
    match charts.get(name) {
        Some(chart) => Ok(Some(chart.clone())),
        None if charts::NAMES.contains(&name) => Ok(None),
        None => Err(format!("there is no chart `{name}`; there are {}", charts::NAMES.join(", "))),
    }
}

fn proposal_meta(view: &ClientView, locale: &Locale) -> Meta {
    let about = |key: &str| locale.message(key, &[("client", Arg::text(&view.client.name))]);
    let given = |text: &str, otherwise: &str| if text.is_empty() { about(otherwise) } else { text.to_owned() };
    let title = given(&view.document.title, "cover-title");
    let subject = given(&view.document.subtitle, "cover-subtitle");
    meta((title, subject), (&view.vendor.name, &view.client.name), &view.document.date, locale)
}

fn report_meta(view: &TrackView, locale: &Locale) -> Meta {
    let title = locale.message("track-title", &[("client", Arg::text(&view.client.name))]);
    let subject = locale.message("track-subject", &[("date", Arg::text(&date_shown(&view.as_of, locale)))]);
    meta((title, subject), (&view.vendor.name, &view.client.name), &view.as_of, locale)
}

fn review_meta(view: &ReviewView, locale: &Locale) -> Meta {
    let title = locale.message("review-title", &[("client", Arg::text(&view.client))]);
    let subject = locale.message("review-subject", &[("date", Arg::text(&date_shown(&view.date, locale)))]);
    let mark = locale.message("internal-mark", &[]);
    let meta = meta((title, subject), (&view.vendor, &view.client), &view.date, locale);
    Meta { header_right: mark.clone(), footer: mark, ..meta }
}

/// A date, ISO 8601, in full as the language writes it.
fn date_shown(date: &str, locale: &Locale) -> String {
    date.parse().map_or_else(|_| String::new(), |date| locale.date_long(date))
}

fn meta((title, subject): (String, String), (vendor, client): (&str, &str), date: &str, locale: &Locale) -> Meta {
    let say = |key: &str| locale.message(key, &[]);
    Meta {
        subject,
        author: vendor.to_owned(),
        client: client.to_owned(),
        language: locale.tag().to_owned(),
        date: date.to_owned(),
        date_shown: date_shown(date, locale),
        header_left: title.clone(),
        header_right: client.to_owned(),
        footer: locale.message("footer", &[("vendor", Arg::text(vendor))]),
        page_label: say("page-label"),
        contents_label: say("contents-label"),
        continued_label: say("continued-label"),
        figure_label: say("figure-label"),
        figure_part_label: say("figure-part-label"),
        table_label: say("table-label"),
        quotes: Quotes {
            double: [say("quote-opens"), say("quote-closes")],
            single: [say("inner-quote-opens"), say("inner-quote-closes")],
        },
        decimal_mark: locale.number(Decimal::new(15, 1), 1).chars().find(|char| !char.is_numeric()),
        title,
    }
}

/// The document as PDF.
///
/// # Errors
///
/// A font that can't be used.
pub fn pdf(document: &Document, theme: &Theme, fonts: &Library) -> Result<Vec<u8>, Problem> {
    write(&layout::lay_out(document, theme, fonts), document, fonts)
}

/// The document as PDF that is issued as a revision, with the digests of what its pages show.
///
/// # Errors
///
/// A font that can't be used.
pub fn issued_pdf(
    document: &Document,
    theme: &Theme,
    fonts: &Library,
    label: &Label,
) -> Result<(Vec<u8>, Digests), Problem> {
    let pages = layout::lay_out(document, theme, fonts);
    output::pdf::write_issued(&pages, &document.meta, &|id| face(fonts, id), label).map_err(unusable)
}

/// How much smaller the type of a document of one page may get, step by step; the last is the least that can be read well.
const DENSITIES: [f32; 8] = [1.0, 0.96, 0.93, 0.9, 0.87, 0.84, 0.81, 0.78];

/// The document as PDF on so many pages at most: its type and its blanks shrink until it fits. What does not fit in the
/// smallest type goes on over further pages, in the theme's own.
///
/// # Errors
///
/// A font that can't be used.
pub fn pdf_within(most: usize, document: &Document, theme: &Theme, fonts: &Library) -> Result<Vec<u8>, Problem> {
    write(&within(most, document, theme, fonts).1, document, fonts)
}

/// The same, laid out, with the theme that it was set in.
pub fn within(most: usize, document: &Document, theme: &Theme, fonts: &Library) -> (Theme, Pages) {
    let set = |theme: Theme| {
        let pages = layout::lay_out(document, &theme, fonts);
        (theme, pages)
    };
    let fitting = DENSITIES.iter().map(|factor| set(theme.denser(*factor))).find(|(_, set)| set.pages.len() <= most);
    fitting.unwrap_or_else(|| set(theme.clone()))
}

fn write(pages: &Pages, document: &Document, fonts: &Library) -> Result<Vec<u8>, Problem> {
    output::pdf::write(pages, &document.meta, &|id| face(fonts, id)).map_err(unusable)
}

fn face(fonts: &Library, id: FaceId) -> output::pdf::FaceSource<'_> {
    output::pdf::FaceSource {
        data: fonts.face_data(id),
        index: fonts.face_index(id),
        postscript_name: fonts.postscript_name(id),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is passed to `map_err`")]
fn unusable(error: output::pdf::FontError) -> Problem {
    Problem::Font(error.to_string())
}

/// The business case as a workbook.
///
/// # Errors
///
/// What the file's format has no place for, such as a date before 1900.
pub fn workbook(proposal: &Proposal, case: &BusinessCase, locale: &Locale, theme: &Theme) -> Result<Vec<u8>, Problem> {
    let view = view::workbook::workbook_view(proposal, case, locale);
    output::xlsx::write(&view, locale, theme).map_err(|error| Problem::Workbook(error.to_string()))
}
