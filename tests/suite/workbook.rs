//! The workbook: what its cells show is what the program computes, byte for byte the same on each run, and only inputs are
//! open. `tests/recalculate` has the formulas computed.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use bvf::finance::BusinessCase;
use bvf::pipeline;
use calamine::{Data, Reader, Xlsx};

use crate::support::{Folder, MODEL, VENDOR, parts};

const SAMPLES: [&str; 3] = ["kestrel", "lanyue", "yusui"];

fn case(model: &Path) -> BusinessCase {
    let text = std::fs::read_to_string(model).expect("the model is there");
    let folder = model.parent().expect("a file has a folder").to_owned();
    let open = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string())?;
        Ok((name.to_owned(), text))
    };
    pipeline::check("model.yaml", &text, &[], &open).proposal.expect("it can be read").1
}

fn workbook(model: &Path) -> Vec<u8> {
    let folder = Folder::empty();
    folder.run(&["build", &model.display().to_string(), "--format", "xlsx", "-o", "out/x.xlsx"]).ends(0);
    folder.bytes("out/x.xlsx")
}

fn sample(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs").join(name).join("model.yaml")
}

/// All numbers of a sheet by their place, row and column from 0, and its name.
fn numbers(bytes: &[u8], sheet: usize) -> BTreeMap<(u32, u32), f64> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("it is a workbook");
    let name = book.sheet_names()[sheet].clone();
    let range = book.worksheet_range(&name).expect("the sheet can be read");
    let (top, left) = range.start().expect("it has cells");
    let number = |(row, column, data): (usize, usize, &Data)| match data {
        Data::Float(number) => Some(((top + row as u32, left + column as u32), *number)),
        Data::Int(number) => Some(((top + row as u32, left + column as u32), *number as f64)),
        _ => None,
    };
    range.used_cells().filter_map(number).collect()
}

#[track_caller]
fn shows(numbers: &BTreeMap<(u32, u32), f64>, what: &str, expected: f64) {
    let near = |number: &&f64| (**number - expected).abs() <= 1e-6 * expected.abs().max(1e-6);
    assert!(numbers.values().any(|number| near(&number)), "{what}: {expected} is not in {numbers:?}");
}

#[test]
fn results_are_those_of_the_business_case() {
    for name in SAMPLES {
        let (case, bytes) = (case(&sample(name)), workbook(&sample(name)));
        let (summary, totals) = (numbers(&bytes, 0), &case.totals);
        let column: BTreeMap<_, _> = summary.into_iter().filter(|((_, column), _)| *column == 1).collect();
        let results = [
            ("net present value", Some(totals.npv)),
            ("present value of the benefits", Some(totals.pv_benefits)),
            ("present value of the costs", Some(totals.pv_costs)),
            ("return on investment", totals.roi),
            ("benefit-cost ratio", totals.benefit_cost_ratio),
            ("internal rate of return", totals.irr.single()),
            ("modified rate", totals.mirr),
            ("payback", totals.payback),
            ("discounted payback", totals.discounted_payback),
            ("peak funding", Some(-totals.peak_funding.0)),
            ("cost of ownership", Some(totals.flows.costs)),
            ("all benefits", Some(totals.flows.benefits)),
            ("full benefits", Some(totals.full_benefits)),
            ("running costs", Some(totals.running_costs)),
            ("cost of delay", Some(totals.cost_of_delay)),
            ("cost of doing nothing", Some(totals.doing_nothing)),
        ];
        for (what, value) in results {
            shows(&column, &format!("{name}, {what}"), value.expect("the samples have every result"));
        }
        for delivery in case.executive.iter().filter(|delivery| !delivery.parts.is_empty()) {
            shows(&column, &format!("{name}, share of {}", delivery.kpi), delivery.share.expect("a share"));
        }
    }
}

#[test]
fn years_months_scenarios_and_levers_are_those_of_the_business_case() {
    for name in SAMPLES {
        let (case, bytes) = (case(&sample(name)), workbook(&sample(name)));
        let flows = numbers(&bytes, 4);
        for line in &case.benefits {
            for amount in &line.by_year {
                shows(&flows, &line.kpi, *amount);
            }
            shows(&flows, &line.kpi, line.present_value);
        }
        for line in &case.costs {
            for amount in &line.by_year {
                shows(&flows, &line.item, *amount);
            }
            shows(&flows, &line.item, line.present_value);
        }
        for year in &case.yearly {
            let amounts = [year.flows.benefits, year.flows.costs, year.flows.net, year.flows.cumulative, year.pv_net];
            for amount in amounts {
                shows(&flows, name, amount);
            }
        }
        let months = numbers(&bytes, 5);
        for month in &case.monthly {
            shows(&months, name, month.cumulative);
        }
        let scenarios = numbers(&bytes, 6);
        for scenario in &case.outlook.scenarios {
            shows(&scenarios, scenario.kind.word(), scenario.totals.npv);
            shows(&scenarios, scenario.kind.word(), scenario.totals.payback.expect("the samples pay back"));
        }
        let levers = numbers(&bytes, 7);
        for (row, lever) in (4..).zip(&case.outlook.levers) {
            let row: BTreeMap<_, _> =
                levers.iter().filter(|((at, _), _)| *at == row).map(|(at, n)| (*at, *n)).collect();
            shows(&row, "likely", lever.likely);
            lever.ends.iter().flatten().for_each(|end| shows(&row, "end", end.npv));
            lever.break_even.iter().for_each(|at| shows(&row, "break-even", at.value()));
        }
    }
}

#[test]
fn a_case_with_taxes_growing_prices_and_other_conventions_is_written() {
    let case = "case:\n  years: 3\n";
    assert_eq!(MODEL.matches(case).count(), 1);
    for (convention, timing) in [("omb-a94", "mid-year"), ("excel", "monthly"), ("continuous", "year-end")] {
        let settings = format!(
            "case:\n  years: 4\n  convention: {convention}\n  timing: {timing}\n  inflation: 2 %\n  optimism: {{benefits: 10 %, \
             costs: 15 %}}\n  tax: {{rate: 25 %, depreciation_years: 3}}\n"
        );
        let model = MODEL.replacen(case, &settings, 1).replacen("convention: tei\n", "", 1);
        let folder = Folder::empty().file("model.yaml", model).file("vendor.yaml", VENDOR);
        folder.run(&["build", "model.yaml", "--format", "xlsx", "-o", "x.xlsx"]).ends(0);
        let case = self::case(&folder.path("model.yaml"));
        let summary = numbers(&folder.bytes("x.xlsx"), 0);
        shows(&summary, convention, case.totals.npv);
        shows(&summary, convention, case.totals.cost_of_delay);
    }
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    assert!(workbook(&sample("lanyue")) == workbook(&sample("lanyue")));
}

#[test]
fn sheets_are_protected_and_inputs_are_open() {
    let parts = parts(&workbook(&sample("kestrel")));
    let sheets: Vec<_> = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).collect();
    assert_eq!(sheets.len(), 9);
    for (name, sheet) in sheets {
        assert!(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password="), "{name}");
        assert!(!sheet.contains("<f></f>") && !sheet.contains("#REF!") && !sheet.contains("#NAME?"), "{name}");
    }
    assert!(parts["xl/styles.xml"].contains("<protection locked=\"0\"/>"));
    let book = &parts["xl/workbook.xml"];
    for name in ["deliveries", "late_on_road_target", "discount_rate", "net_present_value", "_xlnm.Print_Area"] {
        assert!(book.contains(&format!("<definedName name=\"{name}\"")), "{name}");
    }
    let drawings = parts.iter().filter(|(name, _)| name.starts_with("xl/drawings/drawing"));
    for (name, drawing) in drawings {
        assert_eq!(
            drawing.matches("<xdr:cNvPr").count(),
            drawing.matches(" descr=").count(),
            "{name} has a chart without words"
        );
    }
    let charts = parts.iter().filter(|(name, _)| name.starts_with("xl/charts/"));
    for (name, chart) in charts {
        let counts = chart.split("<c:ptCount val=\"").skip(1).map(|rest| {
            let (count, cache) = rest.split_once('"').expect("a number ends");
            let cache = cache.split("Cache>").next().expect("there is a first part");
            (count.parse().expect("a number"), cache.matches("<c:pt ").count())
        });
        let counts: Vec<(usize, usize)> = counts.collect();
        assert!(counts.len() >= 4 && counts.iter().all(|(count, there)| count == there), "{name}: {counts:?}");
    }
    assert!(parts["docProps/core.xml"].contains("2026-11-02T00:00:00Z"));
}

#[test]
fn nothing_internal_is_in_a_workbook() {
    let (client, internal) =
        MODEL.split_once("\ninternal:\n").expect("the sound model has a part for the seller alone");
    assert!(!internal.is_empty());
    let build = |model: &str| {
        let folder = Folder::empty().file("model.yaml", model).file("vendor.yaml", VENDOR);
        folder.run(&["build", "model.yaml", "--format", "xlsx", "-o", "x.xlsx"]).ends(0);
        folder.bytes("x.xlsx")
    };
    assert!(build(MODEL) == build(&format!("{client}\n")), "the internal part changes no byte");
}
