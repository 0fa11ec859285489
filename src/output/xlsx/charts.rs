//! Native charts: cumulative cash, benefits and costs by year, and what the result leans on.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType,
    Color,
};

use super::book::Book;
use super::flows;
use super::months;
use super::sensitivity;
use super::sheet::Sheet;

/// So many figures have room in the chart of what the result leans on.
const MOST_LEVERS: usize = 12;

/// Draws the cumulative net flow by month, in each scenario.
pub fn cash(book: &Book, sheet: &mut Sheet, row: u32) {
    let (view, style) = (book.view, &book.style);
    let at = months::cumulative(view);
    let tab = book.tabs.months.as_str();
    let mut chart = Chart::new(ChartType::ScatterStraight);
    let mut add = |name: &str, column: u16, color: Color, width: f64| {
        let line = ChartLine::new().set_color(color).set_width(width).clone();
        let places = |column| (tab, at.rows.0, column, at.rows.1, column);
        chart
            .add_series()
            .set_name(name)
            .set_categories(places(at.month))
            .set_values(places(column))
            .set_format(ChartFormat::new().set_line(&line));
    };
    add(&book.say("scenario-expected"), at.expected, style.chart[0], 2.75);
    if let Some([conservative, optimistic]) = at.scenarios {
        add(&book.say("scenario-conservative"), conservative, style.chart[2], 1.25);
        add(&book.say("scenario-optimistic"), optimistic, style.chart[1], 1.25);
    }
    let title = book.say("workbook-cash-chart");
    dress(book, &mut chart, &title);
    chart.x_axis().set_name(book.say("workbook-month").as_str()).set_major_gridlines(false);
    chart.x_axis().set_min(0).set_max(view.months() as f64).set_major_unit(if view.settings.years > 5 {
        12
    } else {
        6
    });
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low).set_name_font(&small(book));
    chart.set_alt_text(title);
    sheet.chart((row, 4), &chart, (row + 15, 9));
}

/// Draws benefits and costs of each year.
pub fn by_year(book: &Book, sheet: &mut Sheet, row: u32) {
    let (view, style) = (book.view, &book.style);
    let rows = flows::rows(view);
    let tab = book.tabs.flows.as_str();
    let mut chart = Chart::new_column();
    let places = |row| (tab, row, flows::START, row, flows::last_year(view));
    for (name, row, color) in [("benefits", rows.benefits, style.chart[0]), ("costs", rows.costs, style.chart[1])] {
        chart
            .add_series()
            .set_name(book.say(name).as_str())
            .set_categories(places(flows::HEAD))
            .set_values(places(row))
            .set_gap(80)
            .set_overlap(-5)
            .set_format(&mut fill(color));
    }
    let title = book.say("workbook-year-chart");
    dress(book, &mut chart, &title);
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
    chart.x_axis().set_num_format(&style.formats.year);
    chart.set_alt_text(title);
    sheet.chart((row, 4), &chart, (row + 15, 9));
}

/// Draws by how much the result changes at the ends of each figure's range.
pub fn tornado(book: &Book, sheet: &mut Sheet) {
    let (view, style) = (book.view, &book.style);
    let with_range = view.levers.iter().take_while(|lever| lever.npvs.is_some()).count().min(MOST_LEVERS);
    if with_range == 0 {
        return;
    }
    let tab = book.tabs.sensitivity.as_str();
    let last = sensitivity::FIRST + with_range as u32 - 1;
    let mut chart = Chart::new_bar();
    let names = ["workbook-first-end", "workbook-second-end"];
    for (end, name) in names.into_iter().enumerate() {
        let column = sensitivity::CHANGES[end];
        chart
            .add_series()
            .set_name(book.say(name).as_str())
            .set_categories((tab, sensitivity::FIRST, 0, last, 0))
            .set_values((tab, sensitivity::FIRST, column, last, column))
            .set_gap(45)
            .set_overlap(100)
            .set_format(&mut fill(style.chart[1 - end]));
    }
    let title = book.say("workbook-tornado-chart");
    dress(book, &mut chart, &title);
    // Bars lie, so the figures stand on the vertical axis: the one that moves the result most on top, names beside the bars.
    chart
        .y_axis()
        .set_reverse()
        .set_label_position(ChartAxisLabelPosition::Low)
        .set_num_format("")
        .set_major_gridlines(false);
    chart.x_axis().set_num_format(&style.formats.axis).set_major_gridlines_line(&grid());
    chart.set_width(1080).set_height(110 + 34 * with_range as u32).set_alt_text(title);
    let row = sensitivity::FIRST + view.levers.len() as u32 + 1;
    sheet.chart((row, 0), &chart, (row + 6 + 2 * with_range as u32, 8));
}

fn fill(color: Color) -> ChartFormat {
    ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(color)).clone()
}

fn small(book: &Book) -> ChartFont {
    ChartFont::new().set_size(9).unset_bold().set_color(book.style.chart[2]).clone()
}

fn dress(book: &Book, chart: &mut Chart, title: &str) {
    chart.title().set_name(title).set_font(ChartFont::new().set_size(12).set_bold().set_color(book.style.chart[0]));
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&small(book));
    chart.x_axis().set_font(&small(book));
    chart.y_axis().set_font(&small(book)).set_num_format(&book.style.formats.axis).set_major_gridlines_line(&grid());
    chart.set_width(570).set_height(330);
}

fn grid() -> ChartLine {
    ChartLine::new().set_color(Color::RGB(0x00E3_E6EA)).set_width(0.75).clone()
}
