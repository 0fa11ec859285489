use serde_json::{Value, json};

use super::*;
use crate::doc::markdown::parse;

const BASE: &str = "# {% block title %}{{ client.name }}{% endblock title %}\n\n{% block body %}{% endblock body %}\n";
const REPORT: &str = "{% extends \"base.md\" %}\n{% block body -%}\n| KPI | Target |\n|---|--:|\n{% for k in kpis -%}\n\
    | <!--#{{ k.id }}-->{{ k.name }} | {{ k.target | money }} |\n{% endfor %}\n{{ note | prose }}\n{% endblock body %}";

fn fixture() -> Vec<(&'static str, &'static str)> {
    vec![("base.md", BASE), ("report.md", REPORT)]
}

fn view() -> Value {
    json!({
        "client": {"name": "极光 *5G* | pilot"},
        "currency": "EUR",
        "note": "**商业论证：**降低\n\n- a_b <script>\n- ~~~~ bvf cover",
        "kpis": [{"id": "late-share", "name": "a | b", "target": 1234.5}, {"id": "x", "name": "<!--total-->", "target": "-0.5"}],
        "when": "2026-11-02", "items": ["a*", "b", "c"], "share": 0.053, "months": 1,
    })
}

fn engine(language: &str, overrides: &[(&str, &str)]) -> Result<Engine, Vec<TemplateProblem>> {
    let locale = Locale::new(language).expect("a known language");
    let overrides: Vec<_> = overrides.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    Engine::with_sections(&locale, &fixture(), &overrides)
}

/// What a template of one line makes of the view.
fn shows(language: &str, template: &str) -> String {
    let engine = engine(language, &[("user.md", template)]).unwrap_or_else(|problems| panic!("{problems:?}"));
    engine.render("user.md", &Engine::values(&view()).expect("a map")).unwrap_or_else(|problem| panic!("{problem}"))
}

fn fails(template: &str) -> TemplateProblem {
    match engine("en", &[("user.md", template)]) {
        Err(mut problems) => {
            assert_eq!(problems.len(), 1, "{problems:?}");
            problems.remove(0)
        }
        Ok(engine) => engine.render("user.md", &Engine::values(&view()).expect("a map")).expect_err("it is broken"),
    }
}

#[test]
fn renders_what_reads_back_as_written() {
    let engine = engine("en", &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let markdown = engine.render("report.md", &Engine::values(&view()).expect("a map")).expect("it is sound");
    let tree =
        parse(&markdown, &|name| Err(name.to_owned())).unwrap_or_else(|problems| panic!("{problems:?}\n{markdown}"));
    let shown = format!("{tree:?}");
    for text in [
        "极光 *5G* | pilot",
        "\"late-share\"",
        "a | b",
        "<!--total-->",
        "€1,235",
        "−€1",
        "Strong([Text(\"商业论证：\")])",
    ] {
        assert!(shown.contains(text), "`{text}` in {tree:#?}\n{markdown}");
    }
    assert!(shown.contains("~~~~ bvf cover") && shown.contains("a_b <script>"), "{shown}");
}

#[test]
fn a_users_template_takes_the_place_of_ours_and_may_extend_it() {
    let own =
        [("base.md", "{% extends \"builtin/base.md\" %}{% block title %}ACME — {{ super() }}{% endblock title %}")];
    let engine = engine("en", &own).unwrap_or_else(|problems| panic!("{problems:?}"));
    let markdown = engine.render("report.md", &Engine::values(&view()).expect("a map")).expect("it is sound");
    assert!(markdown.starts_with("# ACME — 极光 \\*5G\\* \\| pilot"), "{markdown}");
    assert_eq!(engine.overrides().collect::<Vec<_>>(), ["base.md"]);
    assert!(engine.has("report.md") && !engine.has("nope.md"));
}

#[test]
fn filters_write_as_the_language_does() {
    let cases = [
        ("{{ 1234567 | money }}", "€1,234,567", "€1,234,567"),
        ("{{ 1234567 | money_short }}", "€1.2 million", "€123万"),
        ("{{ 1234.5 | money(currency=\"CNY\", decimals=2) }}", "CN¥1,234.50", "¥1,234.50"),
        ("{{ share | percent(decimals=1) }}", "5.3%", "5.3%"),
        ("{{ 1234.5 | number }} {{ 1234.5 | number(decimals=0) }}", "1,234.5 1,235", "1,234.5 1,235"),
        ("{{ months | quantity(unit=\"months\") }}", "1 month", "1个月"),
        (
            "{{ when | date }}, {{ when | date_long }}",
            "Nov\u{a0}2,\u{a0}2026, November\u{a0}2, 2026",
            "2026年11月2日, 2026年11月2日",
        ),
        ("{{ when | month }}", "November 2026", "2026年11月"),
        ("{{ items | list }}", "a\\*, b and c", "a\\*、b、c"),
        ("{{ \"Late: share *1*\" | anchor }}", "late-share-1", "late-share-1"),
        ("{{ \"a\n\nb\" | inline }}", "a<br>b", "a<br>b"),
        ("{{ \"a\n\n- b\" | cell }}", "a<br><br>• b", "a<br><br>• b"),
        ("{{ \"a\n\nb\" | prose(indent=2) }}", "a\n  \n  b", "a\n  \n  b"),
        ("{{ t(key=\"unit-months\", n=3) }}", "3 months", "3个月"),
        (
            "{{ t(key=\"range\", from=client.name, to=1234) }}",
            "极光 \\*5G\\* \\| pilot–1,234",
            "极光 \\*5G\\* \\| pilot～1,234",
        ),
        ("{{ t(key=\"range\", from=1 | money, to=\"x\") }}", "€1–x", "€1～x"),
    ];
    for (template, english, chinese) in cases {
        assert_eq!(shows("en", template), english, "{template}");
        assert_eq!(shows("zh-Hans", template), chinese, "{template}");
    }
}

#[test]
fn says_what_is_wrong_where_and_how_to_mend_it() {
    let problem = fails("x\n客户名称：{{ clint.name }}\n");
    assert_eq!((problem.line, problem.column, problem.line_text.as_str()), (2, 9, "客户名称：{{ clint.name }}"));
    assert!(problem.message.contains("clint"), "{problem}");
    let problem = fails("客户 {{ 1 | monee }}");
    assert_eq!((problem.line, problem.column), (1, 11), "{problem}");
    assert_eq!(problem.mend.as_deref(), Some("did you mean `money`?"));
    let problem = fails("{{ client | money }}");
    assert!(problem.message.contains("`money` needs a number, but found map"), "{problem}");
    let problem = fails("{{ t(key=\"contents-lable\") }}");
    assert!(
        problem.message.contains("there is no message `contents-lable`; did you mean `contents-label`?"),
        "{problem}"
    );
    assert_eq!(problem.line, 1);
    let problem = fails("{% extends \"nope.md\" %}");
    assert!(problem.message.contains("nope.md") && problem.template == "user.md", "{problem}");
}

#[test]
fn reports_all_broken_templates_in_one_run() {
    let broken = [
        ("a.md", "{{ x"),
        ("b.md", "ok"),
        ("c.md", "\n{% if %}"),
        ("d.md", "{{ 1 | nope }} {{ 2 | nix }}"),
        ("e.md", "{% extends \"none.md\" %}"),
        ("f.md", "{% include \"gone.md\" %}"),
        ("g.md", "{% extends \"g.md\" %}"),
    ];
    let problems = engine("en", &broken).err().expect("problems");
    let found: Vec<(&str, usize)> = problems.iter().map(|problem| (problem.template.as_str(), problem.line)).collect();
    assert_eq!(
        found,
        [("a.md", 1), ("c.md", 2), ("d.md", 1), ("d.md", 1), ("e.md", 1), ("f.md", 1), ("g.md", 1)],
        "{problems:#?}"
    );
}

#[test]
fn our_templates_are_those_in_the_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/sections");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map(|files| files.filter_map(|file| file.ok()?.file_name().into_string().ok()).collect())
        .unwrap_or_default();
    names.retain(|name| std::path::Path::new(name).extension().is_some_and(|ending| ending == "md"));
    names.sort();
    assert_eq!(SECTIONS.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names);
    for language in ["en", "zh-Hans", "zh-Hant", "af"] {
        let locale = Locale::new(language).expect("a known language");
        assert!(Engine::new(&locale, &[]).is_ok());
    }
}
