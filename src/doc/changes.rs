//! What changed from one document to the next: blocks and rows that say something else are marked, for the bar beside them.

use std::collections::BTreeSet;

use super::references::is_reference;
use super::walk::{each_note, each_note_mut, each_text, each_text_mut};
use super::{Block, Inline, Kind, Role, Row, Table, plain};

/// Marks the blocks and the rows of a document that are not as they were in an older one. A block that holds others is
/// marked only where it is new; otherwise what changed inside of it is. A footnote is marked by itself, and not the text in
/// which it is referred to. Numbers of figures, tables and footnotes, which follow from what stands before them, are no
/// change, and neither is anything on the cover.
pub fn mark(old: &[Block], new: &mut [Block]) {
    mark_blocks(old, new);
    let mut known = BTreeSet::new();
    each_text(old, &mut |text| {
        each_note(text, &mut |note| {
            if let Inline::Note { text, .. } = note {
                known.insert(plain(text));
            }
        });
    });
    each_text_mut(new, &mut |text| {
        each_note_mut(text, &mut |note| {
            if let Inline::Note { text, changed, .. } = note {
                *changed = !known.contains(&plain(text));
            }
        });
    });
}

/// Whether blocks say the same to a reader: ids and places that links go to don't count, nor do numbers of figures, tables,
/// footnotes and pages, which follow from what stands before them.
pub fn same(old: &[Block], new: &[Block]) -> bool {
    Eyes { read_notes: true }.same(old, new)
}

/// Footnotes are marked by themselves.
const MARKING: Eyes = Eyes { read_notes: false };

fn mark_blocks(old: &[Block], new: &mut [Block]) {
    let pairs = align(old, new, |old, new| MARKING.same_block(old, new));
    let mut unmatched: Vec<usize> = Vec::new();
    let mut from = 0;
    for (at, pair) in pairs.iter().enumerate() {
        match pair {
            // What stands between two blocks that stayed is what became of what stood between them.
            Some(as_before) => {
                mark_run(&old[from..*as_before], new, &unmatched);
                unmatched.clear();
                from = as_before + 1;
            }
            None => unmatched.push(at),
        }
    }
    mark_run(&old[from..], new, &unmatched);
}

/// Marks what changed in blocks none of which stayed as it was; each is compared with the first of its kind.
fn mark_run(old: &[Block], new: &mut [Block], run: &[usize]) {
    let mut taken = vec![false; old.len()];
    for &at in run {
        let block = &mut new[at];
        let before = (0..old.len()).find(|&before| !taken[before] && is_successor(&old[before], block));
        if let Some(before) = before {
            taken[before] = true;
        }
        mark_block(before.map(|before| &old[before]), block);
    }
}

fn is_successor(old: &Block, new: &Block) -> bool {
    let is_of_kind = match (&old.kind, &new.kind) {
        (Kind::Container { role: old, .. }, Kind::Container { role: new, .. }) => old == new,
        (Kind::Table(old), Kind::Table(new)) => old.name == new.name,
        (old, new) => std::mem::discriminant(old) == std::mem::discriminant(new),
    };
    is_of_kind && old.origin == new.origin
}

fn mark_block(old: Option<&Block>, new: &mut Block) {
    match (old.map(|old| &old.kind), &mut new.kind) {
        (_, Kind::Container { role: Role::Cover, .. } | Kind::Contents | Kind::PageBreak) => {}
        (Some(Kind::Container { blocks: old, .. }), Kind::Container { blocks, .. })
        | (Some(Kind::Quote(old)), Kind::Quote(blocks)) => mark_blocks(old, blocks),
        (Some(Kind::List { items: old, .. }), Kind::List { items, .. }) => {
            let pairs = align(old, items, |old, new| MARKING.same(old, new));
            for (at, _) in pairs.iter().enumerate().filter(|(_, pair)| pair.is_none()) {
                items[at].iter_mut().for_each(|block| block.changed = true);
            }
        }
        (Some(Kind::Table(old)), Kind::Table(table)) if MARKING.same_head(old, table) => {
            let pairs = align(&old.rows, &table.rows, |old, new| MARKING.same_row(old, new));
            for (row, _) in table.rows.iter_mut().zip(&pairs).filter(|(_, pair)| pair.is_none()) {
                row.changed = true;
            }
        }
        _ => new.changed = true,
    }
}

/// For each of the new ones the old one that it stayed, in order, as many as possible (the longest common subsequence).
fn align<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<Option<usize>> {
    let start = old.iter().zip(new).take_while(|(old, new)| same(old, new)).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(old, new)| same(old, new)).count();
    let (rows, columns) = (old_rest.len() - end, new_rest.len() - end);
    let equal: Vec<Vec<bool>> =
        old_rest[..rows].iter().map(|old| new_rest[..columns].iter().map(|new| same(old, new)).collect()).collect();
    let mut longest = vec![vec![0_usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            longest[row][column] = if equal[row][column] {
                longest[row + 1][column + 1] + 1
            } else {
                longest[row + 1][column].max(longest[row][column + 1])
            };
        }
    }
    let mut pairs: Vec<Option<usize>> = (0..start).map(Some).collect();
    let mut row = 0;
    for column in 0..columns {
        while row < rows && !equal[row][column] && longest[row + 1][column] >= longest[row][column + 1] {
            row += 1;
        }
        let stayed = row < rows && equal[row][column];
        pairs.push(stayed.then_some(start + row));
        row += usize::from(stayed);
    }
    pairs.extend((old.len() - end..old.len()).map(Some));
    pairs
}

/// How blocks are compared.
#[derive(Clone, Copy)]
struct Eyes {
    /// Whether what footnotes say counts.
    read_notes: bool,
}

impl Eyes {
    fn same(self, old: &[Block], new: &[Block]) -> bool {
        same_all(old, new, |old, new| self.same_block(old, new))
    }

    fn same_block(self, old: &Block, new: &Block) -> bool {
        match (&old.kind, &new.kind) {
            (Kind::Heading { level: old_level, text: old, .. }, Kind::Heading { level, text, .. }) => {
                old_level == level && self.same_text(old, text)
            }
            (Kind::Paragraph(old), Kind::Paragraph(new)) => self.same_text(old, new),
            (Kind::List { start: old_start, items: old }, Kind::List { start, items }) => {
                old_start == start && same_all(old, items, |old, new| self.same(old, new))
            }
            (Kind::Table(old), Kind::Table(new)) => {
                self.same_head(old, new) && same_all(&old.rows, &new.rows, |old, new| self.same_row(old, new))
            }
            (Kind::Quote(old), Kind::Quote(new)) => self.same(old, new),
            (Kind::Container { role: old_role, blocks: old }, Kind::Container { role, blocks }) => {
                old_role == role && self.same(old, blocks)
            }
            (Kind::Figure { chart: old, caption: old_caption, .. }, Kind::Figure { chart, caption, .. }) => {
                old == chart && self.same_text(old_caption, caption)
            }
            (old, new) => old == new,
        }
    }

    fn same_head(self, old: &Table, new: &Table) -> bool {
        self.same_text(&old.caption, &new.caption) && same_all(&old.header, &new.header, |old, new| self.same(old, new))
    }

    fn same_row(self, old: &Row, new: &Row) -> bool {
        old.kind == new.kind && same_all(&old.cells, &new.cells, |old, new| self.same(old, new))
    }

    fn same_text(self, old: &[Inline], new: &[Inline]) -> bool {
        same_all(old, new, |old, new| match (old, new) {
            (Inline::Link { to: old_to, text: old }, Inline::Link { to, text }) => {
                let inner = (old_to.strip_prefix('#'), to.strip_prefix('#'));
                match inner {
                    (Some(old_place), Some(place)) if is_reference(old_place) || is_reference(place) => {
                        old_place == place
                    }
                    (Some(_), Some(_)) => self.same_text(old, text),
                    _ => old_to == to && self.same_text(old, text),
                }
            }
            (Inline::PageOf(_), Inline::PageOf(_)) => true,
            (Inline::Note { text: old, .. }, Inline::Note { text: new, .. }) => {
                !self.read_notes || self.same_text(old, new)
            }
            (Inline::Emphasis(old), Inline::Emphasis(new))
            | (Inline::Strong(old), Inline::Strong(new))
            | (Inline::Strike(old), Inline::Strike(new)) => self.same_text(old, new),
            (old, new) => old == new,
        })
    }
}

fn same_all<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::markdown::parse;

    fn read(text: &str) -> Vec<Block> {
        parse(text, &|_| Ok(None)).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    /// The texts of what is marked between two documents.
    fn marked(old: &str, new: &str) -> Vec<String> {
        let mut blocks = read(new);
        mark(&read(old), &mut blocks);
        let mut found = Vec::new();
        collect(&blocks, &mut found);
        each_text(&blocks, &mut |inlines| {
            let notes = inlines.iter().filter_map(|inline| match inline {
                Inline::Note { text, changed: true, .. } => Some(plain(text)),
                _ => None,
            });
            found.extend(notes);
        });
        found
    }

    fn collect(blocks: &[Block], found: &mut Vec<String>) {
        for block in blocks {
            if block.changed {
                found.push(words(std::slice::from_ref(block)));
                continue;
            }
            match &block.kind {
                Kind::Container { blocks, .. } | Kind::Quote(blocks) => collect(blocks, found),
                Kind::List { items, .. } => items.iter().for_each(|item| collect(item, found)),
                Kind::Table(table) => {
                    let rows = table.rows.iter().filter(|row| row.changed);
                    found
                        .extend(rows.map(|row| row.cells.iter().map(|cell| words(cell)).collect::<Vec<_>>().join("|")));
                }
                _ => {}
            }
        }
    }

    fn words(blocks: &[Block]) -> String {
        let mut text = String::new();
        each_text(blocks, &mut |inlines| text += &plain(inlines));
        text
    }

    #[test]
    fn only_what_says_something_else_is_marked() {
        let cases: [(&str, &str, &[&str]); 13] = [
            ("a\n\nb\n", "a\n\nb\n", &[]),
            ("a\n\nb\n\nc\n", "a\n\nx\n\nc\n", &["x"]),
            ("a\n\nc\n", "a\n\nb\n\nc\n", &["b"]),
            ("a\n\nb\n\nc\n", "a\n\nc\n", &[]),
            ("# a\n\nb\n", "# x\n\nb\n", &["x"]),
            ("- a\n- b\n", "- a\n- x\n- b\n", &["x"]),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 5 |\n", &["3|5"]),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | c |\n|---|---|\n| 1 | 2 |\n", &["ac12"]),
            ("> a\n>\n> b\n", "> a\n>\n> c\n", &["c"]),
            ("[](#figure:map) a\n", "[Figure 3](#figure:map) a\n", &[]),
            ("a<note>b</note>\n", "a<note>x</note>\n", &["x"]),
            ("a<note>b</note>\n\nc\n", "d\n\na<note>b</note>\n\nc<note>b</note>\n", &["d", "c"]),
            ("", "a\n\nb\n", &["a", "b"]),
        ];
        for (old, new, expected) in cases {
            assert_eq!(marked(old, new), expected, "from {old:?} to {new:?}");
        }
    }

    #[test]
    fn as_many_as_possible_stay() {
        let of = |old: &str, new: &str| {
            let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
            align(&old, &new, |a, b| a == b).into_iter().flatten().map(|at| old[at]).collect::<String>()
        };
        assert_eq!(of("abcd", "abcd"), "abcd");
        assert_eq!(of("xabcy", "zabqcw"), "abc");
        assert_eq!(of("abcbdab", "bdcaba").len(), 4, "the textbook's example (Cormen et al., 15.4)");
        assert_eq!(of("", "a"), "");
    }
}
