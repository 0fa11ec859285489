//! Findings for people: the line itself with the place underlined, as compilers print them.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{Finding, Severity, Sources, Span};

/// Prints findings one after the other, each ended by an empty line.
pub fn print(findings: &[Finding], sources: &Sources, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    findings.iter().map(|finding| render(finding, sources, &renderer) + "\n\n").collect()
}

fn render(finding: &Finding, sources: &Sources, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let range = |span: Span| {
        let line = sources.first_line(span);
        line.start as usize..line.end as usize
    };
    let mut group = level.primary_title(finding.message.as_str()).id(finding.code);
    let mut spans = vec![(finding.span, finding.label.as_str(), AnnotationKind::Primary)];
    spans.extend(finding.also.iter().map(|(span, label)| (*span, label.as_str(), AnnotationKind::Context)));
    let mut files: Vec<u16> = spans.iter().map(|(span, ..)| span.source).collect();
    files.dedup();
    let mut elements = Vec::new();
    for file in files {
        let here = spans.iter().filter(|(span, ..)| span.source == file);
        let source = sources.of(Span { source: file, start: 0, end: 0 });
        elements.push(
            Snippet::source(&*source.text)
                .path(source.name.as_str())
                .annotations(here.map(|(span, label, kind)| kind.span(range(*span)).label(*label))),
        );
    }
    let mut body = group_of(&mut group, elements);
    if let Some(mend) = &finding.mend {
        body = body.element(Level::HELP.message(mend.as_str()));
    }
    renderer.render(&[body])
}

fn group_of<'a>(
    title: &mut annotate_snippets::Title<'a>,
    snippets: Vec<Snippet<'a, annotate_snippets::Annotation<'a>>>,
) -> annotate_snippets::Group<'a> {
    title.clone().elements(snippets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_shown_with_its_place() {
        let mut sources = Sources::default();
        let source = sources.add("model.yaml", "serves: [on-tiem]\n");
        let finding = Finding::error("L201", Span { source, start: 9, end: 16 }, "unknown executive KPI `on-tiem`")
            .label("did you mean `on-time`?")
            .mend("known here: `on-time`");
        let text = print(&[finding], &sources, false);
        assert_eq!(
            text,
            "error[L201]: unknown executive KPI `on-tiem`\n --> model.yaml:1:10\n  |\n1 | serves: [on-tiem]\n  |          ^^^^^^^ did you mean `on-time`?\n  |\n  = help: known here: `on-time`\n\n"
        );
    }

    #[test]
    fn carets_stand_right_under_chinese() {
        let mut sources = Sources::default();
        let source = sources.add("模型.yaml", "名称: 极光\n");
        let text = print(&[Finding::warning("T1", Span { source, start: 8, end: 14 }, "x")], &sources, false);
        assert!(text.contains("1 | 名称: 极光\n  |       ^^^^"), "{text}");
    }
}
