//! Findings for editors and scripts: one line each.

use super::{Finding, Sources};

/// One line a finding: `file:line:column: severity[code]: message (mend)`.
pub fn print(findings: &[Finding], sources: &Sources) -> String {
    findings.iter().map(|finding| line(finding, sources)).collect()
}

fn line(finding: &Finding, sources: &Sources) -> String {
    let place = sources.position(finding.span);
    let file = &sources.of(finding.span).name;
    let mend = finding.mend.as_ref().map_or(String::new(), |mend| format!(" ({mend})"));
    format!(
        "{file}:{}:{}: {}[{}]: {}{mend}\n",
        place.line,
        place.column,
        finding.severity.name(),
        finding.code,
        finding.message
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Span;

    #[test]
    fn one_line_each() {
        let mut sources = Sources::default();
        let source = sources.add("m.yaml", "a\nbc\n");
        let finding = Finding::error("F101", Span { source, start: 3, end: 4 }, "no").mend("yes");
        assert_eq!(print(&[finding], &sources), "m.yaml:2:2: error[F101]: no (yes)\n");
    }
}
