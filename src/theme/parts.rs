//! The parts of a theme. What is written here about a field is what the reference says of it.

use std::sync::Arc;

use serde::Deserialize;

use super::fields::{Field, Part, Values, part, words};
use super::{Color, Picture};
use Values::{Colors as SeveralColors, Factor, Family, Flag, FourPoints, Image, Points};

/// How a document looks. Lengths are in points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The sheet and what stays free of text.
    pub page: PageStyle,
    /// The families.
    pub fonts: Fonts,
    /// The type scale.
    pub text: TextStyle,
    /// Blank between things.
    #[serde(default)]
    pub spacing: Spacing,
    /// The first page.
    #[serde(default)]
    pub cover: Cover,
    /// The vendor's logo.
    #[serde(default)]
    pub logo: Logo,
    /// The logo's image, which whoever reads files puts here.
    #[serde(skip)]
    pub picture: Option<Arc<Picture>>,
    /// The page of contents.
    #[serde(default)]
    pub contents: Contents,
    /// The executive summary.
    #[serde(default)]
    pub summary: Summary,
    /// Headings.
    #[serde(default)]
    pub headings: Headings,
    /// Tables.
    #[serde(default)]
    pub tables: Tables,
    /// Key figures.
    #[serde(default)]
    pub tiles: Tiles,
    /// Remarks and warnings.
    #[serde(default)]
    pub callouts: Callouts,
    /// Cards, such as those of needs and of parts of the solution.
    #[serde(default)]
    pub cards: Cards,
    /// What stands above the text of every page but the cover.
    #[serde(default)]
    pub header: Header,
    /// What stands below the text of every page but the cover.
    #[serde(default)]
    pub footer: Footer,
    /// The colours.
    pub colors: Colors,
}

impl Theme {
    /// All parts, in the order of the theme files.
    pub const PARTS: &'static [Part] = &[
        PageStyle::PART,
        Fonts::PART,
        TextStyle::PART,
        Spacing::PART,
        Cover::PART,
        Logo::PART,
        Contents::PART,
        Summary::PART,
        Headings::PART,
        Tables::PART,
        Tiles::PART,
        Callouts::PART,
        Cards::PART,
        Header::PART,
        Footer::PART,
        Colors::PART,
    ];
}

part! {
    /// The sheet and what stays free of text.
    PageStyle = "page" {
        /// The sheet.
        size: PageSize = PageSize::WORDS,
        /// Above the text; the running header stands in it.
        margin_top: f32 = Points(20.0, 250.0),
        /// Below the text; the footer stands in it.
        margin_bottom: f32 = Points(20.0, 250.0),
        /// Left of the text.
        margin_left: f32 = Points(20.0, 250.0),
        /// Right of the text.
        margin_right: f32 = Points(20.0, 250.0),
        /// How far running text stands in from the left margin, while headings, tables, charts and key figures keep to it.
        indent: f32 = Points(0.0, 160.0),
    }
}

words! {
    /// Sizes of sheets.
    PageSize {
        /// 210 × 297 mm.
        A4 = "a4",
        /// 8.5 × 11 inches.
        Letter = "letter",
    }
}

part! {
    /// The families that texts are set in: those of the program, which are Inter, BVF Serif, Noto Sans SC and Noto
    /// Sans TC, and those of the font files in a folder `fonts` beside the theme's file or beside the model.
    Fonts = "fonts" {
        /// Running text.
        body: String = Family,
        /// Headings, the cover and key figures.
        heading: String = Family,
        /// Tables, charts, captions, header and footer.
        table: String = Family,
    }
}

part! {
    /// The type scale.
    TextStyle = "text" {
        /// Running text.
        body: f32 = Points(4.0, 96.0),
        /// Distance of baselines, as a multiple of the size.
        leading: f32 = Factor(1.0, 3.0),
        /// Tables.
        table: f32 = Points(4.0, 96.0),
        /// Captions, notes, header and footer.
        small: f32 = Points(4.0, 96.0),
        /// An opening paragraph.
        lead: f32 = Points(4.0, 96.0),
        /// Headings of level 1 to 4.
        headings: [f32; 4] = FourPoints(4.0, 96.0),
        /// The cover's title, which is set smaller where it is long.
        title: f32 = Points(4.0, 96.0),
        /// The number in a key-figure tile, which is set smaller where it is long.
        figure: f32 = Points(4.0, 96.0),
    }
}

part! {
    /// Blank between things.
    Spacing = "spacing" {
        /// Between paragraphs.
        paragraph: f32 = Points(0.0, 40.0),
        /// Around tables, charts, key figures and boxes.
        block: f32 = Points(0.0, 60.0),
        /// Above a heading of level 1 that doesn't start a page; those of lower levels have less of it.
        section: f32 = Points(0.0, 120.0),
    }
}

part! {
    /// The first page.
    Cover = "cover" {
        /// Its composition.
        style: CoverStyle = CoverStyle::WORDS,
    }
}

words! {
    /// Compositions of the cover.
    CoverStyle {
        /// The title on a field of the primary colour with a pattern of quarter rounds; what else is said on white below.
        Blocks = "blocks",
        /// Everything centred within a thin double frame on tinted paper.
        Frame = "frame",
        /// Large type on a whole page of the primary colour, with strokes of the accent colour that grow.
        Poster = "poster",
    }
}

part! {
    /// The vendor's logo, a PNG or a JPEG.
    Logo = "logo" {
        /// The image; a path that isn't absolute starts from the theme file's folder.
        file: Option<String> = Image,
        /// Its width on the cover; in the header it is as high as the text there allows.
        width: f32 = Points(20.0, 300.0),
        /// Whether it stands on the cover, in the stead of the vendor's name.
        on_cover: bool = Flag,
        /// Whether it stands in the header of every page, in the stead of the title.
        on_pages: bool = Flag,
        /// Whether it gets a white ground where it stands on colour.
        on_white: bool = Flag,
    }
}

part! {
    /// The page of contents.
    Contents = "contents" {
        /// Its look.
        style: ContentsStyle = ContentsStyle::WORDS,
    }
}

words! {
    /// Looks of the contents.
    ContentsStyle {
        /// Dots lead to the page numbers.
        Dotted = "dotted",
        /// A hairline above each section, page numbers at the right.
        Ruled = "ruled",
        /// Page numbers at the left, and a line above each section.
        Numbers = "numbers",
    }
}

part! {
    /// The executive summary.
    Summary = "summary" {
        /// How it opens.
        style: SummaryStyle = SummaryStyle::WORDS,
    }
}

words! {
    /// Openings of the executive summary.
    SummaryStyle {
        /// Heading and opening paragraph on a field of the primary colour across the top of the page.
        Band = "band",
        /// Heading and opening paragraph centred between rules.
        Ruled = "ruled",
        /// The opening paragraph in large type, like a headline.
        Statement = "statement",
    }
}

part! {
    /// Headings.
    Headings = "headings" {
        /// What marks those of level 1.
        style: HeadingStyle = HeadingStyle::WORDS,
        /// Their weight, and that of the cover's title and of key figures.
        weight: Weight = Weight::WORDS,
        /// Whether those of level 1 and 2 are numbered.
        numerals: bool = Flag,
    }
}

words! {
    /// Marks of headings.
    HeadingStyle {
        /// A short accent rule below.
        Rule = "rule",
        /// A hairline across the column below.
        Hairline = "hairline",
        /// A strong line across the column above.
        Overline = "overline",
        /// An upright accent bar at the left.
        Bar = "bar",
        /// Nothing but their type.
        Plain = "plain",
    }
}

words! {
    /// Weights of headings.
    Weight {
        /// Bold.
        Bold = "bold",
        /// A little stronger than regular; bold in a family that has no such weight.
        Medium = "medium",
        /// As running text; Chinese headings are bold even so.
        Regular = "regular",
    }
}

part! {
    /// Tables.
    Tables = "tables" {
        /// Their look.
        style: TableStyle = TableStyle::WORDS,
    }
}

words! {
    /// Looks of tables.
    TableStyle {
        /// A head on a tinted ground, and a hairline below each row.
        Tinted = "tinted",
        /// Strong rules above and below, a fine one below the head, and the faintest between rows, as in books.
        Ruled = "ruled",
        /// A head in small muted type over a strong line, and hairlines between rows.
        Open = "open",
    }
}

part! {
    /// Key figures.
    Tiles = "tiles" {
        /// Their look.
        style: TileStyle = TileStyle::WORDS,
    }
}

words! {
    /// Looks of key figures.
    TileStyle {
        /// Tinted boxes with an accent line on top.
        Boxed = "boxed",
        /// Between rules above and below, parted by upright hairlines.
        Ruled = "ruled",
        /// Large, each under a strong line, on no ground.
        Open = "open",
    }
}

part! {
    /// Remarks and warnings.
    Callouts = "callouts" {
        /// Their look.
        style: CalloutStyle = CalloutStyle::WORDS,
    }
}

words! {
    /// Looks of remarks.
    CalloutStyle {
        /// A tinted ground with an accent bar at the left.
        Tinted = "tinted",
        /// Between two rules.
        Ruled = "ruled",
        /// An accent bar at the left, on no ground.
        Bar = "bar",
    }
}

part! {
    /// Cards, such as those of needs and of parts of the solution.
    Cards = "cards" {
        /// Their look.
        style: CardStyle = CardStyle::WORDS,
    }
}

words! {
    /// Looks of cards.
    CardStyle {
        /// A thin outline with a bar at the left.
        Outlined = "outlined",
        /// A rule above, on no ground.
        Ruled = "ruled",
        /// A rule above; the title at the left, what it says at the right.
        Split = "split",
    }
}

part! {
    /// What stands above the text of every page but the cover.
    Header = "header" {
        /// Its look.
        style: HeaderStyle = HeaderStyle::WORDS,
    }
}

words! {
    /// Looks of the header.
    HeaderStyle {
        /// Title at the left and client at the right, over a hairline.
        Ruled = "ruled",
        /// Title and client in the middle.
        Centered = "centered",
        /// Title at the left and client at the right, without a line.
        Plain = "plain",
        /// Nothing.
        None = "none",
    }
}

part! {
    /// What stands below the text of every page but the cover.
    Footer = "footer" {
        /// Its look.
        style: FooterStyle = FooterStyle::WORDS,
    }
}

words! {
    /// Looks of the footer.
    FooterStyle {
        /// Vendor at the left and page number at the right.
        Split = "split",
        /// Vendor and page number in the middle, below a hairline.
        Centered = "centered",
        /// The page number, strong, at the left, and the vendor beside it.
        Leading = "leading",
    }
}

part! {
    /// The colours. Wherever text and its ground meet, their contrast must be at least 4.5:1.
    Colors = "colors" {
        /// Running text.
        text: Color = Values::Color,
        /// Captions, header and footer.
        muted: Color = Values::Color,
        /// Headings, the cover's ground, table heads: the theme's own.
        primary: Color = Values::Color,
        /// What is drawn attention to.
        accent: Color = Values::Color,
        /// Text on the primary colour.
        on_primary: Color = Values::Color,
        /// Ground of boxes, of groups in tables and of tinted paper.
        tint: Color = Values::Color,
        /// Rules and outlines.
        line: Color = Values::Color,
        /// Gains, in charts.
        positive: Color = Values::Color,
        /// Losses, in charts, and warnings.
        negative: Color = Values::Color,
        /// Series in charts, in order.
        series: Vec<Color> = SeveralColors,
    }
}
