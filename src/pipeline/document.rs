//! From a sound model to documents: view, templates, document tree, pages, files.

use std::collections::BTreeMap;

use crate::chart::Chart;
use crate::doc::{Document, Meta, links, markdown};
use crate::finance::BusinessCase;
use crate::layout::{self, Library};
use crate::locale::{Arg, Locale};
use crate::model::Proposal;
use crate::output;
use crate::template::{Engine, TemplateProblem};
use crate::theme::Theme;
use crate::view::{self, ClientView, charts};

/// The sections of a proposal, in order; each is a template.
pub const PROPOSAL: [&str; 16] = [
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
    let look_up = |name: &str| look_up(&charts, name);
    let values = Engine::values(&view).map_err(|problem| Problem::Templates(vec![problem]))?;
    let mut blocks = Vec::new();
    let mut broken = Vec::new();
    let mut sections = Vec::new();
    for section in PROPOSAL {
        match engine.render(section, &values) {
            Ok(text) => {
                let first = blocks.len();
                blocks.extend(
                    markdown::parse(&text, &look_up)
                        .map_err(|problems| Problem::Markdown(section.to_owned(), problems))?,
                );
                sections.push((section, text, first..blocks.len()));
            }
            Err(problem) => broken.push(problem),
        }
    }
    if !broken.is_empty() {
        return Err(Problem::Templates(broken));
    }
    for (section, text, range) in sections {
        let lost = links::lost(&blocks[range], &blocks);
        if !lost.is_empty() {
            let problems = lost.into_iter().map(|place| lost_link(&text, place)).collect();
            return Err(Problem::Markdown(section.to_owned(), problems));
        }
    }
    links::link_addresses(&mut blocks);
    Ok(Document { meta: meta(&view, locale), blocks })
}

/// What is said of a link to a place that no section has.
fn lost_link(text: &str, place: &str) -> markdown::Problem {
    let points = |line: &str| ["#", "page:"].iter().any(|start| line.contains(&format!("{start}{place}")));
    let line = text.lines().position(points).map_or(1, |at| at + 1);
    markdown::Problem { line, message: format!("a link goes to `#{place}`, but nothing in the document has that name") }
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
