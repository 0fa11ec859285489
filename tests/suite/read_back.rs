//! The figures that a reader acts on, read back from every format there is: they are the same.

use std::io::Cursor;

use bvf::locale::{Arg, Locale};
use calamine::{Data, DataType, Reader, Xlsx};
use serde_json::Value;

use crate::figures::{markdown_rows, rows};
use crate::pdf;
use crate::samples;
use crate::support::{Folder, squeezed};

/// What is read back: amounts in whole units of money, rates in whole percent.
#[derive(Debug, PartialEq)]
struct Read {
    /// Paid to us once, and each year.
    price: Vec<i64>,
    npv: i64,
    pv_benefits: i64,
    pv_costs: i64,
    roi: i64,
    irr: i64,
    payback_months: i64,
    /// The net flow at the start, then of each year.
    net: Vec<i64>,
}

/// What figures are called in a language, and how many years are looked at.
struct Names {
    locale: Locale,
    years: usize,
}

impl Names {
    fn say(&self, key: &str) -> String {
        self.locale.message(key, &[])
    }

    /// What the sentence that tells the price begins with.
    fn price_lead(&self) -> String {
        let cut = [("one_off", Arg::text("\u{1}")), ("yearly", Arg::text(""))];
        self.locale.message("price-lead", &cut).split('\u{1}').next().expect("a first part").to_owned()
    }

    /// From tables, of whose rows the first cell is the name, from what tells the price, and from what stands by a name.
    fn read<T: AsRef<str>>(&self, rows: &[Vec<T>], price: &str, figure: &dyn Fn(&str) -> String) -> Read {
        let row = |key: &str| -> Vec<i64> {
            let name = self.say(key);
            let cells = |row: &Vec<T>| row[1..].iter().flat_map(|cell| signed(cell.as_ref())).collect::<Vec<i64>>();
            let mut named = rows.iter().filter(|row| row[0].as_ref() == name).map(cells);
            named.find(|amounts| amounts.len() > self.years).unwrap_or_else(|| panic!("no row `{name}`"))
        };
        let last = |key: &str| *row(key).last().expect("a present value");
        Read {
            price: signed(price)[..2].to_vec(),
            npv: last("net"),
            pv_benefits: last("benefits-total"),
            pv_costs: last("costs-total"),
            roi: whole(&figure("roi")),
            irr: whole(&figure("irr")),
            payback_months: whole(&figure("payback")),
            net: row("net")[..=self.years].to_vec(),
        }
    }
}

/// The amounts of a text, each with the minus before its sign.
fn signed(text: &str) -> Vec<i64> {
    let starts = text.char_indices().filter(|(_, char)| "€$¥".contains(*char));
    let amount = |(at, sign): (usize, char)| {
        let digits = text[at + sign.len_utf8()..].chars().take_while(|char| char.is_ascii_digit() || *char == ',');
        let amount = whole(&digits.collect::<String>());
        if text[..at].ends_with('−') { -amount } else { amount }
    };
    starts.map(amount).collect()
}

fn whole(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

fn from_json(json: &Value) -> Read {
    let case = &json["case"];
    let amount = |value: &Value| value.as_f64().expect("a figure").round() as i64;
    let percent = |value: &Value| (value.as_f64().expect("a rate") * 100.0).round() as i64;
    Read {
        price: ["one_off", "yearly"].map(|field| amount(&json["price"][field])).to_vec(),
        npv: amount(&case["npv"]),
        pv_benefits: amount(&case["pv_benefits"]),
        pv_costs: amount(&case["pv_costs"]),
        roi: percent(&case["roi"]),
        irr: percent(&case["irr"]),
        payback_months: amount(&case["payback_months"]),
        net: case["by_year"].as_array().expect("years").iter().map(|year| amount(&year["net"])).collect(),
    }
}

fn from_terminal(roi: &str, names: &Names) -> Read {
    let printed = rows(roi);
    let beside = |key: &str| {
        let name = names.say(key);
        printed.iter().find(|row| row[0] == name).unwrap_or_else(|| panic!("no row `{name}`"))[1].to_owned()
    };
    names.read(&printed, &beside("price-title"), &beside)
}

fn from_markdown(markdown: &str, names: &Names) -> Read {
    let text = markdown.replace('\\', "");
    let tile = |key: &str| {
        let name = names.say(key);
        let (head, _) = text.split_once(&format!("** {name}")).unwrap_or_else(|| panic!("no tile `{name}`"));
        head.rsplit("**").next().expect("there is a last part").to_owned()
    };
    let price = text.split(&names.price_lead()).nth(1).expect("the lead of the price");
    names.read(&markdown_rows(&text), price, &tile)
}

/// A row of a PDF's text is a name with its amounts behind it; there are no cells.
fn from_pdf(bytes: &[u8], names: &Names) -> Read {
    let spaced = pdf::text(&pdf::load(bytes));
    let text = squeezed(&spaced);
    let named = |key: &str| {
        let name = names.say(key);
        let behind = |(at, found): (usize, &str)| {
            let rest = &text[at + found.len()..];
            let end = rest.find(|char: char| !"€$¥−,–".contains(char) && !char.is_ascii_digit());
            vec![name.clone(), rest[..end.unwrap_or(rest.len())].to_owned()]
        };
        text.match_indices(&squeezed(&name)).map(behind).collect::<Vec<Vec<String>>>()
    };
    let in_rows: Vec<Vec<String>> = ["net", "benefits-total", "costs-total"].into_iter().flat_map(named).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let tile = |key: &str| {
        let months = names.locale.message("months-n", &[("n", names.locale.count(2_u64))]).replace('2', "");
        let unit = if key == "payback" { months.as_str() } else { "%" };
        let label = squeezed(&format!("{unit}{}", names.say(key)));
        let value = |at: usize| {
            let from = words.iter().skip(at).take(8).copied().collect::<String>();
            let digits: String = from.chars().take_while(char::is_ascii_digit).collect();
            (!digits.is_empty() && from[digits.len()..].starts_with(&label)).then_some(digits)
        };
        // The mark of a note before it is a word of its own, which is no part of the value.
        let at = (0..words.len()).find(|at| value(*at).is_some() && value(at + 1).is_none());
        at.and_then(value).unwrap_or_else(|| panic!("no tile `{label}`"))
    };
    let price = text.split(&squeezed(&names.price_lead())).nth(1).expect("the lead of the price");
    names.read(&in_rows, price, &tile)
}

fn from_workbook(bytes: &[u8], names: &Names) -> Read {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("it is a workbook");
    let mut sheet = |key: &str| book.worksheet_range(&names.say(key)).expect("the sheet can be read");
    let (summary, flows) = (sheet("workbook-summary"), sheet("workbook-flows"));
    let row = |range: &calamine::Range<Data>, key: &str| -> Vec<f64> {
        let name = Data::String(names.say(key));
        let row = range.rows().find(|row| row[0] == name).expect("a row of that name");
        row.iter().filter_map(DataType::as_f64).collect()
    };
    let figure = |key: &str| row(&summary, key)[0];
    Read {
        price: ["workbook-price-once", "workbook-price-yearly"].map(|key| figure(key).round() as i64).to_vec(),
        npv: figure("npv").round() as i64,
        pv_benefits: figure("pv-benefits").round() as i64,
        pv_costs: figure("pv-costs").round() as i64,
        roi: (figure("roi") * 100.0).round() as i64,
        irr: (figure("irr") * 100.0).round() as i64,
        payback_months: figure("workbook-payback").ceil() as i64,
        net: row(&flows, "net")[..=names.years].iter().map(|amount| amount.round() as i64).collect(),
    }
}

#[test]
fn every_format_gives_the_same_figures_back() {
    for (sample, language) in [("kestrel", "en"), ("lanyue", "zh-Hans"), ("yusui", "zh-Hant")] {
        let built = samples::built();
        let model = samples::path(sample, "model.yaml").display().to_string();
        let json: Value = serde_json::from_str(&built.ok(&["roi", &model, "--json"])).expect("JSON");
        let expected = from_json(&json);
        let names = Names { locale: Locale::new(language).expect("a language of ours"), years: expected.net.len() - 1 };

        assert_eq!(from_terminal(&built.ok(&["roi", &model]), &names), expected, "{sample}: the terminal");
        let markdown = built.text(&format!("out/{sample}-proposal.md"));
        assert_eq!(from_markdown(&markdown, &names), expected, "{sample}: the Markdown");
        let pages = built.bytes(&format!("out/{sample}-proposal.pdf"));
        assert_eq!(from_pdf(&pages, &names), expected, "{sample}: the PDF");
        let folder = Folder::empty();
        folder.run(&["build", &model, "--format", "xlsx", "-o", "x.xlsx"]).ends(0);
        assert_eq!(from_workbook(&folder.bytes("x.xlsx"), &names), expected, "{sample}: the workbook");
    }
}
