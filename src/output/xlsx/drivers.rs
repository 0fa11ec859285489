//! All inputs: drivers, KPIs, the settings of the case, amounts that are paid, phases. The cells that are open.

use super::book::Book;
use super::inputs::Figure;
use super::sheet::Sheet;
use super::style::{self, Look};
use crate::model::value::date::Date;
use crate::view::SourceView;
use crate::view::workbook::{FigureInput, Shown};

const COLUMNS: u16 = 10;
/// Name, name in formulas, unit.
const NAME: u16 = 0;
const IN_FORMULAS: u16 = 1;
const UNIT: u16 = 2;
/// The first column with a number.
const VALUE: u16 = 3;
/// The first column of a source.
const SOURCE: u16 = 6;

pub fn sheet(book: &Book) -> Sheet {
    let tab = &book.tabs.drivers;
    let mut writer = Writer { sheet: Sheet::new(book, tab, tab, &book.say("workbook-drivers-note")), book, row: 3 };
    let mut widths = WIDTHS.to_vec();
    widths.resize(widths.len().max(usize::from(VALUE) + 4 + book.view.adoption_years()), 14.0);
    writer.sheet.widths(&widths);
    writer.sheet.text((2, 0), &book.say("workbook-input-legend"), &book.style.input_text);
    writer.settings();
    writer.drivers();
    writer.kpis();
    writer.executive();
    writer.benefits();
    writer.costs();
    writer.phases();
    let mut sheet = writer.sheet;
    sheet.freeze((3, 1), 0..=2);
    sheet
}

struct Writer<'a, 'b> {
    sheet: Sheet,
    book: &'a Book<'b>,
    row: u32,
}

impl Writer<'_, '_> {
    /// A block's heads: what it lists, then the other columns from the unit on.
    fn block(&mut self, title: &str, numbers: &[&str], texts: &[&str]) {
        let say = |key: &&str| self.book.say(key);
        let numbers = numbers.iter().map(|key| (say(key), true));
        let others = numbers.chain(texts.iter().map(|key| (say(key), false))).collect();
        self.block_with(title, others);
    }

    /// The same, with the other columns' heads as they are written, and whether each is that of numbers.
    fn block_with(&mut self, title: &str, others: Vec<(String, bool)>) {
        let say = |key: &str| self.book.say(key);
        let mut heads = vec![(say(title), false), (say("workbook-cell-name"), false), (say("workbook-unit"), false)];
        heads.extend(others);
        heads.resize(heads.len().max(usize::from(COLUMNS)), (String::new(), false));
        let heads: Vec<(&str, bool)> = heads.iter().map(|(text, right)| (text.as_str(), *right)).collect();
        self.sheet.heads(self.book, self.row, &heads);
        self.row += 1;
    }

    fn row(&mut self, name: &str, in_formulas: &str, unit: &str) {
        self.sheet.wrapped((self.row, NAME), name, &self.book.style.wrapped);
        self.sheet.text((self.row, IN_FORMULAS), in_formulas, &self.book.style.text);
        self.sheet.text((self.row, UNIT), unit, &self.book.style.text);
    }

    fn input(&mut self, column: u16, name: &str, value: f64, format: &str) {
        let at = (self.row, column);
        self.sheet.number(at, value, &self.book.style.number(Look::Input, format));
        self.book.define(name, &self.book.tabs.drivers, at);
    }

    fn source(&mut self, source: Option<&SourceView>) {
        let style = &self.book.style;
        let texts = match source {
            Some(source) => [
                self.book.say(&format!("status-{}", source.status)),
                source.who.clone(),
                shown_date(self.book, &source.when),
                source.place.clone(),
            ],
            None => [self.book.say("status-none"), String::new(), String::new(), String::new()],
        };
        for (column, text) in (SOURCE..).zip(texts) {
            self.sheet.wrapped((self.row, column), &text, &style.wrapped);
        }
    }

    fn figure(&mut self, name: &str, figure: &FigureInput, names: &Figure) {
        let format = style::figure(&figure.shown);
        self.row(name, &names.value, &figure.shown.unit);
        self.input(VALUE, &names.value, figure.value, &format);
        for (at, column) in [VALUE + 1, VALUE + 2].into_iter().enumerate() {
            match figure.ends {
                Some(ends) => self.input(column, &names.ends[at], ends[at], &format),
                None => self.sheet.text((self.row, column), "", &self.book.style.text),
            }
        }
        self.source(figure.source.as_ref());
        self.row += 1;
    }

    /// A setting: a number with what is said of it.
    fn setting(&mut self, key: &str, (name, value, format): (&str, f64, &str), note: &str) {
        self.row(&self.book.say(key), name, "");
        self.input(VALUE, name, value, format);
        self.note(note);
    }

    fn note(&mut self, note: &str) {
        self.sheet.text((self.row, VALUE + 1), note, &self.book.style.muted_beside);
        self.row += 1;
    }

    fn settings(&mut self) {
        let (book, settings) = (self.book, &self.book.view.settings);
        let (inputs, formats) = (&book.inputs, &book.style.formats);
        self.block("workbook-settings", &["workbook-value"], &[]);
        let discounting = &settings.discounting;
        let rate = [("rate", crate::locale::Arg::text(&book.locale.percent(discounting.rate, 1)))];
        let start = book.say(&format!("case-start-{}", discounting.profile.convention.word()));
        let timing = book.locale.message(&format!("case-timing-{}", discounting.timing.word()), &rate);
        let percent = formats.percent_1.as_str();
        self.setting("workbook-rate", (&inputs.rate, discounting.rate, percent), "");
        self.row(&book.say("workbook-years"), "", "");
        self.sheet.number((self.row, VALUE), settings.years as f64, &book.style.number(Look::Plain, &formats.count));
        self.note(&book.say("workbook-years-note"));
        self.row(&book.say("workbook-convention"), "", "");
        self.sheet.text((self.row, VALUE), "", &book.style.text);
        self.note(&format!("{timing}{}{start}", book.say("space")));
        let grows = (inputs.inflation.as_str(), settings.inflation, percent);
        self.setting("workbook-inflation", grows, &book.say("workbook-inflation-note"));
        let (on_benefits, on_costs) = (settings.optimism_on_benefits, settings.optimism_on_costs);
        self.setting("workbook-optimism-benefits", (&inputs.optimism_on_benefits, on_benefits, percent), "");
        self.setting("workbook-optimism-costs", (&inputs.optimism_on_costs, on_costs, percent), "");
        if let Some(tax) = &settings.tax {
            self.setting("workbook-tax", (&inputs.tax, tax.rate, percent), "");
            let over = (inputs.depreciation.as_str(), tax.depreciation_years as f64, formats.count.as_str());
            self.setting("workbook-depreciation", over, &book.say("workbook-depreciation-note"));
        }
        self.row += 1;
    }

    fn drivers(&mut self) {
        let book = self.book;
        if book.view.drivers.is_empty() {
            return;
        }
        self.block("workbook-driver", &["workbook-likely", "workbook-low", "workbook-high"], SOURCE_HEADS);
        for (driver, names) in book.view.drivers.iter().zip(&book.inputs.drivers) {
            self.figure(&driver.name, driver, names);
        }
        self.row += 1;
    }

    fn kpis(&mut self) {
        let book = self.book;
        let ends = ["workbook-likely", "workbook-pessimistic", "workbook-optimistic"];
        self.block("department-kpi", &ends, SOURCE_HEADS);
        for (at, kpi) in book.view.kpis.iter().enumerate() {
            let today = Figure { value: book.inputs.baselines[at].clone(), ends: Default::default() };
            self.figure(&two_parts(book, &kpi.name, "formula-baseline"), &kpi.baseline, &today);
            self.figure(&two_parts(book, &kpi.name, "formula-target"), &kpi.target, &book.inputs.targets[at]);
        }
        self.row += 1;
    }

    fn executive(&mut self) {
        let book = self.book;
        self.block("executive-kpi", &["workbook-value"], &[]);
        for (kpi, names) in book.view.executive.iter().zip(&book.inputs.executive) {
            let figures = [("formula-baseline", &kpi.baseline), ("formula-target", &kpi.target)];
            for ((key, figure), name) in figures.into_iter().zip(names) {
                if let Some(figure) = figure {
                    self.row(&two_parts(book, &kpi.name, key), name, &figure.shown.unit);
                    self.input(VALUE, name, figure.value, &style::figure(&figure.shown));
                    self.row += 1;
                }
            }
        }
        self.row += 1;
    }

    fn benefits(&mut self) {
        let book = self.book;
        let percent = &book.style.formats.percent_1;
        let numbers = ["workbook-attribution", "workbook-risk-off", "workbook-growth"];
        self.block("benefits", &numbers, &[]);
        for (benefit, names) in book.view.benefits.iter().zip(&book.inputs.benefits) {
            let kind = book.say(&format!("value-{}", benefit.kind));
            self.row(&book.view.kpis[benefit.kpi].name, &names.attribution, &kind);
            self.input(VALUE, &names.attribution, benefit.attribution, percent);
            self.input(VALUE + 1, &names.risk, benefit.risk, percent);
            self.growth(VALUE + 2, &names.growth, benefit.growth, !benefit.grows_by_itself);
            self.row += 1;
        }
        self.row += 1;
    }

    /// A rate of growth of its own, or the case's inflation until a reader writes another over it.
    fn growth(&mut self, column: u16, name: &str, rate: f64, is_inflation: bool) {
        let format = &self.book.style.formats.percent_1;
        if !is_inflation {
            return self.input(column, name, rate, format);
        }
        let at = (self.row, column);
        self.sheet.formula(at, &self.book.inputs.inflation, rate, &self.book.style.number(Look::Input, format));
        self.book.define(name, &self.book.tabs.drivers, at);
    }

    fn costs(&mut self) {
        let book = self.book;
        let formats = &book.style.formats;
        let numbers = ["one-off", "yearly", "workbook-discount", "workbook-risk-on", "workbook-growth"];
        self.block("costs", &numbers, &["", "source"]);
        for (cost, names) in book.view.costs.iter().zip(&book.inputs.costs) {
            self.row(&cost.name, &names.one_off, book.view.currency);
            self.input(VALUE, &names.one_off, cost.one_off, &formats.money);
            self.input(VALUE + 1, &names.yearly, cost.yearly, &formats.money);
            self.input(VALUE + 2, &names.discount, cost.discount, &formats.percent_1);
            self.input(VALUE + 3, &names.risk, cost.risk, &formats.percent_1);
            self.growth(VALUE + 4, &names.growth, cost.growth, cost.grows_with_inflation);
            self.sheet.text((self.row, VALUE + 5), "", &book.style.text);
            let source = cost.source.as_ref().map_or_else(String::new, |source| one_line(book, source));
            self.sheet.wrapped((self.row, VALUE + 6), &source, &book.style.wrapped);
            self.row += 1;
        }
        self.row += 1;
    }

    /// Shares by year; a year of which nothing is said keeps the share of the year before, until a reader writes another.
    fn adoption(&mut self, shares: &[f64], names: &[String]) {
        let format = &self.book.style.formats.percent_1;
        for (year, (column, name)) in (VALUE + 4..).zip(names).enumerate() {
            match shares.get(year) {
                Some(share) => self.input(column, name, *share, format),
                None => {
                    let at = (self.row, column);
                    let stays = shares.last().copied().unwrap_or(1.0);
                    let style = self.book.style.number(Look::Input, format);
                    self.sheet.formula(at, &names[year - 1], stays, &style);
                    self.book.define(name, &self.book.tabs.drivers, at);
                }
            }
        }
    }

    fn phases(&mut self) {
        let book = self.book;
        let months = Shown { unit: String::new(), percent: false, decimals: 2 };
        let months = style::figure(&months);
        let heads = ["workbook-start-month", "workbook-end-month", "workbook-ramp", "workbook-delay"];
        let mut heads: Vec<(String, bool)> = heads.iter().map(|key| (book.say(key), true)).collect();
        let years = book.view.adoption_years();
        heads.extend((1..=years).map(|year| match years {
            1 => (book.say("adoption"), true),
            _ => (book.locale.message("workbook-adoption-year", &[("n", book.locale.count(year as u64))]), true),
        }));
        self.block_with("workbook-phases", heads);
        for (phase, names) in book.view.phases.iter().zip(&book.inputs.phases) {
            self.row(&phase.name, &names.end, &book.say("workbook-months-unit"));
            self.input(VALUE, &names.start, phase.start, &months);
            self.input(VALUE + 1, &names.end, phase.end, &months);
            self.input(VALUE + 2, &names.ramp, phase.ramp, &book.style.formats.percent_1);
            self.input(VALUE + 3, &names.delay, phase.delay, &months);
            self.adoption(&phase.adoption, &names.adoption);
            self.row += 1;
        }
    }
}

/// So many columns have a width of their own.
const WIDTHS: [f64; COLUMNS as usize] = [46.0, 30.0, 20.0, 14.0, 14.0, 14.0, 15.0, 24.0, 18.0, 40.0];

/// Heads of the columns of a source.
const SOURCE_HEADS: &[&str] = &["workbook-status", "workbook-who", "workbook-when", "workbook-where"];

fn two_parts(book: &Book, name: &str, key: &str) -> String {
    format!("{name}{}{}", book.say("colon"), book.say(key))
}

/// A date as the language writes it.
pub fn shown_date(book: &Book, iso: &str) -> String {
    iso.parse::<Date>().map_or_else(|_| String::new(), |date| book.locale.date_medium(date))
}

/// A source in a line.
fn one_line(book: &Book, source: &SourceView) -> String {
    let parts = [
        book.say(&format!("status-{}", source.status)),
        source.who.clone(),
        shown_date(book, &source.when),
        source.place.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(&book.say("comma"))
}
