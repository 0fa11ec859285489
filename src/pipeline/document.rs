//! From a sound model to documents: view, templates, document tree, pages, files.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use rayon::prelude::*;

use crate::chart::Chart;
use crate::doc::{Document, Meta, links, markdown, references};
use crate::finance::BusinessCase;
use crate::layout::{self, Library};
use crate::locale::{Arg, Locale};
use crate::model::Proposal;
use crate::output;
use crate::template::{Engine, TemplateProblem};
use crate::theme::Theme;
use crate::view::{self, ClientView, charts};

/// The sections of a proposal, in order; each is a template.
pub const PROPOSAL: [&str; 17] = [
    "cover.md",
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
    "service.md",
    "assumptions.md",
    "evidence.md",
    "next-steps.md",
    "appendix.md",
];

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

/// Renders the sections and reads them into one tree.
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
    let view = view::client_view(proposal, case, locale);
    let charts = charts::charts(&view, locale);
    let values = Engine::values(&view).map_err(|problem| Problem::Templates(vec![problem]))?;
    let made = PROPOSAL.par_iter().map(|section| {
        let text = engine.render(section, &values)?;
        let read = markdown::parse_section(&text, &|name| look_up(&charts, name));
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
    for (section, text, range, references) in sections {
        let unknown = references.iter().filter(|(anchor, _)| !known.contains_key(anchor)).map(unknown);
        let lost = links::lost(&blocks[range], &places);
        let lost = lost.into_iter().filter(|place| !references::is_reference(place));
        let problems: Vec<_> = unknown.chain(lost.map(|place| lost_link(&text, place))).collect();
        if !problems.is_empty() {
            return Err(Problem::Markdown(section.to_owned(), problems));
        }
    }
    let meta = meta(&view, locale);
    references::resolve(&mut blocks, &known, &meta);
    links::link_addresses(&mut blocks);
    Ok(Document { meta, blocks })
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

fn meta(view: &ClientView, locale: &Locale) -> Meta {
    let say = |key: &str| locale.message(key, &[]);
    let about = |key: &str| locale.message(key, &[("client", Arg::text(&view.client.name))]);
    let given = |text: &str, otherwise: &str| if text.is_empty() { about(otherwise) } else { text.to_owned() };
    let title = given(&view.document.title, "cover-title");
    Meta {
        subject: given(&view.document.subtitle, "cover-subtitle"),
        author: view.vendor.name.clone(),
        client: view.client.name.clone(),
        language: locale.tag().to_owned(),
        date: view.document.date.clone(),
        date_shown: view.document.date.parse().map_or_else(|_| String::new(), |date| locale.date_long(date)),
        header_left: title.clone(),
        header_right: view.client.name.clone(),
        footer: locale.message("footer", &[("vendor", Arg::text(&view.vendor.name))]),
        page_label: say("page-label"),
        contents_label: say("contents-label"),
        continued_label: say("continued-label"),
        figure_label: say("figure-label"),
        figure_part_label: say("figure-part-label"),
        table_label: say("table-label"),
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
    let pages = layout::lay_out(document, theme, fonts);
    let face = |id| output::pdf::FaceSource {
        data: fonts.face_data(id),
        index: fonts.face_index(id),
        postscript_name: fonts.postscript_name(id),
    };
    output::pdf::write(&pages, &document.meta, &face).map_err(|error| Problem::Font(error.to_string()))
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
