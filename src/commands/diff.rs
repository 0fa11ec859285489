//! `bvf diff`: what changed between two models, and what each change does.

use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthStr;

use super::look::Look;
use super::report::{self, Color};
use super::store::{self, Revision};
use super::{Failure, Outcome, Result, build, files, json, print};
use crate::cli::{Diff, Format, Input};
use crate::layout::Library;
use crate::locale::{Arg, Locale};
use crate::output;
use crate::pipeline::{Checked, difference, document};
use crate::revision::difference::difference as compare;
use crate::revision::difference::effects::effects;
use crate::view::changes::{Compared, DifferenceView, EffectView, SellerChange, Stand, cut, difference_view};

/// The widest element and the widest change in the table.
const WIDEST: (usize, usize) = (52, 76);

/// Prints what changed, and writes a page of it where one is asked for. Where there are findings that are errors, they are
/// told instead.
pub fn run(arguments: &Diff, color: Color, paint: Color) -> Result {
    let format = arguments.output.as_deref().map(format_of).transpose()?;
    let (older, newer) = sides(arguments)?;
    let look = Look::choose(&arguments.dress.theme)?;
    let fonts = look.fonts(newer.folder())?;
    let (old, new) = (older.checked(&fonts)?, newer.checked(&fonts)?);
    let unsound: Vec<&Checked> = [&old, &new].into_iter().filter(|checked| !checked.is_sound()).collect();
    for checked in &unsound {
        report::findings(checked, false, color);
    }
    let (Some(_), Some((proposal, _)), true) = (&old.proposal, &new.proposal, unsound.is_empty()) else {
        return Ok(Outcome::Findings);
    };

    let found = compare(&old.version(), &new.version());
    let effects = effects(&found);
    let language = arguments.dress.language.as_deref().unwrap_or(&proposal.model.language.0);
    let locale = Locale::new(language)?;
    let looks_at_sections = arguments.sections || format.is_some();
    let engine = looks_at_sections
        .then(|| build::engine(&locale, &build::templates(arguments.dress.template_dir.as_deref())?))
        .transpose()?;
    let touched = engine.as_ref().map(|engine| difference::touched_sections(&found, &effects, &locale, engine));
    let touched = touched.transpose().map_err(build::failure)?;
    let compared = Compared {
        difference: &found,
        effects: &effects,
        touched: touched.as_deref(),
        shows: None,
        stands: (&older.stand(), &newer.stand()),
        newer: proposal,
    };
    let view = difference_view(&compared, &locale);
    let mut written = String::new();
    if let (Some(format), Some(path), Some(engine)) = (format, &arguments.output, &engine) {
        let page = document::changes(&view, &locale, engine).map_err(build::failure)?;
        let bytes = match format {
            Format::Md => output::markdown::output_markdown(&page).into_bytes(),
            _ => document::pdf(&page, &look.theme, &fonts).map_err(build::failure)?,
        };
        files::write(path, &bytes)?;
        written = format!("{}\n", path.display());
    }
    if arguments.json {
        print(&json(&view))?;
    } else {
        print(&format!("{}{written}", told(&view, &locale, Paint(paint.0))))?;
    }
    Ok(Outcome::Fine)
}

fn format_of(path: &Path) -> std::result::Result<Format, Failure> {
    let ending = path.extension().unwrap_or_default();
    let known = [Format::Pdf, Format::Md].into_iter().find(|format| ending.eq_ignore_ascii_case(format.extension()));
    known.ok_or_else(|| Failure(format!("`{}` is no file of a page; end it in `.pdf` or `.md`", path.display())))
}

/// One of the two that are compared.
enum Side {
    /// A revision.
    Revision(Box<Revision>),
    /// The model as it is now.
    Now(PathBuf),
    /// A file.
    File(PathBuf),
}

/// What is compared: older and newer.
fn sides(arguments: &Diff) -> std::result::Result<(Side, Side), Failure> {
    let model = &arguments.model;
    let old = match &arguments.old {
        Some(old) => Side::named(old, model)?,
        None => {
            let last = store::revision(model, None);
            Side::Revision(Box::new(
                last.map_err(|Failure(reason)| Failure(format!("{reason}; or name two to compare")))?,
            ))
        }
    };
    let new = match &arguments.new {
        Some(new) => Side::named(new, model)?,
        None => Side::Now(model.clone()),
    };
    Ok((old, new))
}

impl Side {
    /// A revision such as `r1` or `1`, or else a file.
    fn named(name: &Path, model: &Path) -> std::result::Result<Side, Failure> {
        let digits = name.to_str().map(|name| name.strip_prefix('r').unwrap_or(name)).unwrap_or_default();
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        match digits.parse().ok().filter(|_| is_number) {
            Some(number) => Ok(Side::Revision(Box::new(store::revision(model, Some(number))?))),
            None => Ok(Side::File(name.to_owned())),
        }
    }

    /// What it is called.
    fn stand(&self) -> Stand {
        match self {
            Side::Revision(revision) => Stand::Revision(revision.number),
            Side::Now(_) => Stand::Now,
            Side::File(path) => Stand::File(path.display().to_string()),
        }
    }

    /// The folder that it lies in.
    fn folder(&self) -> PathBuf {
        match self {
            Side::Revision(revision) => revision.folder.clone(),
            Side::Now(path) | Side::File(path) => files::folder(path),
        }
    }

    /// Reads and checks it: a revision as it was issued, anything else with these fonts.
    fn checked(&self, fonts: &Library) -> std::result::Result<Checked, Failure> {
        match self {
            Side::Revision(revision) => revision.checked(),
            Side::Now(path) | Side::File(path) => {
                files::check_model_for(fonts, path, &Input { settings: Vec::new(), date: None })
            }
        }
    }
}

/// Colours of the terminal.
#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.0 && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    fn faint(self, text: &str) -> String {
        self.with("2", text)
    }

    fn sign(self, kind: &str) -> String {
        match kind {
            "added" => self.with("32", "+"),
            "removed" => self.with("31", "−"),
            "moved" | "reordered" => self.with("36", "↷"),
            "renamed" => self.with("36", "="),
            _ => self.with("33", "~"),
        }
    }
}

fn told(view: &DifferenceView, locale: &Locale, paint: Paint) -> String {
    let say = |key: &str| locale.message(key, &[]);
    let frame = &view.frame;
    let sides = [("from", Arg::text(&frame.from)), ("to", Arg::text(&frame.to))];
    let mut text = format!("{}\n\n", paint.strong(&locale.message("diff-title", &sides)));
    if frame.count == 0 {
        return text + &format!("{}\n", say("diff-none"));
    }
    let head = ["", "", "diff-price-short", "diff-npv-short", "diff-roi-short", "payback"];
    let mut rows: Vec<Line> =
        vec![Line::Row(head.iter().map(|key| if key.is_empty() { String::new() } else { say(key) }).collect())];
    for part in &view.parts {
        rows.push(Line::Title(part.name.clone()));
        for change in &part.changes {
            rows.extend(lines(change, locale));
        }
    }
    text += &aligned(&rows, paint);
    if frame.has_groups {
        text += &format!("{}\n\n", say("diff-group-note"));
    }
    text += &totals(view, locale, paint);
    if frame.interacts {
        text += &format!("{}\n\n", say("diff-interaction-note"));
    }
    text
}

/// A line of the table of changes.
enum Line {
    /// Cells.
    Row(Vec<String>),
    /// A change: its kind, and its cells.
    Change(&'static str, Vec<String>),
    /// The name of a part.
    Title(String),
    /// What is said of the change above.
    Remark(String),
}

fn lines(change: &SellerChange, locale: &Locale) -> Vec<Line> {
    let SellerChange { change: told, reason, internal, sections, .. } = change;
    let mut what = cut(&told.brief, WIDEST.1);
    if let Some(group) = told.group {
        what += &format!(" ({group})");
    }
    let mut element = cut(&change.label, WIDEST.0);
    if *internal {
        let mark = format!("[{}]", locale.message("diff-internal", &[]));
        element = if element.is_empty() { mark } else { format!("{element} {mark}") };
    }
    let mut cells = vec![element, what];
    cells.extend(match &told.effect {
        Some(effect) => shown(effect),
        None if reason.is_empty() => Default::default(),
        None => ["—"; 4].map(str::to_owned),
    });
    let place = change.new_place.as_ref().or(change.old_place.as_ref());
    cells.push(place.map_or_else(String::new, |place| format!("{}:{}", place.file, place.line)));
    let mut lines = vec![Line::Change(told.kind, cells)];
    if !reason.is_empty() {
        let texts = [("reason", Arg::text(reason))];
        lines.push(Line::Remark(locale.message("diff-unsound", &texts)));
    }
    if let Some(sections) = sections {
        let texts = [("sections", Arg::text(&change.sections_shown))];
        let key = if sections.is_empty() { "diff-no-sections" } else { "diff-sections" };
        lines.push(Line::Remark(locale.message(key, &texts)));
    }
    lines
}

fn shown(effect: &EffectView) -> [String; 4] {
    let shown = &effect.shown;
    [&shown.price, &shown.npv, &shown.roi, &shown.payback].map(Clone::clone)
}

/// The table of changes: texts to the left, figures to the right, the place at the end. Ends with an empty line.
fn aligned(lines: &[Line], paint: Paint) -> String {
    let cells = |line: &Line| match line {
        Line::Row(cells) | Line::Change(_, cells) => cells.clone(),
        Line::Title(_) | Line::Remark(_) => Vec::new(),
    };
    let all: Vec<Vec<String>> = lines.iter().map(cells).collect();
    let columns = all.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| all.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for (line, cells) in lines.iter().zip(&all) {
        let (sign, is_head) = match line {
            Line::Title(name) => {
                text += &format!("{}\n", paint.strong(name));
                continue;
            }
            Line::Remark(remark) => {
                text += &format!("      {}\n", paint.faint(remark));
                continue;
            }
            Line::Change(kind, _) => (paint.sign(kind), false),
            Line::Row(_) => (" ".to_owned(), true),
        };
        let mut row = format!("  {sign}");
        for (at, cell) in cells.iter().enumerate() {
            let gap = " ".repeat(widths[at] - cell.width());
            let cell = if at == 6 || is_head { paint.faint(cell) } else { cell.clone() };
            row += &if (2..6).contains(&at) { format!("  {gap}{cell}") } else { format!(" {cell}{gap} ") };
        }
        text += row.trim_end();
        text.push('\n');
    }
    text.push('\n');
    text
}

/// Before, after, and what lies between.
fn totals(view: &DifferenceView, locale: &Locale, paint: Paint) -> String {
    let say = |key: &str| locale.message(key, &[]);
    let frame = &view.frame;
    let figures = |figures: &crate::view::changes::FiguresView| {
        let shown = &figures.shown;
        [&shown.price, &shown.npv, &shown.roi, &shown.payback].map(Clone::clone)
    };
    let years = [("years", locale.count(frame.years as u64))];
    let mut rows =
        vec![vec![String::new(), locale.message("diff-price", &years), say("npv"), say("roi"), say("payback")]];
    let mut row = |key: &str, cells: [String; 4]| rows.push(std::iter::once(say(key)).chain(cells).collect());
    row("diff-before", figures(&frame.before));
    row("diff-after", figures(&frame.after));
    row("diff-alone", shown(&frame.alone));
    if !frame.adds_up {
        row("diff-interaction", shown(&frame.interaction));
    }
    row("diff-together", shown(&frame.together));
    let table = super::table::table(&rows);
    let mut lines: Vec<String> = table.trim_end().lines().map(str::to_owned).collect();
    if let Some(last) = lines.last_mut() {
        *last = paint.strong(last);
    }
    lines.join("\n") + "\n\n"
}
