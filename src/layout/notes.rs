//! Footnotes at the foot of the page that their mark is on.

use super::boxes::filled;
use super::inline::{mark_anchor, note_anchor};
use super::page::{Area, Item, TagRole, What};
use super::paginate::Sheet;
use super::setting::Setting;
use super::strip::{Column, Keep, Strip};
use super::style::Dress;
use crate::doc::Align;
use crate::doc::references::Note;

/// The most that footnotes may take of a page that holds text, as a part of its height; what is more goes on to the next.
pub const MOST: f32 = 0.4;

/// Blank above the first footnote, in which a short rule stands, in points.
pub const ABOVE: f32 = 14.0;

/// Length of that rule, in points.
const RULE: f32 = 64.0;

/// Sets the footnotes that have marks by now, each once in a document.
pub fn prepare(setting: &mut Setting, sheet: Sheet) {
    let new: Vec<usize> = setting.marked.keys().copied().filter(|number| !setting.foot.contains_key(number)).collect();
    for number in new {
        let lines = set(setting, number, sheet);
        setting.foot.insert(number, lines);
    }
}

fn set<'a>(setting: &mut Setting<'a>, number: usize, sheet: Sheet) -> Vec<Strip<'a>> {
    let Some(&Note { text, changed }) = setting.notes.get(&number) else { return Vec::new() };
    let around = std::mem::replace(&mut setting.changed, changed);
    let parent = setting.marked.get(&number).copied().flatten();
    let tag = setting.tag(parent, TagRole::Note);
    let label = setting.tag(Some(tag), TagRole::ListLabel);
    let link = setting.tag(Some(label), TagRole::Link);
    let body = setting.tag(Some(tag), TagRole::Paragraph);
    let dress = Dress { justify: setting.language.chinese, ..setting.small() };
    let indent = dress.size * 1.7;
    let column = Column { x: sheet.left, width: sheet.right - sheet.left }.at_most(dress.size * 62.0);
    let mut lines = setting.lines(text, dress, column.inset(indent, 0.0), Some(body));
    // A mark within a note would be one without a note.
    for line in &mut lines {
        line.notes.clear();
    }
    let figures = Dress { tabular: true, align: Align::Start, ..dress };
    let (mut items, width) = setting.one_line(&number.to_string(), figures, column.x, Align::Start, Some(link));
    if let Some(first) = lines.first_mut() {
        let area = Area { x: column.x, y: 0.0, w: width, h: first.height };
        let what = What::Link { area, to: format!("#{}", mark_anchor(number)), text: number.to_string() };
        items.push(Item { tag: Some(link), what });
        items.append(&mut first.items);
        first.items = items;
        first.anchors.push((note_anchor(number), 0.0));
        first.before = dress.size * 0.25;
    }
    if let Some(last) = lines.last_mut() {
        last.keep = Keep::Loose;
    }
    setting.changed = around;
    lines
}

/// The short rule over footnotes that start at a height.
pub fn rule(setting: &Setting, sheet: Sheet, top: f32) -> Item {
    filled(sheet.left, top - ABOVE * 0.45, RULE, 0.5, setting.theme.colors.muted)
}
