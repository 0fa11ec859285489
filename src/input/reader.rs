//! Text to nodes.

use granit_parser::{Event, Parser, ScalarStyle};

use super::code;
use super::node::{Entry, Node, Value};
use crate::diag::{Finding, Span};

/// The largest file that is read, in bytes. A model of 200 department KPIs takes a tenth of a megabyte.
pub const MAX_BYTES: usize = 8 << 20;

/// How many values a document may hold once its aliases are unfolded.
const MAX_NODES: usize = 400_000;

/// How deep values may be nested.
const MAX_DEPTH: usize = 64;

/// Bytes to text. A byte-order mark is dropped; what is not UTF-8 is a finding at the first byte that is wrong,
/// counted in the text before it.
///
/// # Errors
/// The length of the valid part and the reason.
pub fn decode_utf8(bytes: Vec<u8>) -> Result<String, (usize, &'static str)> {
    if bytes.len() > MAX_BYTES {
        return Err((0, "the file is larger than 8 MB"));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err((0, "the file is encoded in UTF-16"));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => Err((error.utf8_error().valid_up_to(), "the file is not encoded in UTF-8")),
    }
}

/// Reads one YAML document. Duplicate keys are findings, and the first of them counts; a syntax error is a finding
/// and nothing is returned.
pub fn read(source: u16, text: &str, findings: &mut Vec<Finding>) -> Option<Node> {
    let mut builder = Builder { source, anchors: Vec::new(), count: 0, findings };
    let mut events = Events { parser: Parser::new_from_str(text), source, len: text.len() };
    match builder.document(&mut events) {
        Ok(node) => Some(node.unwrap_or(Node { span: events.span(0, 0), value: Value::Null })),
        Err(finding) => {
            findings.push(*finding);
            None
        }
    }
}

struct Events<'a> {
    parser: Parser<'a, granit_parser::StrInput<'a>>,
    source: u16,
    len: usize,
}

type Failure = Box<Finding>;

impl<'a> Events<'a> {
    fn span(&self, start: usize, end: usize) -> Span {
        let clamp = |at: usize| at.min(self.len) as u32;
        Span { source: self.source, start: clamp(start), end: clamp(end) }
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Failure> {
        match self.parser.next() {
            None => Ok(None),
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or(0..0);
                Ok(Some((event, self.span(range.start, range.end))))
            }
            Some(Err(error)) => {
                let at = error.marker().byte_offset().unwrap_or(self.len);
                let span = self.span(at, at + 1);
                Err(Box::new(
                    Finding::error(code::SYNTAX, span, format!("this is not valid YAML: {error}", error = brief(&error)))
                        .label("here")
                        .mend("check indentation, brackets and quotes up to this place; quote a text that has `: ` or ` #` in it"),
                ))
            }
        }
    }
}

/// The parser's reason without the place, which the finding shows itself.
fn brief(error: &granit_parser::ScanError) -> String {
    error.kind().to_string()
}

struct Builder<'f> {
    source: u16,
    anchors: Vec<(usize, Node)>,
    count: usize,
    findings: &'f mut Vec<Finding>,
}

impl Builder<'_> {
    fn document(&mut self, events: &mut Events) -> Result<Option<Node>, Failure> {
        let mut root = None;
        while let Some((event, span)) = events.next()? {
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(Box::new(
                        Finding::error(code::SYNTAX, span, "a second YAML document starts here")
                            .mend("keep one document in a file"),
                    ));
                }
                Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd => {}
                event => root = Some(self.node(event, span, events, 0)?),
            }
        }
        Ok(root)
    }

    fn node(&mut self, event: Event, span: Span, events: &mut Events, depth: usize) -> Result<Node, Failure> {
        self.count += 1;
        if self.count > MAX_NODES || depth > MAX_DEPTH {
            let reason =
                if depth > MAX_DEPTH { "values are nested too deep" } else { "the file holds too many values" };
            return Err(Box::new(Finding::error(code::SYNTAX, span, reason)));
        }
        let (node, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let null = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let value = if null { Value::Null } else { Value::Scalar { text: text.into_owned(), plain } };
                (Node { span, value }, anchor)
            }
            Event::SequenceStart(_, anchor, _) => (self.list(span, events, depth)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.map(span, events, depth)?, anchor),
            Event::Alias(anchor) => return self.alias(anchor, span),
            _ => return Err(Box::new(Finding::error(code::SYNTAX, span, "a value was expected here"))),
        };
        if anchor > 0 {
            self.anchors.push((anchor, node.clone()));
        }
        Ok(node)
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<Node, Failure> {
        let found = self.anchors.iter().rev().find(|(id, _)| *id == anchor).map(|(_, node)| node.clone());
        let Some(node) = found else {
            return Err(Box::new(Finding::error(code::SYNTAX, span, "this alias stands inside what it names")));
        };
        self.count += size(&node);
        if self.count > MAX_NODES {
            return Err(Box::new(Finding::error(code::SYNTAX, span, "the file's aliases unfold to too many values")));
        }
        Ok(node)
    }

    fn list(&mut self, start: Span, events: &mut Events, depth: usize) -> Result<Node, Failure> {
        let mut items = Vec::new();
        while let Some((event, span)) = events.next()? {
            if matches!(event, Event::SequenceEnd) {
                return Ok(Node { span: self.cover(start, span), value: Value::List(items) });
            }
            items.push(self.node(event, span, events, depth + 1)?);
        }
        Ok(Node { span: start, value: Value::List(items) })
    }

    fn map(&mut self, start: Span, events: &mut Events, depth: usize) -> Result<Node, Failure> {
        let mut entries: Vec<Entry> = Vec::new();
        while let Some((event, key_span)) = events.next()? {
            if matches!(event, Event::MappingEnd) {
                return Ok(Node { span: self.cover(start, key_span), value: Value::Map(entries) });
            }
            let Value::Scalar { text: key, .. } = self.node(event, key_span, events, depth + 1)?.value else {
                return Err(Box::new(
                    Finding::error(code::SYNTAX, key_span, "a key must be a single word or text")
                        .mend("quote it if it starts with `[`, `{` or `*`"),
                ));
            };
            let Some((event, span)) = events.next()? else { break };
            let value = self.node(event, span, events, depth + 1)?;
            match entries.iter().find(|entry| entry.key == key) {
                Some(first) => self.findings.push(
                    Finding::error(code::DUPLICATE_KEY, key_span, format!("the key `{key}` is given twice"))
                        .label("given again here")
                        .also(first.key_span, "first given here")
                        .mend("keep one of the two"),
                ),
                None => entries.push(Entry { key, key_span, value }),
            }
        }
        Ok(Node { span: start, value: Value::Map(entries) })
    }

    fn cover(&self, start: Span, end: Span) -> Span {
        Span { source: self.source, start: start.start, end: end.end.max(start.end) }
    }
}

fn size(node: &Node) -> usize {
    1 + match &node.value {
        Value::List(items) => items.iter().map(size).sum(),
        Value::Map(entries) => entries.iter().map(|entry| 1 + size(&entry.value)).sum(),
        Value::Null | Value::Scalar { .. } => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ok(text: &str) -> Node {
        let mut findings = Vec::new();
        let node = read(0, text, &mut findings);
        assert_eq!(findings, [], "{text}");
        node.expect("no findings, so a node")
    }

    fn wrong(text: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        read(0, text, &mut findings);
        assert!(!findings.is_empty(), "{text} should have findings");
        findings
    }

    fn at<'a>(text: &'a str, node: &Node) -> &'a str {
        &text[node.span.start as usize..node.span.end as usize]
    }

    #[test]
    fn values_know_their_places() {
        let text = "名称: 极光\nkpis:\n  - id: on-time\n    target: 97\n";
        let node = ok(text);
        assert_eq!(at(text, node.get("名称").expect("given")), "极光");
        let Some(Node { value: Value::List(items), .. }) = node.get("kpis") else { panic!("a list") };
        assert_eq!(at(text, items[0].get("target").expect("given")), "97");
    }

    #[test]
    fn nothing_is_null() {
        assert_eq!(ok("").value, Value::Null);
        assert_eq!(ok("# only a comment\n").value, Value::Null);
        assert_eq!(ok("a:\n").get("a").map(|n| &n.value), Some(&Value::Null));
    }

    #[test]
    fn aliases_unfold() {
        let node = ok("a: &x {b: 1}\nc: *x\n");
        assert_eq!(node.get("c").and_then(|c| c.get("b")), node.get("a").and_then(|a| a.get("b")));
    }

    #[test]
    fn an_alias_bomb_is_refused() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for n in 1..9 {
            let list = vec![format!("*a{}", n - 1); 10].join(", ");
            text += &format!("a{n}: &a{n} [{list}]\n");
        }
        assert!(wrong(&text)[0].message.contains("too many"));
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(!wrong(&("[".repeat(100_000))).is_empty());
    }

    #[test]
    fn a_key_given_twice_is_found_where_it_stands() {
        let findings = wrong("a: 1\nb: 2\na: 3\n");
        assert_eq!((findings[0].code, findings[0].span.start), (code::DUPLICATE_KEY, 10));
    }

    #[test]
    fn broken_yaml_has_a_place() {
        for text in ["a: [1, 2", "a: 'x", "a: b: c", "a: *nowhere", "? [1]: 2", "---\na: 1\n---\nb: 2\n"] {
            assert_eq!(wrong(text)[0].code, code::SYNTAX, "{text}");
        }
    }

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode_utf8(b"\xEF\xBB\xBFa: 1".to_vec()), Ok("a: 1".into()));
        assert!(decode_utf8(b"\xFF\xFEa\0".to_vec()).is_err_and(|(_, why)| why.contains("UTF-16")));
        assert_eq!(decode_utf8(b"ab\xC0".to_vec()).map_err(|(at, _)| at), Err(2));
    }
}
