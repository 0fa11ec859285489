//! Changing a YAML file in place: a value, a field, an element of a list. Comments, order, layout, quotes and line ends of all
//! else stay byte for byte.
//!
//! An edit is a splice of the text. Where it belongs follows from the places of the nodes; how the new value is written, from
//! how its neighbours are. Before an edit is handed out the edited text is read again, and has to mean what was asked for:
//! YAML has more corners than one can think of, and none of them may cost an author his words.

mod place;
mod render;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::node::{Entry, Node, Value};
use super::reader;
use crate::diag::Span;
use place::{Document, Trail};
use render::Style;

/// What is done at a place.
#[derive(Debug, Clone, Copy)]
pub enum Edit<'a> {
    /// The value becomes this one. A field that is not there yet is added to its mapping.
    Set(&'a Node),
    /// The list gets these elements more, as its last. A field that is not there yet, or has no value, becomes a list.
    Append(&'a [Node]),
    /// The field or the element goes.
    Remove,
}

/// The text after an edit at a path: fields joined by dots, an element of a list by its id or its number from 0, as
/// [`Node::set`] has it. Scalars that are marked as plain are written without quotes where that is possible, others where no
/// reader could take them for a number, a date or a yes.
///
/// # Errors
/// The step at which the path leaves the document; that the text is no sound YAML; that the value is used in several places
/// by an alias; or that it stands in a form that can't be edited in place. Nothing is changed then.
pub fn edit(text: &str, path: &str, edit: Edit) -> Result<String, String> {
    let splice = splice(text, path, edit)?;
    Ok(splice.on(text))
}

/// The text after several edits, each at a path of its own, as [`edit`] makes them one after the other. The text is read once
/// for all of them where they don't touch.
///
/// # Errors
/// As for [`edit`]; none of the edits is made then.
pub fn edit_all(text: &str, edits: &[(String, Edit)]) -> Result<String, String> {
    match at_once(text, edits) {
        Some(edited) => Ok(edited),
        None => edits.iter().try_fold(text.to_owned(), |text, (path, one)| edit(&text, path, *one)),
    }
}

/// The same, each edit in the way that is most like what stands there; none where they don't come out as they were meant.
fn at_once(text: &str, edits: &[(String, Edit)]) -> Option<String> {
    let (mark, body) = text.split_at(text.len() - without_mark(text).len());
    let root = sound(body)?;
    let mut wanted = root.clone();
    let document = Document::new(body, &root);
    let mut splices = Vec::with_capacity(edits.len());
    for (path, edit) in edits {
        change(&mut wanted, path, *edit).ok()?;
        splices.push(document.ways(path, *edit).ok()?.into_iter().next()?);
    }
    splices.sort_by_key(|splice| splice.range.start);
    let mut edited = mark.to_owned();
    let mut done = 0;
    for Splice { range, with } in &splices {
        edited += body.get(done..range.start)?;
        edited += with;
        done = range.end;
    }
    edited += body.get(done..)?;
    let apart = splices.windows(2).all(|pair| pair[0].range.start < pair[1].range.start);
    (apart && sound(without_mark(&edited)).is_some_and(|node| means_the_same(&node, &wanted))).then_some(edited)
}

/// A piece of a text, and what takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Splice {
    range: Range<usize>,
    with: String,
}

impl Splice {
    fn new(range: Range<usize>, with: impl Into<String>) -> Self {
        Splice { range, with: with.into() }
    }

    fn on(&self, text: &str) -> String {
        [&text[..self.range.start], &self.with, &text[self.range.end..]].concat()
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

fn without_mark(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

fn splice(text: &str, path: &str, edit: Edit) -> Result<Splice, String> {
    let body = without_mark(text);
    let mark = text.len() - body.len();
    let root = sound(body).ok_or("the file has mistakes; mend them first")?;
    let mut wanted = root.clone();
    change(&mut wanted, path, edit)?;
    let ways = Document::new(body, &root).ways(path, edit)?;
    let right = |splice: &Splice| {
        let apart = body.is_char_boundary(splice.range.start) && body.is_char_boundary(splice.range.end);
        apart && sound(&splice.on(body)).is_some_and(|node| means_the_same(&node, &wanted))
    };
    let found = ways.into_iter().find(right);
    let Splice { range, with } =
        found.ok_or_else(|| format!("`{path}` is written in a form that can't be edited in place; edit the file"))?;
    Ok(Splice { range: range.start + mark..range.end + mark, with })
}

/// The tree of a text that has no mistakes.
fn sound(text: &str) -> Option<Node> {
    let mut findings = Vec::new();
    reader::read(0, text, &mut findings).filter(|_| findings.is_empty())
}

/// Whether two trees say the same, wherever and however it is written.
pub fn means_the_same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar { text: a, .. }, Value::Scalar { text: b, .. }) => a == b,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| means_the_same(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.key == b.key && means_the_same(&a.value, &b.value))
        }
        _ => false,
    }
}

/// The edit on the tree alone.
fn change(root: &mut Node, path: &str, edit: Edit) -> Result<(), String> {
    match edit {
        Edit::Set(value) => root.set(path, value.clone()),
        Edit::Append(elements) => {
            let list = match root.at(path) {
                Some(Node { value: Value::List(items), .. }) => [items, elements].concat(),
                Some(Node { value: Value::Null, .. }) | None => elements.to_vec(),
                Some(other) => return Err(format!("`{path}` is {}, not a list", other.kind())),
            };
            root.set(path, Node { span: Span::default(), value: Value::List(list) })
        }
        Edit::Remove => {
            let (parent, step) = path.rsplit_once('.').unwrap_or(("", path));
            let gone = || format!("there is no `{path}`");
            let mut parent_now = root.at(parent).ok_or_else(gone)?.clone();
            let at = parent_now.position(step).ok_or_else(gone)?;
            match &mut parent_now.value {
                Value::List(items) => _ = items.remove(at),
                Value::Map(entries) => _ = entries.remove(at),
                Value::Null | Value::Scalar { .. } => return Err(gone()),
            }
            if parent.is_empty() {
                *root = parent_now;
                return Ok(());
            }
            root.set(parent, parent_now)
        }
    }
}

impl Document<'_> {
    /// All ways in which an edit can be made, the one that is most like what stands there first.
    fn ways(&self, path: &str, edit: Edit) -> Result<Vec<Splice>, String> {
        let trail = self.trail(path)?;
        Ok(match edit {
            Edit::Set(value) => set(self, &trail, value),
            Edit::Append(elements) => append(self, &trail, elements),
            Edit::Remove => remove(self, &trail),
        })
    }
}

fn set(document: &Document, trail: &Trail, value: &Node) -> Vec<Splice> {
    match (trail.missing, trail.parent()) {
        (Some(key), _) => add_field(document, trail, key, value),
        (None, Some((parent, at))) => replace(document, trail, (parent, at), value),
        (None, None) => Vec::new(),
    }
}

fn replace(document: &Document, trail: &Trail, (parent, at): (&Node, usize), value: &Node) -> Vec<Splice> {
    let Document { text, layout, .. } = document;
    let old = trail.node();
    let in_flow = trail.is_in_flow(document);
    let after = document.after_mark(parent, at);
    let column = document.column_of(parent);
    let is_text = |node: &Node| matches!(node.value, Value::Null | Value::Scalar { .. });
    let mut ways = Vec::new();
    let single = |style: Option<Style>| render::one_line(value, style, in_flow);
    if place::is_nothing(old) {
        // Nothing stands there: the value goes behind the colon or the dash.
        let colon = if document.has_mark(parent, at) { "" } else { ":" };
        if !in_flow && !is_text(value) {
            ways.push(Splice::new(after..after, render::below(parent, value, column, layout)));
        }
        if !in_flow && let Some(literal) = render::literal(value, column + layout.step, layout) {
            ways.push(Splice::new(after..after, format!(" {literal}")));
        }
        ways.extend(
            [None, Some(Style::Double)].map(|style| Splice::new(after..after, format!("{colon} {}", single(style)))),
        );
        return ways;
    }
    let range = document.start_of(old)..document.end_of(old);
    if let Some(header) = document.block_header(old, after) {
        let rest = document.line_rest(header.end);
        let folded = text[header.clone()].starts_with('>');
        let end = range.end.max(rest.end);
        let inner = document.indent_at(range.start);
        let blocks =
            [folded.then(|| render::folded(value, inner, layout)), Some(render::literal(value, inner, layout))];
        for block in blocks.into_iter().flatten().flatten() {
            let (mark, content) = block.split_once(layout.newline).unwrap_or((&block, ""));
            let with = format!("{mark}{}{}{content}", &text[rest.clone()], layout.newline);
            ways.push(Splice::new(header.start..end, with));
        }
        for style in [None, Some(Style::Double)] {
            ways.push(Splice::new(header.start..end, format!("{}{}", single(style), &text[rest.clone()])));
        }
        return ways;
    }
    if document.is_block(old) {
        let nothing_between = text[after..range.start].trim().is_empty();
        if !is_text(value) {
            let own = document.column_of(old);
            ways.push(Splice::new(range.clone(), render::block(value, own, layout)));
            if nothing_between {
                ways.push(Splice::new(after..range.end, render::below(parent, value, column, layout)));
            }
        }
        // Comments between the mark and the block stay behind the value.
        let between = text[after..range.start].trim_end();
        if between.is_empty()
            && let Some(literal) = render::literal(value, column + layout.step, layout)
        {
            ways.push(Splice::new(after..range.end, format!(" {literal}")));
        }
        for with in [single(None), single(Some(Style::Double))] {
            ways.push(Splice::new(after..range.end, format!(" {with}{between}")));
        }
        return ways;
    }
    if !in_flow && let Some(literal) = render::literal(value, column + layout.step, layout) {
        ways.push(Splice::new(range.clone(), literal));
    }
    let own = Style::of(&text[range.clone()]);
    ways.extend([own, None, Some(Style::Double)].map(|style| Splice::new(range.clone(), single(style))));
    ways
}

fn add_field(document: &Document, trail: &Trail, key: &str, value: &Node) -> Vec<Splice> {
    let (map, layout) = (trail.node(), &document.layout);
    let Value::Map(entries) = &map.value else { return Vec::new() };
    if document.is_flow(map) {
        let field = format!("{}: {}", render::key(key), render::one_line(value, None, true));
        return vec![into_flow(document, map, entries.len(), &field)];
    }
    let Some(last) = entries.len().checked_sub(1) else { return Vec::new() };
    let column = document.column_of(map);
    let blocks = render::field(key, value, column, layout);
    let line = format!("{}: {}", render::key(key), render::one_line(value, Some(Style::Double), false));
    [blocks, line]
        .iter()
        .flat_map(|field| below(document, map, last, 0, &format!("{}{field}", indent(column))))
        .collect()
}

fn append(document: &Document, trail: &Trail, elements: &[Node]) -> Vec<Splice> {
    let layout = &document.layout;
    let list = Node { span: Span::default(), value: Value::List(elements.to_vec()) };
    let old = trail.node();
    let items = match &old.value {
        Value::List(items) if trail.missing.is_none() => items,
        _ => return set(document, trail, &list),
    };
    if document.is_flow(old) {
        let mut ways = Vec::new();
        if items.is_empty()
            && !trail.is_in_flow(document)
            && let Some((parent, at)) = trail.parent()
        {
            let range = document.after_mark(parent, at)..document.end_of(old);
            ways.push(Splice::new(range, render::below(parent, &list, document.column_of(parent), layout)));
        }
        let elements: Vec<String> = elements.iter().map(|element| render::one_line(element, None, true)).collect();
        ways.push(into_flow(document, old, items.len(), &elements.join(", ")));
        return ways;
    }
    let Some(last) = items.len().checked_sub(1) else { return Vec::new() };
    let column = document.column_of(old);
    let blank = if last == 0 { 0 } else { document.blank_lines(document.end_of_entry(old, last - 1)) };
    let is_flow = document.is_flow(&items[last]);
    let like_the_last = |element: &Node| match element.value {
        Value::Map(_) if is_flow => render::one_line(element, None, false),
        _ => render::block(element, column + 2, layout),
    };
    let on_one_line = |element: &Node| render::one_line(element, Some(Style::Double), false);
    let lines = |write: &dyn Fn(&Node) -> String| {
        let lines: Vec<String> =
            elements.iter().map(|element| format!("{}- {}", indent(column), write(element))).collect();
        lines.join(&layout.newline.repeat(blank + 1))
    };
    [lines(&like_the_last), lines(&on_one_line)]
        .iter()
        .flat_map(|lines| below(document, old, last, blank, lines))
        .collect()
}

/// Lines below the last entry of a block: right below it, or where the blank lines under it belong to it, below those.
fn below(document: &Document, parent: &Node, last: usize, blank: usize, lines: &str) -> [Splice; 2] {
    let newline = document.layout.newline;
    let end = document.line_rest(document.end_of_entry(parent, last)).end;
    let far = document.far_end(parent, last);
    let between = if document.text[..far].ends_with('\n') { "" } else { newline };
    [
        Splice::new(end..end, format!("{}{lines}", newline.repeat(blank + 1))),
        Splice::new(far..far, format!("{between}{lines}{newline}")),
    ]
}

fn into_flow(document: &Document, collection: &Node, count: usize, with: &str) -> Splice {
    match count.checked_sub(1) {
        Some(last) => {
            let end = document.end_of_entry(collection, last);
            Splice::new(end..end, format!(", {with}"))
        }
        None => {
            let inside = collection.span.start as usize + 1;
            Splice::new(inside..inside, with)
        }
    }
}

fn remove(document: &Document, trail: &Trail) -> Vec<Splice> {
    let Some((parent, at)) = trail.parent() else { return Vec::new() };
    let text = document.text;
    let count = match &parent.value {
        Value::List(items) => items.len(),
        Value::Map(entries) => entries.len(),
        Value::Null | Value::Scalar { .. } => return Vec::new(),
    };
    let whole = document.start_of(parent)..document.end_of(parent);
    let (start, end) = (document.start_of_entry(parent, at), document.end_of_entry(parent, at));
    if document.is_flow(parent) {
        return vec![match (at, count) {
            (_, 1) => Splice::new(whole.start + 1..whole.end - 1, ""),
            (0, _) => Splice::new(start..document.start_of_entry(parent, 1), ""),
            _ => Splice::new(document.end_of_entry(parent, at - 1)..end, ""),
        }];
    }
    if count == 1 {
        let empty = if matches!(parent.value, Value::List(_)) { "[]" } else { "{}" };
        let Some((above, at)) = trail.grandparent() else { return vec![Splice::new(whole, empty)] };
        let after = document.after_mark(above, at);
        let directly = text[after..whole.start].trim().is_empty();
        let with = format!(" {empty}");
        return vec![if directly { Splice::new(after..whole.end, with) } else { Splice::new(whole, empty) }];
    }
    let line = document.line_start(start);
    if text[line..start].trim().is_empty() {
        let rest = document.line_rest(end).end;
        let next = text[rest..].find('\n').map(|at| rest + at + 1);
        let far = document.far_end(parent, at);
        return match next {
            Some(next) => vec![Splice::new(line..next, ""), Splice::new(line..far.max(next), "")],
            // The last line of a file without a line end: the one before it becomes such a line.
            None => vec![Splice::new(text[..line].trim_end_matches(['\r', '\n']).len()..text.len(), "")],
        };
    }
    // The first entry behind a dash: the next one moves up to it, unless a comment would be lost.
    let next = document.start_of_entry(parent, 1);
    if at == 0 && text[end..next].trim().is_empty() { vec![Splice::new(start..next, "")] } else { Vec::new() }
}

fn indent(columns: usize) -> String {
    " ".repeat(columns)
}

impl Node {
    /// The value at a path, as [`Node::set`] takes it; the node itself for an empty path.
    pub fn at(&self, path: &str) -> Option<&Node> {
        if path.is_empty() {
            return Some(self);
        }
        path.split('.').try_fold(self, |node, step| node.child(node.position(step)?))
    }

    /// The place of a step of a path among the entries.
    fn position(&self, step: &str) -> Option<usize> {
        match &self.value {
            Value::Map(entries) => entries.iter().position(|entry| entry.key == step),
            Value::List(items) => {
                let has_id = |item: &Node| {
                    let id = item.get("id").map(|id| &id.value);
                    matches!(id, Some(Value::Scalar { text, .. }) if text == step)
                };
                items.iter().position(has_id).or_else(|| step.parse().ok().filter(|at| *at < items.len()))
            }
            Value::Null | Value::Scalar { .. } => None,
        }
    }

    fn child(&self, at: usize) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.get(at).map(|entry| &entry.value),
            Value::List(items) => items.get(at),
            Value::Null | Value::Scalar { .. } => None,
        }
    }

    /// A word, a number or a date of its own making: written without quotes where that is possible.
    pub fn word(text: impl Into<String>) -> Node {
        Node { span: Span::default(), value: Value::Scalar { text: text.into(), plain: true } }
    }

    /// A text of its own making: written with quotes where it could be taken for something else.
    pub fn quoted(text: impl Into<String>) -> Node {
        Node { span: Span::default(), value: Value::Scalar { text: text.into(), plain: false } }
    }

    /// A list of its own making.
    pub fn list(items: Vec<Node>) -> Node {
        Node { span: Span::default(), value: Value::List(items) }
    }

    /// A mapping of its own making.
    pub fn map<'a>(entries: impl IntoIterator<Item = (&'a str, Node)>) -> Node {
        let entry = |(key, value): (&str, Node)| Entry { key: key.to_owned(), key_span: Span::default(), value };
        Node { span: Span::default(), value: Value::Map(entries.into_iter().map(entry).collect()) }
    }
}
