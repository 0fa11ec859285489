//! Findings for programs.

use serde::Serialize;

use super::{Finding, Sources, Span};

#[derive(Serialize)]
struct Record<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    place: Place<'a>,
    label: &'a str,
    also: Vec<Also<'a>>,
    mend: Option<&'a str>,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Also<'a> {
    label: &'a str,
    place: Place<'a>,
}

/// The findings of all runs, each with its files, as one JSON array; lines and columns count from 1, columns in
/// characters, ends are exclusive.
pub fn print<'a>(runs: impl IntoIterator<Item = (&'a [Finding], &'a Sources)>) -> String {
    let records: Vec<Record> = runs
        .into_iter()
        .flat_map(|(findings, sources)| findings.iter().map(move |finding| record(finding, sources)))
        .collect();
    serde_json::to_string_pretty(&records).expect("plain strings and numbers serialise") + "\n"
}

fn record<'a>(finding: &'a Finding, sources: &'a Sources) -> Record<'a> {
    Record {
        code: finding.code,
        severity: finding.severity.name(),
        message: &finding.message,
        place: place(finding.span, sources),
        label: &finding.label,
        also: finding.also.iter().map(|(span, label)| Also { label, place: place(*span, sources) }).collect(),
        mend: finding.mend.as_deref(),
    }
}

fn place(span: Span, sources: &Sources) -> Place<'_> {
    let source = sources.of(span);
    let (start, end) = (source.position(span.start), source.position(span.end));
    Place {
        file: &source.name,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        text: source.line(start.line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_complete() {
        let mut sources = Sources::default();
        let source = sources.add("m.yaml", "a: b\n");
        let finding = Finding::error("F101", Span { source, start: 3, end: 4 }, "no");
        let value: serde_json::Value =
            serde_json::from_str(&print([(&[finding][..], &sources)])).expect("what was printed is JSON");
        assert_eq!(value[0]["place"]["line"], 1);
        assert_eq!(value[0]["place"]["end_column"], 5);
        assert_eq!(value[0]["place"]["text"], "a: b");
    }
}
