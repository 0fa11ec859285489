//! Tables: columns by their content, a head that is repeated, rows that stay whole.

use std::rc::Rc;

use super::boxes::pad_top;
use super::columns::{Lines, Need, share};
use super::decimal::{self, Content, Halves};
use super::figure::caption;
use super::flow::{Place, blocks, spaced};
use super::fonts::Style;
use super::page::{TagRole, What};
use super::setting::Setting;
use super::strip::{Column, Keep, Strip, height, join, put};
use super::style::Dress;
use super::table_look as look;
use crate::doc::{Align, Block, Cell, Inline, Kind, Row, RowKind, Table, plain};

/// A table's measures.
struct Grid {
    /// Left edges and widths of the columns.
    columns: Vec<Column>,
    aligns: Vec<Align>,
    /// By column: the width right of the units digit, where figures stand on their decimal mark.
    tails: Vec<Option<f32>>,
    /// Blank at the sides of a cell's text.
    side: f32,
    /// Blank above and below it.
    pad: f32,
    dress: Dress,
    /// Whether the first cell of a row names it.
    names_rows: bool,
}

/// Sets a table with its numbered caption above.
pub fn table<'a>(setting: &mut Setting<'a>, table: &'a Table, place: Place) -> Vec<Strip<'a>> {
    let cells = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let count = table.columns.len().max(table.header.len()).max(cells);
    if count == 0 {
        return Vec::new();
    }
    let tag = setting.tag(place.tag, TagRole::Table);
    let grid = grid(setting, table, count, place);

    let mut strips = Vec::new();
    let mut label = String::new();
    if !table.caption.is_empty() {
        setting.tables += 1;
        label = setting.meta.table_label.replace("{n}", &setting.tables.to_string());
        let caption_tag = setting.tag(Some(tag), TagRole::Caption);
        strips = caption(setting, label.clone(), &table.caption, place, caption_tag);
        for strip in &mut strips {
            strip.keep = Keep::Hard;
        }
        if let Some(last) = strips.last_mut() {
            last.after = grid.dress.size * 0.5;
        }
    }
    let mut head = None;
    if !table.header.is_empty() {
        let group = setting.tag(Some(tag), TagRole::TableHead);
        let header = header(setting, &table.header, &grid, group);
        // One that would take too much of every page is not repeated.
        if let [header] = header.as_slice()
            && header.height < setting.room * 0.25
        {
            head = Some(Rc::new(repeated(setting, header, &label, &grid)));
        }
        strips.extend(header);
    }
    let last = table.rows.len().saturating_sub(1);
    let body = if table.header.is_empty() { tag } else { setting.tag(Some(tag), TagRole::TableBody) };
    for (number, row) in table.rows.iter().enumerate() {
        let mut pieces = self::row(setting, row, &grid, body, number == last);
        let next = table.rows.get(number + 1);
        // A group's title stays with its rows, and a sum with what it sums; no row is alone on the last page.
        let holds = row.kind == RowKind::Group
            || next.is_some_and(|next| next.kind == RowKind::Total)
            || (number + 1 == last && number > 0);
        if let Some(piece) = pieces.last_mut() {
            // Nor is one alone below the head or its group's title, if that leaves no large hole.
            let starts = number.checked_sub(1).is_none_or(|before| table.rows[before].kind == RowKind::Group);
            let goes_on = next.is_some_and(|next| next.kind != RowKind::Group);
            piece.keep = match holds {
                true => Keep::Hard,
                false if starts && goes_on => Keep::Soft,
                false => piece.keep,
            };
        }
        for piece in &mut pieces {
            piece.head.clone_from(&head);
            let keep = piece.keep;
            for part in &mut piece.cut {
                part.head.clone_from(&head);
            }
            if let Some(last) = piece.cut.last_mut() {
                last.keep = keep;
            }
        }
        strips.extend(pieces);
    }
    if let Some(last) = strips.last_mut() {
        last.keep = Keep::Loose;
    }
    if table.rows.len() <= WHOLE && height(&strips) <= setting.room * TALLEST {
        let count = strips.len();
        for strip in strips.iter_mut().take(count.saturating_sub(1)) {
            strip.keep = strip.keep.max(Keep::Slight);
        }
    }
    spaced(strips, if place.tight { place.space() * 1.4 } else { setting.theme.spacing.block })
}

/// Up to so many rows a table stays on one page, as long as that leaves no more than a small hole.
const WHOLE: usize = 6;

/// Sets a table that would be hard to read in a column of an upright page for a turned one, with the headings above it;
/// none where it is fine as it is.
pub fn turned<'a>(
    setting: &mut Setting<'a>,
    table: &'a Table,
    place: Place,
    headings: Vec<Strip<'a>>,
) -> Result<Strip<'a>, Vec<Strip<'a>>> {
    let Some((room, column)) = setting.turned.filter(|_| place.column == setting.column && place.tag.is_none()) else {
        return Err(headings);
    };
    if reads(setting, table, place) || column.width <= place.column.width {
        return Err(headings);
    }
    let upright = (setting.room, setting.column);
    (setting.room, setting.column) = (room, column);
    let mut turned = headings;
    turned.extend(self::table(setting, table, Place { column, ..place }));
    (setting.room, setting.column) = upright;
    Ok(Strip { turned, ..Strip::default() })
}

/// The smallest type in which a table is read with ease, as a part of the theme's.
const READABLE: f32 = 0.84;

/// Whether a table's words fit side by side in type that is read with ease. A name so long that it would be broken on any
/// page does not count.
fn reads<'a>(setting: &Setting<'a>, table: &'a Table, place: Place) -> bool {
    let count = table.columns.len();
    // Of four columns none asks for more than its quarter.
    if count <= 4 {
        return true;
    }
    let aligns: Vec<Align> = table.columns.clone();
    let dress = sized(setting, place, READABLE);
    let side = side(dress.size, count);
    // Most tables are far from too wide, which the length of their words tells without shaping them.
    let rough = (0..count).map(|at| rough(table, at, aligns[at]) * dress.size + 2.0 * side);
    if rough.sum::<f32>() <= place.column.width {
        return true;
    }
    let (needs, ..) = needs(setting, table, &aligns, dress, side, place.column.width);
    let most = place.column.width * 0.25;
    needs.iter().map(|need| need.least.min(most)).sum::<f32>() <= place.column.width
}

/// What a column's widest word takes at most, as a multiple of the size.
fn rough(table: &Table, column: usize, align: Align) -> f32 {
    let letter = |c: char| if c.is_ascii_lowercase() || c.is_ascii_digit() { 0.7 } else { 1.1 };
    let width = |text: &str| text.chars().map(letter).sum::<f32>();
    let in_words = |text: &str| {
        let widest = text.split_whitespace().map(width).fold(0.0, f32::max);
        // A short amount stays on one line.
        if align == Align::End { widest.max(width(text).min(SHORT)) } else { widest }
    };
    let texts = |cell: &Cell| {
        let text = |block: &Block| match &block.kind {
            Kind::Paragraph(text) | Kind::Heading { text, .. } => in_words(&plain(text)),
            // Anything else is measured.
            _ => f32::INFINITY,
        };
        cell.iter().map(text).fold(0.0, f32::max)
    };
    let rows = table.rows.iter().filter(|row| !is_title(row)).map(|row| &row.cells);
    rows.chain([&table.header]).filter_map(|cells| cells.get(column)).map(texts).fold(0.0, f32::max)
}

/// How wide an amount that stays on one line is at most, as a multiple of the size.
const SHORT: f32 = 6.5;

/// How wide a head that stays on one line is at most: four Chinese characters.
const SHORT_HEAD: f32 = 4.2;

fn sized(setting: &Setting, place: Place, scale: f32) -> Dress {
    let leading = if setting.language.chinese { 1.42 } else { 1.3 };
    let size = setting.theme.text.table * scale;
    Dress {
        justify: false,
        ..place.dress.table_family().styled(Style::Regular).sized(size, leading).colored(setting.theme.colors.text)
    }
}

/// Blank at each side of a cell's text in a table of so many columns.
fn side(size: f32, count: usize) -> f32 {
    size * if count > 7 { 0.45 } else { 0.7 }
}

/// Finds the columns; a table whose words do not fit side by side gets smaller type before its words are broken.
fn grid<'a>(setting: &Setting<'a>, table: &'a Table, count: usize, place: Place) -> Grid {
    let aligns: Vec<Align> = (0..count).map(|at| table.columns.get(at).copied().unwrap_or_default()).collect();
    let width = place.column.width;
    let mut chosen = None;
    for scale in [1.0, 0.92, READABLE, 0.76] {
        let dress = sized(setting, place, scale);
        let side = side(dress.size, count);
        let (needs, rows, tails) = needs(setting, table, &aligns, dress, side, width);
        let fits = needs.iter().map(|need| need.least).sum::<f32>() <= width;
        chosen = Some((dress, side, needs, rows, tails));
        if fits {
            break;
        }
    }
    let (dress, side, needs, rows, tails) = chosen.expect("the list of scales has entries");
    let mut x = place.column.x;
    let columns: Vec<Column> = share(&needs, &rows, side, width)
        .into_iter()
        .map(|width| {
            let column = Column { x, width };
            x += width;
            column
        })
        .collect();
    Grid {
        columns,
        aligns,
        tails,
        side,
        pad: dress.size * look::pad(setting),
        dress,
        names_rows: names_rows(table, count),
    }
}

/// Whether the first cells are names of what their rows tell: short, none missing, and strong or beside figures. In a
/// table of few rows or two columns a reader hears what belongs together without them.
fn names_rows(table: &Table, columns: usize) -> bool {
    const LONGEST: usize = 80;
    let named: Vec<&Row> = table.rows.iter().filter(|row| !is_title(row)).collect();
    let figures = table.columns.iter().skip(1).any(|align| *align != Align::Start);
    let has_name = |row: &&Row| match row.cells.first().map(Vec::as_slice) {
        Some([Block { kind: Kind::Paragraph(text), .. }]) => {
            let strong = matches!(text.first(), Some(Inline::Strong(_)));
            (1..=LONGEST).contains(&plain(text).chars().count()) && (figures || strong)
        }
        _ => false,
    };
    columns > 2 && named.len() > 2 && named.iter().all(has_name)
}

/// What columns ask for, the lines of cells, row by row, and the columns' tails.
fn needs<'a>(
    setting: &Setting<'a>,
    table: &'a Table,
    aligns: &[Align],
    dress: Dress,
    side: f32,
    width: f32,
) -> (Vec<Need>, Vec<Vec<Lines>>, Vec<Option<f32>>) {
    let bold = dress.styled(Style::Bold);
    let mut needs = vec![Need::default(); aligns.len()];
    let mut rows = Vec::with_capacity(table.rows.len() + 1);
    let mut lines = Vec::new();
    let header = std::iter::once((&table.header, bold, true));
    // A title runs over all columns.
    let body = table.rows.iter().filter(|row| !is_title(row));
    let body = body.map(|row| (&row.cells, if row.kind == RowKind::Plain { dress } else { bold }, false));
    for (cells, dress, heads) in header.chain(body) {
        let mut row = Vec::with_capacity(cells.len());
        for (at, cell) in cells.iter().enumerate() {
            lines.clear();
            let mut least = content(setting, cell, aligned(dress, aligns[at]), &mut lines);
            let most = lines.iter().copied().fold(0.0, f32::max);
            // A short amount stays on one line with its unit; a longer one may part from its words.
            if heads && most <= dress.size * SHORT_HEAD {
                least = most;
            }
            if aligns[at] == Align::End && !heads {
                needs[at].firm = true;
                if most <= dress.size * SHORT {
                    least = most;
                }
            }
            let need = &mut needs[at];
            need.least = need.least.max(least.min(width * 0.5) + 2.0 * side);
            need.most = need.most.max(most + 2.0 * side);
            row.push(Lines::new(&lines, side));
        }
        rows.push(row);
    }
    let tails = aligns.iter().enumerate().map(|(at, align)| {
        let halves = if *align == Align::End { common_halves(setting, table, at, dress)? } else { return None };
        let most = halves.head + halves.tail;
        // Where units are long words, this would take from the other columns what they need.
        if most + 2.0 * side > width / aligns.len() as f32 * 0.85 {
            return None;
        }
        let need = &mut needs[at];
        (need.least, need.most) = (need.least.max(most + 2.0 * side), need.most.max(most + 2.0 * side));
        Some(halves.tail)
    });
    let tails = tails.collect();
    (needs, rows, tails)
}

/// How a row's cells are set.
fn row_dress(kind: RowKind, dress: Dress) -> Dress {
    if kind == RowKind::Plain { dress } else { dress.styled(Style::Bold) }
}

/// The widest head and tail of a column's figures; none where they end below each other anyhow, or can't.
fn common_halves(setting: &Setting, table: &Table, column: usize, dress: Dress) -> Option<Halves> {
    let mark = setting.meta.decimal_mark.unwrap_or('.');
    let cells = || table.rows.iter().filter(|row| !is_title(row)).filter_map(|row| row.cells.get(column));
    // Most columns have one unit and no decimals: nothing has to be measured then.
    if !decimal::differ(cells().map(Vec::as_slice), mark) {
        return None;
    }
    let mut widest = Halves::default();
    let mut tails: Vec<f32> = Vec::new();
    for row in table.rows.iter().filter(|row| !is_title(row)) {
        let Some(cell) = row.cells.get(column) else { continue };
        match figure(setting, cell, aligned(row_dress(row.kind, dress), Align::End))? {
            Content::Figure(halves) => {
                widest.head = widest.head.max(halves.head);
                widest.tail = widest.tail.max(halves.tail);
                tails.push(halves.tail);
            }
            Content::Nothing(width) => widest.head = widest.head.max(width),
            Content::Words => {}
            Content::Several => return None,
        }
    }
    let differ = tails.iter().any(|tail| (tail - widest.tail).abs() > 0.05);
    differ.then_some(widest)
}

/// What a cell holds that is one paragraph or nothing.
fn figure(setting: &Setting, cell: &[Block], dress: Dress) -> Option<Content> {
    match cell {
        [] => Some(Content::Nothing(0.0)),
        [Block { kind: Kind::Paragraph(text), .. }] => {
            Some(decimal::content(&setting.paragraph(text, dress), setting.meta.decimal_mark.unwrap_or('.')))
        }
        _ => None,
    }
}

/// The widest word of a cell; `lines` gets the width of each of its lines if none were broken.
fn content<'a>(setting: &Setting<'a>, cell: &'a [Block], dress: Dress, lines: &mut Vec<f32>) -> f32 {
    let mut least = 0.0_f32;
    for block in cell {
        let word = match &block.kind {
            Kind::Paragraph(text) => setting.measure(text, dress, lines),
            Kind::List { items, .. } => {
                let (from, indent) = (lines.len(), dress.size * 1.4);
                let words = items.iter().map(|item| content(setting, item, dress, lines));
                let word = words.fold(0.0, f32::max);
                lines[from..].iter_mut().for_each(|line| *line += indent);
                word + indent
            }
            Kind::Heading { text, .. } => {
                setting.paragraph(text, dress.styled(Style::Bold)).each_line(|line| lines.push(line))
            }
            _ => {
                lines.push(240.0);
                60.0
            }
        };
        least = least.max(word);
    }
    least
}

fn is_title(row: &Row) -> bool {
    row.kind == RowKind::Group && row.cells.iter().skip(1).all(Vec::is_empty)
}

fn header<'a>(setting: &mut Setting<'a>, cells: &'a [Cell], grid: &Grid, table: usize) -> Vec<Strip<'a>> {
    let dress = look::head_dress(setting, grid.dress);
    let row = setting.tag(Some(table), TagRole::Row);
    let cells = self::cells(setting, cells, grid, dress, row, TagRole::HeaderCell);
    // Heads of different heights stand on one line, at the row's foot.
    let tallest = cells.iter().map(|cell| height(cell)).fold(0.0, f32::max);
    if tallest > setting.room * 0.4 {
        return pieces(cells, grid.dress.line_height * 5.0);
    }
    let mut strip = Strip { height: tallest + 2.0 * grid.pad, keep: Keep::Hard, ..Strip::default() };
    let (x, width) = extent(grid);
    strip.items.extend(look::head(setting, x, width, strip.height));
    for cell in cells {
        let top = grid.pad + tallest - height(&cell);
        put(&mut strip, join(cell), top);
    }
    vec![strip]
}

/// The head on a page where the table goes on: nothing but decoration, for the table has been read its head already.
fn repeated<'a>(setting: &mut Setting<'a>, header: &Strip<'a>, label: &str, grid: &Grid) -> Vec<Strip<'a>> {
    let mut strips = Vec::new();
    // In Chinese the mark brings its own brackets.
    let gap = if setting.meta.continued_label.starts_with('（') { "" } else { " " };
    let mark = [label, &setting.meta.continued_label].join(gap);
    if !setting.meta.continued_label.is_empty() {
        let (items, _) = setting.one_line(mark.trim(), setting.small(), extent(grid).0, Align::Start, None);
        strips.push(Strip {
            height: setting.small().line_height,
            after: grid.dress.size * 0.5,
            keep: Keep::Hard,
            items,
            ..Strip::default()
        });
    }
    let mut again = Strip { height: header.height, keep: Keep::Hard, items: header.items.clone(), ..Strip::default() };
    again.items.retain(|item| !matches!(item.what, What::Link { .. }));
    again.items.iter_mut().for_each(|item| item.tag = None);
    strips.push(again);
    strips
}

fn extent(grid: &Grid) -> (f32, f32) {
    (grid.columns[0].x, grid.columns.iter().map(|column| column.width).sum())
}

fn cells<'a>(
    setting: &mut Setting<'a>,
    cells: &'a [Cell],
    grid: &Grid,
    dress: Dress,
    row: usize,
    role: TagRole,
) -> Vec<Vec<Strip<'a>>> {
    let mut all = Vec::with_capacity(grid.columns.len());
    for (at, column) in grid.columns.iter().enumerate() {
        let names = at == 0 && role == TagRole::Cell && grid.names_rows;
        let tag = setting.tag(Some(row), if names { TagRole::RowHeaderCell } else { role });
        let Some(cell) = cells.get(at) else { continue };
        let dress = aligned(dress, grid.aligns[at]);
        let outer = look::outer(setting, grid.side);
        let right = if at + 1 == grid.columns.len() { outer } else { grid.side };
        let mut column = column.inset(if at == 0 { outer } else { grid.side }, right);
        if let (Some(widest), TagRole::Cell) = (grid.tails[at], role) {
            let tail = match figure(setting, cell, dress) {
                Some(Content::Figure(halves)) => halves.tail,
                Some(Content::Nothing(_)) => 0.0,
                _ => widest,
            };
            column = column.inset(0.0, (widest - tail).max(0.0));
        }
        all.push(self::cell(setting, cell, Place { column, dress, tag: Some(tag), tight: true }));
    }
    all
}

/// Figures that stand below each other are equally wide; in running text they are not.
fn aligned(dress: Dress, align: Align) -> Dress {
    Dress { align, tabular: align == Align::End, ..dress }
}

fn cell<'a>(setting: &mut Setting<'a>, cell: &'a Cell, place: Place) -> Vec<Strip<'a>> {
    match cell.as_slice() {
        // A lone paragraph is the cell's own text.
        [Block { kind: Kind::Paragraph(text), origin: None, .. }] => {
            setting.lines(text, place.dress, place.column, place.tag)
        }
        many => blocks(setting, many, place),
    }
}

fn row<'a>(setting: &mut Setting<'a>, row: &'a Row, grid: &Grid, table: usize, is_last: bool) -> Vec<Strip<'a>> {
    let around = setting.changed;
    setting.changed |= row.changed;
    let tag = setting.tag(Some(table), TagRole::Row);
    setting.tags[tag].origin.clone_from(&row.origin);
    let dress = look::row_dress(setting, grid.dress, row.kind);
    let (x, width) = extent(grid);
    let cells = if is_title(row) {
        let cell = setting.tag(Some(tag), TagRole::Cell);
        setting.tags[cell].columns = grid.columns.len();
        let outer = look::outer(setting, grid.side);
        let column = Column { x, width }.inset(outer, outer);
        let dress = aligned(dress, Align::Start);
        row.cells
            .first()
            .map(|title| self::cell(setting, title, Place { column, dress, tag: Some(cell), tight: true }))
            .into_iter()
            .collect()
    } else {
        cells(setting, &row.cells, grid, dress, tag, TagRole::Cell)
    };
    setting.changed = around;

    let tallest = cells.iter().map(|cell| height(cell)).fold(grid.dress.line_height, f32::max);
    let finish = |mut pieces: Vec<Strip<'a>>| {
        if let Some(first) = pieces.first_mut() {
            pad_top(first, grid.pad);
            first.anchors.extend(row.origin.iter().map(|origin| (origin.clone(), 0.0)));
        }
        if let Some(last) = pieces.last_mut() {
            last.height += grid.pad;
            last.items.push(look::foot(setting, x, width, last.height, is_last));
        }
        for piece in &mut pieces {
            let mut ground = look::ground(setting, row.kind, x, width, piece.height);
            ground.append(&mut piece.items);
            piece.items = ground;
        }
        pieces
    };
    if tallest > setting.room * TALLEST {
        return finish(pieces(cells, grid.dress.line_height * 5.0));
    }
    // A row of some height stays whole unless that would leave a hole.
    let cut = if tallest > setting.room * TALL {
        finish(pieces(cells.clone(), grid.dress.line_height * 3.0))
    } else {
        Vec::new()
    };
    let mut strip = Strip { height: tallest, ..Strip::default() };
    for cell in cells {
        put(&mut strip, join(cell), 0.0);
    }
    let mut whole = finish(vec![strip]);
    whole[0].cut = cut;
    whole
}

/// A row that takes more than this part of a page is always cut, and a short table that does is one like any other.
const TALLEST: f32 = 0.4;

/// One that takes more than this part may be cut.
const TALL: f32 = 0.12;

/// Cuts a row that is too high for a page's rest into pieces about `target` points high, between lines.
pub fn pieces(cells: Vec<Vec<Strip<'_>>>, target: f32) -> Vec<Strip<'_>> {
    let mut cells: Vec<_> = cells.into_iter().map(|cell| cell.into_iter().peekable()).collect();
    let mut pieces = Vec::new();
    while cells.iter_mut().any(|cell| cell.peek().is_some()) {
        let mut piece = Strip::default();
        for cell in &mut cells {
            let mut taken: Vec<Strip> = Vec::new();
            let mut filled = 0.0;
            while let Some(next) = cell.next_if(|next| filled == 0.0 || filled + next.before + next.height <= target) {
                filled += next.before + next.height;
                taken.push(next);
            }
            let mut strip = join(taken);
            let after = if cell.peek().is_some() { 0.0 } else { strip.after };
            strip.height += after;
            piece.height = piece.height.max(strip.height);
            put(&mut piece, strip, 0.0);
        }
        pieces.push(piece);
    }
    pieces
}
