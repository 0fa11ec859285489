//! Where the parts of a document stand in its text: what a node's span leaves out, such as the sign of a block scalar, and
//! what it holds too much, such as the blank lines below a block.

use std::collections::HashSet;
use std::ops::Range;

use super::render::Layout;
use crate::diag::Span;
use crate::input::node::{Node, Value};

/// A text with its tree.
pub(super) struct Document<'a> {
    pub(super) text: &'a str,
    pub(super) root: &'a Node,
    pub(super) layout: Layout,
    /// Whether something stands in several places by an alias.
    shares: bool,
}

/// The way to a place.
pub(super) struct Trail<'a> {
    /// Nodes from the root on, each but the last with the place of the next one in it.
    nodes: Vec<(&'a Node, usize)>,
    last: &'a Node,
    /// The field that the last node doesn't have yet.
    pub(super) missing: Option<&'a str>,
}

impl<'a> Trail<'a> {
    /// The node at the place; where a field is missing, its mapping.
    pub(super) fn node(&self) -> &'a Node {
        self.last
    }

    /// What the node stands in, and where.
    pub(super) fn parent(&self) -> Option<(&'a Node, usize)> {
        self.nodes.last().copied()
    }

    /// What that stands in, and where.
    pub(super) fn grandparent(&self) -> Option<(&'a Node, usize)> {
        self.nodes.len().checked_sub(2).map(|at| self.nodes[at])
    }

    /// Whether the node stands between brackets or braces.
    pub(super) fn is_in_flow(&self, document: &Document) -> bool {
        self.nodes.iter().any(|(node, _)| document.is_flow(node))
    }
}

/// Whether a list's dashes stand under the key that it belongs to, no farther in. Of such a list the parser tells the place of
/// its first element instead of its own.
fn is_under_key(text: &str, node: &Node) -> bool {
    let start = node.span.start as usize;
    match &node.value {
        Value::List(items) => items
            .first()
            .is_some_and(|first| (first.span.start as usize) <= start || !text[start..].starts_with(['-', '['])),
        Value::Null | Value::Scalar { .. } | Value::Map(_) => false,
    }
}

/// Whether a node is a collection in brackets or braces.
pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    let is_collection = matches!(node.value, Value::List(_) | Value::Map(_));
    is_collection && text[node.span.start as usize..].starts_with(['[', '{']) && !is_under_key(text, node)
}

/// The first byte of what is written of a node.
pub(super) fn start_of(text: &str, node: &Node) -> usize {
    let start = node.span.start as usize;
    let first = match &node.value {
        Value::List(items) if is_under_key(text, node) => items.first(),
        _ => None,
    };
    let Some(first) = first.map(|item| start.min(item.span.start as usize)) else { return start };
    // Its dashes are the first on their lines.
    let mut line = line_start(text, first);
    loop {
        let dash = line + text[line..].len() - text[line..].trim_start_matches(' ').len();
        if text[dash..].starts_with('-') && dash <= first {
            return dash;
        }
        if line == 0 {
            return start;
        }
        line = line_start(text, line - 1);
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The column in which a node starts, from 0.
pub(super) fn column_of(text: &str, node: &Node) -> usize {
    let start = start_of(text, node);
    text[line_start(text, start)..start].chars().count()
}

/// How often a node, by its place, is part of a tree.
fn uses(tree: &Node, node: &Node) -> usize {
    if tree.span == node.span && tree.kind() == node.kind() {
        return 1;
    }
    match &tree.value {
        Value::List(items) => items.iter().map(|item| uses(item, node)).sum(),
        Value::Map(entries) => entries.iter().map(|entry| uses(&entry.value, node)).sum(),
        Value::Null | Value::Scalar { .. } => 0,
    }
}

/// Whether any node of a tree is part of it more than once.
fn shares<'a>(tree: &'a Node, seen: &mut HashSet<(Span, &'a str)>) -> bool {
    // What there is no byte of may stand where something else starts.
    let again = !is_nothing(tree) && !seen.insert((tree.span, tree.kind()));
    again
        || match &tree.value {
            Value::List(items) => items.iter().any(|item| shares(item, seen)),
            Value::Map(entries) => entries.iter().any(|entry| shares(&entry.value, seen)),
            Value::Null | Value::Scalar { .. } => false,
        }
}

/// Whether there is no byte of a node.
pub(super) fn is_nothing(node: &Node) -> bool {
    node.value == Value::Null && node.span.start == node.span.end
}

impl<'a> Document<'a> {
    pub(super) fn new(text: &'a str, root: &'a Node) -> Self {
        Document { text, root, layout: Layout::of(text, root), shares: shares(root, &mut HashSet::new()) }
    }

    /// The way to a path.
    ///
    /// # Errors
    /// That it leaves the document, or leads to a value that stands in several places by an alias.
    pub(super) fn trail(&self, path: &'a str) -> Result<Trail<'a>, String> {
        let mut trail = Trail { nodes: Vec::new(), last: self.root, missing: None };
        let mut steps = path.split('.').peekable();
        while let Some(step) = steps.next() {
            match trail.last.position(step).and_then(|at| Some((at, trail.last.child(at)?))) {
                Some((at, node)) => {
                    trail.nodes.push((trail.last, at));
                    trail.last = node;
                    if self.shares && uses(self.root, node) > 1 {
                        let reason = "is used in several places by an anchor and an alias (`&`, `*`); edit the file";
                        return Err(format!("`{step}` {reason}"));
                    }
                }
                None if steps.peek().is_none() && matches!(trail.last.value, Value::Map(_)) => {
                    trail.missing = Some(step);
                }
                None => return Err(format!("there is no `{step}`")),
            }
        }
        Ok(trail)
    }

    /// Whether it is a collection in brackets or braces.
    pub(super) fn is_flow(&self, node: &Node) -> bool {
        is_flow(self.text, node)
    }

    /// Whether it is a collection over lines of its own.
    pub(super) fn is_block(&self, node: &Node) -> bool {
        matches!(node.value, Value::List(_) | Value::Map(_)) && !self.is_flow(node)
    }

    /// The first byte of the line.
    pub(super) fn line_start(&self, at: usize) -> usize {
        line_start(self.text, at)
    }

    /// What stands behind a place on its line, without the line's end.
    pub(super) fn line_rest(&self, at: usize) -> Range<usize> {
        let line = self.text[at..].split('\n').next().unwrap_or_default();
        at..at + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// How many blank lines follow the line of a place.
    pub(super) fn blank_lines(&self, at: usize) -> usize {
        self.text[at..].split('\n').skip(1).take_while(|line| line.trim().is_empty()).count()
    }

    /// The column in which a block's entries start, from 0.
    pub(super) fn column_of(&self, node: &Node) -> usize {
        column_of(self.text, node)
    }

    /// The first byte of what is written of a node.
    pub(super) fn start_of(&self, node: &Node) -> usize {
        start_of(self.text, node)
    }

    /// How far the line of a place is indented.
    pub(super) fn indent_at(&self, at: usize) -> usize {
        let line = &self.text[self.line_start(at)..];
        line.len() - line.trim_start_matches(' ').len()
    }

    /// Behind the colon or the dash of an entry; behind its key where there is no colon, and at the value where a list has no
    /// dashes.
    pub(super) fn after_mark(&self, parent: &Node, at: usize) -> usize {
        match &parent.value {
            Value::Map(entries) => {
                let key = entries[at].key_span.end as usize;
                self.colon(key).unwrap_or(key)
            }
            Value::List(items) if self.is_block(parent) => self.dash(parent, at, items[at].span.start as usize) + 1,
            Value::List(items) => items[at].span.start as usize,
            Value::Null | Value::Scalar { .. } => parent.span.end as usize,
        }
    }

    /// Whether an entry has a colon or needs none.
    pub(super) fn has_mark(&self, parent: &Node, at: usize) -> bool {
        match &parent.value {
            Value::Map(entries) => self.colon(entries[at].key_span.end as usize).is_some(),
            _ => true,
        }
    }

    /// Behind the colon that follows a key.
    fn colon(&self, key_end: usize) -> Option<usize> {
        let rest = &self.text[key_end..];
        let blank = rest.len() - rest.trim_start().len();
        rest[blank..].starts_with(':').then_some(key_end + blank + 1)
    }

    /// The dash of an element: the nearest one before its value in the list's column.
    fn dash(&self, list: &Node, at: usize, value: usize) -> usize {
        let column = self.column_of(list);
        let floor = if at == 0 { self.start_of(list) } else { self.end_of_entry(list, at - 1) };
        let mut line = self.line_start(value);
        loop {
            let dash = line + self.text[line..].chars().take(column).map(char::len_utf8).sum::<usize>();
            if dash <= value && self.text[dash..].starts_with('-') || line <= floor {
                return dash.min(value);
            }
            line = self.line_start(line - 1);
        }
    }

    /// The first byte of an entry: of its key or its dash; in brackets, of the value.
    pub(super) fn start_of_entry(&self, parent: &Node, at: usize) -> usize {
        match &parent.value {
            Value::Map(entries) => entries[at].key_span.start as usize,
            Value::List(items) if self.is_block(parent) => self.dash(parent, at, items[at].span.start as usize),
            Value::List(items) => items[at].span.start as usize,
            Value::Null | Value::Scalar { .. } => parent.span.start as usize,
        }
    }

    /// The sign of a block scalar (`|`, `>-`, `|2+`), which stands behind the mark of its entry; none for what is no block
    /// scalar.
    pub(super) fn block_header(&self, node: &Node, after: usize) -> Option<Range<usize>> {
        let start = node.span.start as usize;
        if !self.is_block_scalar(node) {
            return None;
        }
        let header = after + self.text.get(after..start)?.find(['|', '>'])?;
        let sign = self.text[header..].chars().take_while(|sign| matches!(sign, '|' | '>' | '+' | '-' | '0'..='9'));
        Some(header..header + sign.count())
    }

    fn is_block_scalar(&self, node: &Node) -> bool {
        let quoted = self.text[node.span.start as usize..].starts_with(['"', '\'']);
        let own_line = || {
            let start = node.span.start as usize;
            self.text[self.line_start(start)..start].trim().is_empty()
        };
        matches!(node.value, Value::Scalar { plain: false, .. }) && !quoted && own_line()
    }

    /// The byte behind what is written of a node, without the blank lines and comments that follow it.
    pub(super) fn end_of(&self, node: &Node) -> usize {
        let end = node.span.end as usize;
        let last = match &node.value {
            Value::List(items) => items.len().checked_sub(1),
            Value::Map(entries) => entries.len().checked_sub(1),
            Value::Scalar { .. } if self.is_block_scalar(node) => {
                let start = node.span.start as usize;
                return start + self.text[start..end].trim_end().len();
            }
            Value::Null | Value::Scalar { .. } => None,
        };
        match last {
            Some(last) if self.is_block(node) => self.end_of_entry(node, last),
            _ => end,
        }
    }

    /// The same for an entry, of which an alias may be the value.
    pub(super) fn end_of_entry(&self, parent: &Node, at: usize) -> usize {
        match &parent.value {
            Value::Map(entries) => self.end_above(self.after_mark(parent, at), &entries[at].value),
            Value::List(items) if self.shares || is_nothing(&items[at]) => {
                items[..=at].iter().fold(self.start_of(parent), |floor, item| self.end_above(floor, item))
            }
            Value::List(items) => self.end_above(0, &items[at]),
            Value::Null | Value::Scalar { .. } => parent.span.end as usize,
        }
    }

    /// The byte behind a value that stands at or above a place, but for an alias' one, of which the alias does.
    fn end_above(&self, floor: usize, value: &Node) -> usize {
        if is_nothing(value) {
            return floor.max(value.span.end as usize);
        }
        if value.span.start as usize >= floor {
            return self.end_of(value);
        }
        // What stands before its own entry is what an alias repeats.
        let Some(alias) = self.text[floor..].find('*').map(|star| floor + star) else { return floor };
        let is_end = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ']' | '}');
        alias + self.text[alias..].find(is_end).unwrap_or(self.text.len() - alias)
    }

    /// Behind all that may belong to an entry: where the next one could start.
    pub(super) fn far_end(&self, parent: &Node, at: usize) -> usize {
        let mut node = parent.child(at);
        let mut end = self.end_of_entry(parent, at);
        while let Some(inner) = node {
            end = end.max(if self.is_block_scalar(inner) { inner.span.end as usize } else { 0 });
            node = match &inner.value {
                Value::List(items) => items.last(),
                Value::Map(entries) => entries.last().map(|entry| &entry.value),
                Value::Null | Value::Scalar { .. } => None,
            };
        }
        let line = self.line_start(end);
        if self.text[line..end].trim().is_empty() { line } else { end }
    }
}
