//! Places in an author's files.

use std::sync::Arc;

/// A range of bytes in one of the files of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index of the file in [`Sources`].
    pub source: u16,
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A part of this span: `range` counts bytes from its start. What lies outside is cut off.
    #[must_use]
    pub fn part(self, range: &std::ops::Range<usize>) -> Span {
        let at = |offset: usize| self.start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX)).min(self.end);
        let (start, end) = (at(range.start), at(range.end));
        Span { source: self.source, start, end: end.max(start) }
    }

    /// Whether the two spans share a byte, or are the same empty place.
    pub fn overlaps(self, other: Span) -> bool {
        self.source == other.source && (self == other || (self.start < other.end && other.start < self.end))
    }
}

/// A file of the author's.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path as the author gave it, or `<stdin>`.
    pub name: String,
    /// Its text.
    pub text: Arc<str>,
    line_starts: Vec<u32>,
}

/// A line and a column; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Source {
    fn new(name: String, text: Arc<str>) -> Self {
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(starts.map(|(at, _)| at as u32 + 1)).collect();
        Source { name, text, line_starts }
    }

    /// Line and column of a byte.
    pub fn position(&self, byte: u32) -> Position {
        let line = self.line_starts.partition_point(|start| *start <= byte) - 1;
        let start = self.line_starts[line] as usize;
        let end = (byte as usize).min(self.text.len());
        let column = self.text.get(start..end).map_or(0, |before| before.chars().count());
        Position { line: line + 1, column: column + 1 }
    }

    /// The text of a line, without its end; lines count from 1.
    pub fn line(&self, line: usize) -> &str {
        let start = self.line_starts.get(line.saturating_sub(1)).map_or(self.text.len(), |at| *at as usize);
        let end = self.line_starts.get(line).map_or(self.text.len(), |at| *at as usize);
        self.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

/// The files of a run.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file and returns its index.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Arc<str>>) -> u16 {
        self.files.push(Source::new(name.into(), text.into()));
        u16::try_from(self.files.len() - 1).expect("a run reads a handful of files")
    }

    /// Adds the files of another run behind these, and returns by how much their indices grow.
    pub fn append(&mut self, later: &Sources) -> u16 {
        let by = u16::try_from(self.files.len()).expect("a run reads a handful of files");
        self.files.extend(later.files.iter().cloned());
        by
    }

    /// The file that a span lies in.
    pub fn of(&self, span: Span) -> &Source {
        &self.files[usize::from(span.source)]
    }

    /// Line and column of a span's start.
    pub fn position(&self, span: Span) -> Position {
        self.of(span).position(span.start)
    }

    /// The span's text.
    pub fn text(&self, span: Span) -> &str {
        self.of(span).text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// The span cut to its first line, so that a marker never runs over the line's end.
    pub fn first_line(&self, span: Span) -> Span {
        let text = self.text(span);
        let line = text.split(['\n', '\r']).next().unwrap_or_default().trim_end();
        Span { end: span.start + line.len() as u32, ..span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let mut sources = Sources::default();
        let source = sources.add("model.yaml", "a: 1\n名称: 极光\n");
        let span = Span { source, start: 13, end: 19 };
        assert_eq!(sources.position(span), Position { line: 2, column: 5 });
        assert_eq!(sources.text(span), "极光");
        assert_eq!(sources.of(span).line(2), "名称: 极光");
    }

    #[test]
    fn the_end_of_a_file_has_a_place() {
        let mut sources = Sources::default();
        let source = sources.add("empty.yaml", "");
        assert_eq!(sources.position(Span { source, start: 0, end: 0 }), Position { line: 1, column: 1 });
        assert_eq!(sources.of(Span::default()).line(9), "");
    }

    #[test]
    fn a_part_stays_inside() {
        let span = Span { source: 0, start: 10, end: 14 };
        assert_eq!(span.part(&(1..3)), Span { source: 0, start: 11, end: 13 });
        assert_eq!(span.part(&(2..90)), Span { source: 0, start: 12, end: 14 });
    }
}
