//! `bvf build`: where files go, what they are built with, and what stays when it fails.

use crate::pdf;
use crate::support::{Folder, MODEL, VENDOR};

const ERROR: (&str, &str) = ("    name: Two hubs", "    nmae: Two hubs");
const WEIGHTS: (&str, &str) = ("weight: 40", "weight: 35");

/// The names of files in `out`.
fn built(folder: &Folder) -> Vec<String> {
    folder.names().into_iter().filter_map(|name| Some(name.strip_prefix("out/")?.to_owned())).collect()
}

#[test]
fn a_folder_gets_one_file_for_each_format() {
    let folder = Folder::sound().file("heron.yaml", MODEL);
    let ended = folder.run(&["build", "heron.yaml", "-o", "out"]).ends(0).quietly();
    assert_eq!(built(&folder), ["heron-proposal.md", "heron-proposal.pdf"]);
    ended.prints(&["heron-proposal.pdf\n", "heron-proposal.md\n"]);
    assert!(folder.bytes("out/heron-proposal.pdf").starts_with(b"%PDF-"));
    assert!(folder.text("out/heron-proposal.md").contains("\n# Executive summary\n"));
}

#[test]
fn the_folder_output_is_used_where_none_is_named() {
    let folder = Folder::sound().file("heron.yaml", MODEL);
    folder.run(&["build", "heron.yaml", "--format", "md"]).ends(0);
    assert!(folder.names().contains(&"output/heron-proposal.md".to_owned()), "{:?}", folder.names());
}

#[test]
fn a_plain_model_is_named_after_its_folder() {
    let folder = Folder::empty().file("kestrel/model.yaml", MODEL).file("kestrel/vendor.yaml", VENDOR);
    folder.run(&["build", "kestrel/model.yaml", "-o", "out", "--format", "md"]).ends(0);
    assert_eq!(built(&folder), ["kestrel-proposal.md"]);
}

#[test]
fn one_model_can_go_to_one_file() {
    let folder = Folder::sound();
    folder.run(&["build", "model.yaml", "-o", "out/letter.pdf"]).ends(0);
    assert_eq!(built(&folder), ["letter.pdf"]);
    folder.run(&["build", "model.yaml", "-o", "out/letter.md", "--format", "md"]).ends(0);
    assert_eq!(built(&folder), ["letter.md", "letter.pdf"]);
    let two = ["build", "model.yaml", "vendor.yaml", "-o", "out/both.pdf"];
    folder.run(&two).ends(2).says(&["is one file", "2 models"]);
}

#[test]
fn a_model_may_come_from_standard_input() {
    let folder = Folder::sound();
    folder.run(&["build", "-", "-o", "out", "--format", "md"]).input(MODEL).ends(0);
    assert_eq!(built(&folder), ["proposal.md"]);
    folder.run(&["build", "model.yaml", "-o", "out/x.md", "--format", "md"]).ends(0);
    assert!(folder.text("out/x.md") == folder.text("out/proposal.md"));
}

#[test]
fn formats_can_be_chosen() {
    let folder = Folder::sound().file("a.yaml", MODEL);
    folder.run(&["build", "a.yaml", "-o", "out", "--format", "pdf"]).ends(0);
    assert_eq!(built(&folder), ["a-proposal.pdf"]);
    folder.run(&["build", "a.yaml", "-o", "out", "--format", "docs"]).ends(2).says(&["pdf", "md"]);
}

#[test]
fn several_models_are_built_at_once() {
    let folder = Folder::sound().file("a.yaml", MODEL).file("b.yaml", MODEL).file("c.yaml", MODEL);
    let ended = folder.run(&["build", "a.yaml", "b.yaml", "c.yaml", "-o", "out", "--format", "md"]).ends(0);
    assert_eq!(built(&folder), ["a-proposal.md", "b-proposal.md", "c-proposal.md"]);
    let order: Vec<&str> = ended.out.lines().map(|line| line.rsplit(['/', '\\']).next().expect("a name")).collect();
    assert_eq!(order, ["a-proposal.md", "b-proposal.md", "c-proposal.md"], "in the order in which they were named");
}

#[test]
fn a_broken_model_does_not_hold_the_others_up() {
    let folder = Folder::sound().file("a.yaml", MODEL).file("b.yaml", MODEL.replace(ERROR.0, ERROR.1));
    folder.run(&["build", "b.yaml", "a.yaml", "-o", "out", "--format", "md"]).ends(1).says(&["b.yaml", "F101"]);
    assert_eq!(built(&folder), ["a-proposal.md"]);
}

#[test]
fn two_models_never_write_one_file() {
    let folder = Folder::sound().file("a/deal.yaml", MODEL).file("b/deal.yaml", MODEL);
    let ended = folder.run(&["build", "a/deal.yaml", "b/deal.yaml", "-o", "out"]).ends(2);
    ended.says(&["a/deal.yaml", "b/deal.yaml", "deal-proposal"]);
    assert!(built(&folder).is_empty());
}

#[test]
fn errors_leave_no_file_and_warnings_only_where_denied() {
    let folder = Folder::edited(&[ERROR]);
    folder.run(&["build", "model.yaml", "-o", "out"]).ends(1).says(&["F101"]);
    assert!(built(&folder).is_empty());
    let folder = Folder::edited(&[WEIGHTS]);
    folder.run(&["build", "model.yaml", "-o", "out"]).ends(1).says(&["M340"]);
    assert!(built(&folder).is_empty());
}

#[test]
fn the_date_is_the_model_s_or_the_option_s() {
    let undated = MODEL.replace("date: 2026-11-02\n", "");
    let folder = Folder::sound().file("undated.yaml", undated);
    let text = |arguments: &[&str], epoch: Option<&str>| {
        let arguments = [&["build", "-o", "out/x.md", "--format", "md"], arguments].concat();
        let run = folder.run(&arguments);
        let run = if let Some(epoch) = epoch { run.env("SOURCE_DATE_EPOCH", epoch) } else { run };
        run.ends(0);
        folder.text("out/x.md").replace('\u{a0}', " ")
    };
    assert!(text(&["model.yaml"], None).contains("November 2, 2026"));
    assert!(text(&["model.yaml", "--date", "2026-11-20"], None).contains("November 20, 2026"));
    assert!(text(&["model.yaml"], Some("1795392000")).contains("November 2, 2026"), "the model's own date comes first");
    assert!(text(&["undated.yaml"], Some("1795392000")).contains("November 23, 2026"));
    assert!(text(&["undated.yaml", "--date", "2026-11-20"], Some("1795392000")).contains("November 20, 2026"));
    folder.run(&["build", "undated.yaml", "-o", "out"]).ends(1).says(&["F102", "`date`"]);
    folder.run(&["build", "model.yaml", "--date", "tomorrow"]).ends(1).says(&["F104", "tomorrow"]);
    folder.run(&["build", "undated.yaml"]).env("SOURCE_DATE_EPOCH", "soon").ends(2).says(&["SOURCE_DATE_EPOCH"]);
}

#[test]
fn the_pdf_carries_the_model_s_date_and_title() {
    let (_, bytes) = Folder::sound().build();
    let everything = pdf::everything(&bytes);
    for part in ["D:20261102", "2026-11-02", "Late trucks, seen three hours earlier", "Meridian Telematics", "en"] {
        assert!(everything.contains(part), "`{part}` is missing");
    }
}

#[test]
fn values_can_be_set_for_a_document() {
    let folder = Folder::sound();
    folder.run(&["build", "model.yaml", "-o", "out/x.md", "--format", "md", "--set", "title=Sooner"]).ends(0);
    assert!(folder.text("out/x.md").contains("\n# Sooner\n"));
}

#[test]
fn a_template_of_the_user_s_can_extend_ours() {
    let cover = "{% extends \"builtin/cover.md\" %}\n";
    let folder = Folder::sound().file("mine/cover.md", cover);
    let arguments = ["build", "model.yaml", "-o", "out/x.md", "--format", "md"];
    folder.run(&arguments).ends(0);
    let ours = folder.text("out/x.md");
    let with = [&arguments[..], &["--template-dir", "mine"]].concat();
    folder.run(&with).ends(0).quietly();
    assert_eq!(folder.text("out/x.md"), ours, "a template that changes nothing changes nothing");
    let folder = folder.file("mine/cover.md", "# Proposal for {{ client.name }}\n");
    folder.run(&with).ends(0);
    assert!(folder.text("out/x.md").starts_with("# Proposal for Heron Foods\n"));
}

#[test]
fn a_broken_template_has_a_place() {
    let folder = Folder::sound();
    let build = |text: &str, parts: &[&str]| {
        let folder = Folder::sound().file("mine/risks.md", text);
        let ended = folder.run(&["build", "model.yaml", "-o", "out", "--template-dir", "mine"]).ends(2);
        ended.says(parts);
        assert!(built(&folder).is_empty());
    };
    build("# Risks\n\n{% for risk in plan.risks %}\n", &["templates can't be used", "risks.md:"]);
    build("# Risks\n\n{{ plan.riscs }}\n", &["risks.md:3:", "riscs"]);
    build("# Risks\n\n{{ case.npv | mony }}\n", &["risks.md:3:", "mony", "did you mean `money`?"]);
    build("# Risks\n\n{{ t(key=\"no-such\") }}\n", &["risks.md:3:", "no-such"]);
    build("# Risks\n\nSee [there](#no-such-place).\n", &["risks.md", "line 3", "`#no-such-place`"]);
    build("# Risks\n\nOn page [](page:no-such-place).\n", &["risks.md", "line 3", "`#no-such-place`"]);
    build("# Risks\n\n~~~~ bvf nosuch\n~~~~\n", &["risks.md", "line 3", "nosuch"]);
    folder.run(&["build", "model.yaml", "--template-dir", "nowhere"]).ends(2).says(&["nowhere"]);
}

#[test]
fn templates_see_nothing_internal() {
    for path in ["internal.reserve_price", "model.internal", "internal"] {
        let folder = Folder::sound().file("mine/risks.md", format!("# Risks\n\n{{{{ {path} }}}}\n"));
        let run = folder.run(&["build", "model.yaml", "-o", "out", "--template-dir", "mine"]);
        run.ends(2).says(&["risks.md:3:"]);
    }
    let folder = Folder::sound().file("mine/risks.md", "# Risks\n\n~~~~\n{{ __tera_context }}\n~~~~\n");
    folder.run(&["build", "model.yaml", "-o", "out/x.md", "--format", "md", "--template-dir", "mine"]).ends(0);
    let all = folder.text("out/x.md");
    assert!(all.contains("assumptions"), "everything that a template sees is there:\n{all}");
    for hidden in ["Trackomatic", "TKM", "Cheap on hardware", "320000", "320,000", "reserve", "competitor"] {
        assert!(!all.contains(hidden), "a template can see `{hidden}`");
    }
}

#[test]
fn themes_are_chosen_by_name_or_file() {
    let folder = Folder::sound().file("ours.yaml", "colors:\n  accent: \"#7A1F3D\"\n");
    let build = |theme: &str| {
        folder.run(&["build", "model.yaml", "-o", "out/x.pdf", "--theme", theme]).ends(0).quietly();
        folder.bytes("out/x.pdf")
    };
    let all = ["harbour", "ledger", "slate"].map(build);
    assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2]);
    let fonts = |bytes: &[u8]| pdf::everything(bytes).contains("BvfSerif");
    assert!(!fonts(&all[0]) && (fonts(&all[1]) || fonts(&all[2])), "a theme has a serif face");
    folder.run(&["build", "model.yaml", "--theme", "harbor"]).ends(2).says(&["theme", "harbor"]);
    folder.run(&["build", "model.yaml", "--theme", "nowhere.yaml"]).ends(2).says(&["nowhere.yaml"]);
}

#[test]
fn a_theme_s_file_is_checked() {
    let folder = Folder::sound().file("ours.yaml", "colors:\n  acent: \"#7A1F3D\"\n  text: red-ish\n");
    let ended = folder.run(&["build", "model.yaml", "--theme", "ours.yaml", "-o", "out"]).ends(2);
    ended.says(&["ours.yaml:2:", "ours.yaml:3:"]);
}

#[test]
fn a_language_can_be_chosen() {
    let folder = Folder::sound();
    folder
        .run(&["build", "model.yaml", "-o", "out/x.md", "--format", "md", "--language", "tlh"])
        .ends(2)
        .says(&["tlh"]);
}

#[test]
fn what_was_there_stays_when_a_build_fails() {
    let folder = Folder::edited(&[ERROR]).file("out/x.pdf", "old").file("mine/risks.md", "{% if %}");
    folder.run(&["build", "model.yaml", "-o", "out/x.pdf"]).ends(1);
    assert_eq!(folder.text("out/x.pdf"), "old");
    let folder = folder.file("model.yaml", MODEL);
    folder.run(&["build", "model.yaml", "-o", "out/x.pdf", "--template-dir", "mine"]).ends(2);
    assert_eq!(folder.text("out/x.pdf"), "old");
    folder.run(&["build", "model.yaml", "-o", "out/x.pdf"]).ends(0);
    assert!(folder.bytes("out/x.pdf").starts_with(b"%PDF-"));
}

#[test]
fn what_can_t_be_written_leaves_nothing_behind() {
    // A folder stands where the file should go, so that the last step fails whoever runs the test.
    let folder = Folder::sound().file("out/x.pdf/kept", "kept");
    folder.run(&["build", "model.yaml", "-o", "out/x.pdf"]).ends(2).says(&["can't write", "x.pdf"]);
    assert_eq!(built(&folder), ["x.pdf/kept"]);
    let folder = Folder::sound().file("out", "a file");
    folder.run(&["build", "model.yaml", "-o", "out"]).ends(2).says(&["can't write"]);
    assert_eq!(folder.text("out"), "a file");
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_left_as_it_is() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::sound().file("out/kept", "kept");
    fs::set_permissions(folder.path("out"), fs::Permissions::from_mode(0o555)).expect("it is ours");
    // The superuser writes everywhere.
    if fs::write(folder.path("out/probe"), "").is_err() {
        folder.run(&["build", "model.yaml", "-o", "out"]).ends(2).says(&["can't write"]);
        assert_eq!(built(&folder), ["kept"]);
    }
    fs::set_permissions(folder.path("out"), fs::Permissions::from_mode(0o755)).expect("it is ours");
}

#[cfg(unix)]
#[test]
fn a_document_can_be_read_by_others() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::sound();
    folder.run(&["build", "model.yaml", "-o", "out/x.md", "--format", "md"]).ends(0);
    let mode = std::fs::metadata(folder.path("out/x.md")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o644);
}
