//! Walks through a document's running text, wherever it stands: in headings, paragraphs, captions, lists, cells and boxes.

use super::{Block, Inline, Kind};

/// Shows the running text of all blocks in order.
pub fn each_text<'d>(blocks: &'d [Block], visit: &mut dyn FnMut(&'d [Inline])) {
    for block in blocks {
        match &block.kind {
            Kind::Heading { text, .. } | Kind::Paragraph(text) | Kind::Figure { caption: text, .. } => visit(text),
            Kind::List { items, .. } => items.iter().for_each(|item| each_text(item, visit)),
            Kind::Table(table) => {
                visit(&table.caption);
                let cells = table.header.iter().chain(table.rows.iter().flat_map(|row| &row.cells));
                cells.for_each(|cell| each_text(cell, visit));
            }
            Kind::Quote(blocks) | Kind::Container { blocks, .. } => each_text(blocks, visit),
            Kind::Code(_) | Kind::Rule | Kind::Contents | Kind::PageBreak => {}
        }
    }
}

/// The same, to change it.
pub fn each_text_mut(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    each_block_mut(blocks, &mut |block| match &mut block.kind {
        Kind::Heading { text, .. } | Kind::Paragraph(text) | Kind::Figure { caption: text, .. } => visit(text),
        Kind::Table(table) => visit(&mut table.caption),
        _ => {}
    });
}

/// Shows all blocks in order, to change them: each before those within it.
pub fn each_block_mut(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Block)) {
    for block in blocks {
        visit(block);
        match &mut block.kind {
            Kind::List { items, .. } => items.iter_mut().for_each(|item| each_block_mut(item, visit)),
            Kind::Table(table) => {
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flat_map(|row| &mut row.cells));
                cells.for_each(|cell| each_block_mut(cell, visit));
            }
            Kind::Quote(blocks) | Kind::Container { blocks, .. } => each_block_mut(blocks, visit),
            Kind::Heading { .. }
            | Kind::Paragraph(_)
            | Kind::Figure { .. }
            | Kind::Code(_)
            | Kind::Rule
            | Kind::Contents
            | Kind::PageBreak => {}
        }
    }
}

/// Shows the footnotes in running text, those within emphasis and links too; what stands within a footnote is none.
pub fn each_note<'d>(inlines: &'d [Inline], visit: &mut dyn FnMut(&'d Inline)) {
    for inline in inlines {
        match inline {
            Inline::Note { .. } => visit(inline),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { text: inner, .. } => each_note(inner, visit),
            Inline::Text(_) | Inline::Code(_) | Inline::PageOf(_) | Inline::Break => {}
        }
    }
}

/// The same, to change them.
pub fn each_note_mut(inlines: &mut [Inline], visit: &mut dyn FnMut(&mut Inline)) {
    for inline in inlines {
        match inline {
            Inline::Note { .. } => visit(inline),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { text: inner, .. } => each_note_mut(inner, visit),
            Inline::Text(_) | Inline::Code(_) | Inline::PageOf(_) | Inline::Break => {}
        }
    }
}
