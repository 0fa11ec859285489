//! Models that nobody wants and somebody has.

use crate::pdf;
use crate::support::{Folder, MODEL, VENDOR, findings, squeezed};

#[track_caller]
fn codes(content: impl AsRef<[u8]>) -> Vec<String> {
    let folder = Folder::empty().file("model.yaml", content).file("vendor.yaml", VENDOR);
    let ended = folder.run(&["check", "model.yaml", "--format", "json"]).ends(1);
    let mut codes: Vec<String> = findings(&ended.out).into_values().flatten().map(|(_, code)| code).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn an_empty_file_says_what_a_model_needs() {
    for empty in ["", "\n", "# only a comment\n", "---\n"] {
        let folder = Folder::empty().file("model.yaml", empty);
        let ended = folder.run(&["check", "model.yaml", "--format", "short"]).ends(1);
        assert!(ended.out.lines().count() <= 40, "{ended}");
        assert!(ended.out.contains("F10"), "{ended}");
        for command in ["roi", "map"] {
            let ended = folder.run(&[command, "model.yaml"]).ends(1);
            assert!(ended.out.is_empty(), "{ended}");
        }
        folder.run(&["build", "model.yaml", "-o", "out"]).ends(1);
        assert_eq!(folder.names(), ["model.yaml"]);
    }
}

#[test]
fn what_is_no_mapping_is_one_mistake() {
    for text in ["just words\n", "- a\n- b\n", "42\n"] {
        assert_eq!(codes(text), ["F103"], "{text}");
    }
}

#[test]
fn a_huge_file_is_refused() {
    let huge = format!("{MODEL}\n# {}\n", "x".repeat(9 << 20));
    assert_eq!(codes(&huge), ["F002"]);
    let folder = Folder::sound();
    folder.run(&["check", "-", "--format", "short"]).input(&huge).ends(1).prints(&["error[F002]", "8 MB"]);
}

#[test]
fn other_encodings_are_told() {
    let wide = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(MODEL.encode_utf16().flat_map(bytes)).collect()
    };
    assert_eq!(codes(wide(u16::to_le_bytes, [0xFF, 0xFE])), ["F002"]);
    assert_eq!(codes(wide(u16::to_be_bytes, [0xFE, 0xFF])), ["F002"]);
    let latin: Vec<u8> = MODEL.replace("Heron Foods", "Héron").chars().map(|char| char as u8).collect();
    assert_eq!(codes(latin), ["F002"]);
    let marked = [&[0xEF, 0xBB, 0xBF], MODEL.as_bytes()].concat();
    Folder::sound().file("model.yaml", marked).run(&["check", "model.yaml"]).ends(0);
    let windows = MODEL.replace('\n', "\r\n");
    let folder = Folder::sound().file("windows.yaml", &windows);
    folder.run(&["check", "windows.yaml"]).ends(0);
    assert_eq!(folder.ok(&["roi", "windows.yaml"]), folder.ok(&["roi", "model.yaml"]));
    assert_eq!(codes(b"\x00\x01\x02\x03"), ["F001"]);
}

#[test]
fn a_catalogue_that_is_not_there_is_one_finding() {
    let folder = Folder::empty().file("model.yaml", MODEL);
    let ended = folder.run(&["check", "model.yaml", "--format", "json"]).ends(1);
    let found = findings(&ended.out);
    let mut codes: Vec<&str> = found["model.yaml"].iter().map(|(_, code)| code.as_str()).collect();
    codes.dedup();
    assert_eq!(codes, ["F004"], "what the catalogue would have said is no mistake of its own\n{ended}");
    folder.run(&["build", "model.yaml", "-o", "out"]).ends(1).says(&["vendor.yaml"]);
}

#[test]
fn a_catalogue_may_be_broken_too() {
    let folder = Folder::sound().file("vendor.yaml", VENDOR.replace("effect: [20 %", "effect: [lots"));
    folder.run(&["check", "model.yaml", "--format", "short"]).ends(1).prints(&["vendor.yaml:5:"]);
    let folder = Folder::sound().file("vendor.yaml", [0xFF, 0xFE, 0, 1]);
    folder.run(&["check", "model.yaml", "--format", "short"]).ends(1).prints(&["UTF-16"]);
    let folder = Folder::edited(&[("vendor: vendor.yaml", "vendor: .")]);
    folder.run(&["check", "model.yaml", "--format", "short"]).ends(1).prints(&["F004"]);
}

#[test]
fn a_very_long_name_fits() {
    let long = "Share of deliveries that arrive late at the shop ".repeat(7);
    let long = long.trim();
    assert!(long.len() > 300);
    let unbroken = "x".repeat(300);
    for name in [long, &unbroken] {
        let edit = format!("name: {name}\n    department");
        let folder = Folder::edited(&[("name: Late deliveries\n    department", &edit)]);
        let (markdown, bytes) = folder.build();
        assert!(markdown.contains(name));
        let text = squeezed(&pdf::text(&pdf::load(&bytes)));
        assert!(text.contains(&squeezed(&name[..200])), "the name is cut in the PDF");
        folder.run(&["map", "model.yaml", "--format", "svg"]).ends(0);
    }
}

#[test]
fn a_model_without_costs_has_no_return_to_speak_of() {
    let folder = Folder::edited(&[
        ("one_off: 148000", "one_off: 0"),
        ("yearly: 96000", "yearly: 0"),
        ("yearly: 60000", "yearly: 0"),
        ("one_off: 22000", "one_off: 0"),
    ]);
    let roi = folder.run(&["roi", "model.yaml"]);
    roi.ends(0).prints(&["Return on investment", "—"]);
    let (markdown, _) = folder.build();
    for broken in ["NaN", "inf%", "infinity", "null", "undefined"] {
        assert!(!markdown.contains(broken), "`{broken}` is in the Markdown");
    }
}

#[test]
fn a_model_that_never_pays_says_so() {
    let folder = Folder::edited(&[("one_off: 148000", "one_off: 9000000")]);
    let ended = folder.run(&["check", "model.yaml"]);
    ended.ends(0);
    let roi = folder.ok(&["roi", "model.yaml"]);
    assert!(roi.contains("−€") && roi.contains('−'), "{roi}");
    let (markdown, bytes) = folder.build();
    let value = roi.lines().find_map(|line| line.strip_prefix("Net present value")).expect("a value").trim();
    assert!(value.starts_with('−'), "{roi}");
    assert!(markdown.contains(value) && squeezed(&pdf::text(&pdf::load(&bytes))).contains(&squeezed(value)));
}

#[test]
fn two_hundred_department_kpis_are_built() {
    let kpis: Vec<String> = (0..200)
        .map(|at| {
            format!(
                "  - {{id: kpi-{at}, name: Delays of kind {at}, department: Depot {at}, owner: Lead {at}, serves: foresee, \
                 unit: percent, baseline: 8, target: 4, measured_by: Counted weekly., catalogue: late}}\n"
            )
        })
        .collect();
    let moves: Vec<String> = (0..200).map(|at| format!(", kpi-{at}")).collect();
    let model = MODEL.replacen("department_kpis:\n", &format!("department_kpis:\n{}", kpis.concat()), 1).replacen(
        "moves: late-share, utility",
        &format!("moves: [late-share{}], utility", moves.concat()),
        1,
    );
    let folder = Folder::empty().file("model.yaml", model).file("vendor.yaml", VENDOR);
    let (markdown, bytes) = folder.build();
    let document = pdf::load(&bytes);
    let text = squeezed(&pdf::text(&document));
    for at in [0, 99, 199] {
        assert!(markdown.contains(&format!("Delays of kind {at}")), "{at}");
        assert!(text.contains(&format!("Delaysofkind{at}")), "{at}");
    }
    assert!(document.get_pages().len() > 20);
    folder.run(&["map", "model.yaml"]).ends(0).prints(&["Delays of kind 199"]);
}

#[test]
fn chinese_everywhere_is_no_trouble() {
    let folder = Folder::edited(&[
        ("language: en", "language: zh-Hans"),
        ("currency: EUR", "currency: CNY"),
        ("34 EUR/delivery", "34 元/次"),
        ("deliveries: {value: 412000 deliveries/year", "deliveries: {value: 412000 次/年"),
        ("value: 1260000 EUR/year", "value: 1260000 元/年"),
        ("name: Heron Foods", "name: 苍鹭食品"),
        ("name: Deliveries on time", "name: 准时交付率"),
        ("name: Late deliveries\n    department: Dispatch", "name: 晚到率\n    department: 调度中心"),
        ("name: Foresee delays", "name: 提前预见晚点"),
        ("name: Two hubs", "name: 两个枢纽试点"),
        ("name: Live positions\n      moves", "name: 实时位置\n      moves"),
        ("title: Late trucks, seen three hours earlier", "title: 提前三小时看见晚点的车"),
        (
            "situation: Dispatchers learn of a late truck when the shop calls.",
            "situation: 门店打电话来，调度才知道车晚了。",
        ),
    ]);
    folder.run(&["check", "model.yaml"]).ends(0);
    let (markdown, bytes) = folder.build();
    for part in ["苍鹭食品", "准时交付率", "晚到率", "门店打电话来，调度才知道车晚了。"] {
        assert!(markdown.contains(part), "`{part}` is not in the Markdown");
    }
    std::fs::write(folder.path("x.pdf"), &bytes).expect("it can be written");
    let Some(text) = pdf::poppler(&folder, "x.pdf", &[]) else { return };
    let text = squeezed(&text);
    for part in ["提前三小时看见晚点的车", "门店打电话来，调度才知道车晚了。", "2026年11月2日"]
    {
        assert!(text.contains(part), "`{part}` is not in the PDF");
    }
    folder.run(&["roi", "model.yaml"]).ends(0).prints(&["苍鹭食品", "晚到率"]);
}

#[test]
fn names_of_files_may_be_in_any_language() {
    let folder = Folder::empty().file("方案/苍鹭 食品.yaml", MODEL).file("方案/vendor.yaml", VENDOR);
    folder.run(&["build", "方案/苍鹭 食品.yaml", "-o", "输出", "--format", "md"]).ends(0);
    assert!(folder.names().contains(&"输出/苍鹭 食品-proposal.md".to_owned()), "{:?}", folder.names());
}

#[test]
fn deep_and_tangled_files_are_refused_quickly() {
    let started = std::time::Instant::now();
    assert_eq!(codes("[".repeat(200_000)), ["F001"]);
    assert_eq!(codes(format!("a: {}1", "{a: ".repeat(10_000))), ["F001"]);
    let bomb = |n: usize| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 10].join(", "));
    let bombs: Vec<String> = (1..12).map(bomb).collect();
    assert_eq!(codes(format!("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n{}", bombs.concat())), ["F001"]);
    assert!(started.elapsed().as_secs() < 20, "it took {:?}", started.elapsed());
}
