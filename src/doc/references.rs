//! Figures and tables by name: their numbers, and what the text calls them.
//!
//! A link to `#figure:NAME` or `#table:NAME` that says nothing itself says what its target is called, such as
//! "Figure 4". Numbers follow from the order in the document, so every writer shows the same.

use std::collections::BTreeMap;

use super::walk::{each_note, each_note_mut, each_text, each_text_mut};
use super::{Block, Inline, Kind, Meta};

/// Where the name of a link's target starts, for figures and for tables.
const KINDS: [&str; 2] = ["figure:", "table:"];

/// Whether a link to an anchor, without its `#`, is a reference to a figure or a table.
pub fn is_reference(anchor: &str) -> bool {
    KINDS.iter().any(|kind| anchor.starts_with(kind))
}

/// The anchor of a figure.
pub fn of_figure(name: &str) -> String {
    format!("{}{name}", KINDS[0])
}

/// The anchor of a table.
pub fn of_table(name: &str) -> String {
    format!("{}{name}", KINDS[1])
}

/// The numbers of all figures and tables that have a name and a caption, by anchor; the first of a name counts.
pub fn numbers(blocks: &[Block]) -> BTreeMap<String, usize> {
    let mut found = Numbers::default();
    found.blocks(blocks);
    found.by_anchor
}

/// Gives each reference the text that its target is called by, and each footnote its number. A reference to something
/// that has none of the `numbers` is left as it is.
pub fn resolve(blocks: &mut [Block], numbers: &BTreeMap<String, usize>, meta: &Meta) {
    each_text_mut(blocks, &mut |text| call(text, numbers, meta));
    let mut notes = Vec::new();
    each_text_mut(blocks, &mut |text| each_note_mut(text, &mut |note| number(note, &mut notes)));
}

/// Numbers a footnote; `known` are those so far.
fn number(note: &mut Inline, known: &mut Vec<Vec<Inline>>) {
    if let Inline::Note { number, text, .. } = note {
        let at = known.iter().position(|note| note == text).unwrap_or_else(|| {
            known.push(text.clone());
            known.len() - 1
        });
        *number = at + 1;
    }
}

fn call(inlines: &mut [Inline], numbers: &BTreeMap<String, usize>, meta: &Meta) {
    for inline in inlines {
        match inline {
            Inline::Link { to, text } if text.is_empty() => {
                let Some((anchor, number)) = to.strip_prefix('#').and_then(|name| numbers.get_key_value(name)) else {
                    continue;
                };
                let label = if anchor.starts_with(KINDS[0]) { &meta.figure_label } else { &meta.table_label };
                // The number stays on the line of its word.
                text.push(Inline::Text(label.replace("{n}", &number.to_string()).replace(' ', "\u{a0}")));
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Note { text: inner, .. }
            | Inline::Link { text: inner, .. } => {
                call(inner, numbers, meta);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::PageOf(_) | Inline::Break => {}
        }
    }
}

/// A footnote.
#[derive(Debug, Clone, Copy)]
pub struct Note<'d> {
    /// What it says.
    pub text: &'d [Inline],
    /// Whether it says something else than in the revision before.
    pub changed: bool,
}

/// All footnotes, by number.
pub fn all_notes(blocks: &[Block]) -> BTreeMap<usize, Note<'_>> {
    let mut found = BTreeMap::new();
    each_text(blocks, &mut |text| {
        each_note(text, &mut |note| {
            if let Inline::Note { number, text, changed } = note {
                found.entry(*number).or_insert(Note { text, changed: *changed });
            }
        });
    });
    found
}

#[derive(Default)]
struct Numbers {
    by_anchor: BTreeMap<String, usize>,
    figures: usize,
    tables: usize,
}

impl Numbers {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                Kind::Figure { name, caption, .. } if !caption.is_empty() => {
                    self.figures += 1;
                    if !name.is_empty() {
                        self.by_anchor.entry(of_figure(name)).or_insert(self.figures);
                    }
                }
                Kind::Table(table) => {
                    if !table.caption.is_empty() {
                        self.tables += 1;
                        if !table.name.is_empty() {
                            self.by_anchor.entry(of_table(&table.name)).or_insert(self.tables);
                        }
                    }
                    let rows = table.rows.iter().flat_map(|row| &row.cells);
                    table.header.iter().chain(rows).for_each(|cell| self.blocks(cell));
                }
                Kind::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Kind::Quote(inner) | Kind::Container { blocks: inner, .. } => self.blocks(inner),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Chart;
    use crate::chart::waterfall::Waterfall;
    use crate::doc::markdown::parse;
    use crate::doc::plain;

    #[test]
    fn references_are_called_by_number_and_others_stay() {
        let source = "See [](#table:b) and *[](#figure:map)*, not [](#table:c).\n\n<!--caption: No name-->\n| x |\n|---|\n| y |\n\n\
            <!--caption #b: Named-->\n| x |\n|---|\n| y |\n\n~~~~ bvf chart map\nSeen.\n~~~~\n";
        let charts = |_: &str| Ok(Some(Chart::Waterfall(Waterfall::default())));
        let mut blocks = parse(source, &charts).unwrap_or_else(|problems| panic!("{problems:?}"));
        let meta = Meta { figure_label: "Figure {n}".into(), table_label: "Table {n}".into(), ..Meta::default() };
        let numbers = numbers(&blocks);
        resolve(&mut blocks, &numbers, &meta);
        let Kind::Paragraph(text) = &blocks[0].kind else { panic!("a paragraph") };
        assert_eq!(plain(text), "See Table\u{a0}2 and Figure\u{a0}1, not .");
        assert_eq!(numbers, BTreeMap::from([("figure:map".to_owned(), 1), ("table:b".to_owned(), 2)]));
    }
}
