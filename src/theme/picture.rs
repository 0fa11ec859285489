//! Images for a logo: PNG and JPEG, read as far as a document needs to show them.
//!
//! A JPEG goes into the document as it is, so only its head is read. A PNG is taken apart into colours and opacity.

use std::fmt;
use std::io::Cursor;

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Whether it has one shade a pixel instead of three colours.
    pub is_gray: bool,
    /// Its content.
    pub coding: Coding,
}

/// How an image's content is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coding {
    /// A whole JPEG file.
    Jpeg(Vec<u8>),
    /// One byte for each colour of each pixel, row by row, and one for each pixel's opacity where it isn't opaque.
    Pixels {
        /// Colours.
        colors: Vec<u8>,
        /// Opacity.
        opacity: Option<Vec<u8>>,
    },
}

/// Why an image can't be used, and how to mend that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureError {
    /// What was found against what was expected.
    pub reason: String,
    /// How to mend it.
    pub mend: &'static str,
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.reason, self.mend)
    }
}

/// Fewest and most pixels in a row or a column.
const SIDES: std::ops::RangeInclusive<u32> = 8..=8000;

/// How much wider than high an image may be, or higher than wide.
const FLATTEST: u32 = 24;

impl Picture {
    /// Width over height.
    pub fn aspect(&self) -> f32 {
        self.width as f32 / self.height as f32
    }

    /// Reads a PNG or a JPEG.
    ///
    /// # Errors
    ///
    /// Another kind of file, one that is broken, a JPEG in colours of print, and sizes that no logo has.
    pub fn read(file: Vec<u8>) -> Result<Picture, PictureError> {
        if file.starts_with(b"\x89PNG\r\n\x1a\n") {
            png(&file)
        } else if file.starts_with(&[0xFF, 0xD8]) {
            jpeg(file)
        } else {
            Err(problem("the file is neither a PNG nor a JPEG".to_owned(), "save the logo as PNG"))
        }
    }
}

fn problem(reason: String, mend: &'static str) -> PictureError {
    PictureError { reason, mend }
}

fn broken(reason: impl fmt::Display) -> PictureError {
    problem(format!("the image is broken: {reason}"), "save it again, or as another kind of file")
}

fn measured(width: u32, height: u32) -> Result<(), PictureError> {
    if SIDES.contains(&width) && SIDES.contains(&height) && width <= height * FLATTEST && height <= width * FLATTEST {
        return Ok(());
    }
    let reason = format!(
        "the image has {width} × {height} pixels; from {} to {} a side were expected, and no side {FLATTEST} times the other",
        SIDES.start(),
        SIDES.end()
    );
    Err(problem(reason, "save it about 600 pixels wide"))
}

fn png(file: &[u8]) -> Result<Picture, PictureError> {
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = (reader.info().width, reader.info().height);
    measured(width, height)?;
    let size = reader.output_buffer_size().ok_or_else(|| broken("it is too large"))?;
    let mut bytes = vec![0; size];
    let frame = reader.next_frame(&mut bytes).map_err(broken)?;
    bytes.truncate(frame.buffer_size());
    let (colors, has_opacity) = match frame.color_type {
        png::ColorType::Grayscale => (1, false),
        png::ColorType::GrayscaleAlpha => (1, true),
        png::ColorType::Rgb => (3, false),
        png::ColorType::Rgba => (3, true),
        png::ColorType::Indexed => return Err(broken("its palette is missing")),
    };
    let is_gray = colors == 1;
    if !has_opacity {
        return Ok(Picture { width, height, is_gray, coding: Coding::Pixels { colors: bytes, opacity: None } });
    }
    let pixels = bytes.chunks_exact(colors + 1);
    let opacity: Vec<u8> = pixels.clone().map(|pixel| pixel[colors]).collect();
    let colors = pixels.flat_map(|pixel| &pixel[..colors]).copied().collect();
    let opacity = opacity.iter().any(|part| *part < u8::MAX).then_some(opacity);
    Ok(Picture { width, height, is_gray, coding: Coding::Pixels { colors, opacity } })
}

/// Reads a JPEG's frame header (ITU T.81, B.2.2), which is found by going from marker to marker.
fn jpeg(file: Vec<u8>) -> Result<Picture, PictureError> {
    let ended = || broken("it ends too early");
    let byte = |at: usize| file.get(at).copied().ok_or_else(ended);
    let pair = |at: usize| Ok::<_, PictureError>(u16::from_be_bytes([byte(at)?, byte(at + 1)?]));
    let mut at = 2;
    let mut frame = None;
    loop {
        if byte(at)? != 0xFF {
            return Err(broken("a marker was expected"));
        }
        let marker = byte(at + 1)?;
        if marker == 0xFF {
            // Markers may be filled up in front.
            at += 1;
            continue;
        }
        let length = usize::from(pair(at + 2)?);
        match marker {
            // Baseline, extended and progressive frames, which a PDF's readers know.
            0xC0..=0xC2 => {
                let (height, width) = (u32::from(pair(at + 5)?), u32::from(pair(at + 7)?));
                measured(width, height)?;
                frame = Some((width, height, byte(at + 9)?, byte(at + 4)?));
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Err(problem("it is a JPEG of a rare kind".to_owned(), "save the logo as PNG"));
            }
            // The pixels begin; nothing before them is missing.
            0xDA => break,
            0xD9 => return Err(ended()),
            _ => {}
        }
        at += 2 + length.max(2);
    }
    let (width, height, colors, depth) = frame.ok_or_else(|| broken("it has no frame"))?;
    if depth != 8 {
        return Err(problem(format!("it has {depth} bits a colour; 8 were expected"), "save the logo as PNG"));
    }
    let is_gray = match colors {
        1 => true,
        3 => false,
        _ => {
            let reason = format!("it is a JPEG of {colors} colours, as for print; red, green and blue were expected");
            return Err(problem(reason, "save it in RGB"));
        }
    };
    if !file[at..].windows(2).any(|pair| pair == [0xFF, 0xD9]) {
        return Err(ended());
    }
    Ok(Picture { width, height, is_gray, coding: Coding::Jpeg(file) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = include_bytes!("../../tests/fixtures/theme/logo.png");
    const JPEG: &[u8] = include_bytes!("../../tests/fixtures/theme/logo.jpg");

    fn reason(file: &[u8]) -> String {
        Picture::read(file.to_vec()).expect_err("it can't be used").to_string()
    }

    #[test]
    fn a_png_is_taken_apart_into_colours_and_opacity() {
        let picture = Picture::read(PNG.to_vec()).expect("a sound image");
        assert_eq!((picture.width, picture.height, picture.is_gray), (200, 56, false));
        let Coding::Pixels { colors, opacity } = picture.coding else { panic!("a PNG is pixels") };
        assert_eq!((colors.len(), opacity.map(|all| all.len())), (200 * 56 * 3, Some(200 * 56)));
    }

    #[test]
    fn a_jpeg_stays_as_it_is() {
        let picture = Picture::read(JPEG.to_vec()).expect("a sound image");
        assert_eq!((picture.width, picture.height, picture.is_gray), (200, 56, false));
        assert_eq!(picture.coding, Coding::Jpeg(JPEG.to_vec()));
    }

    #[test]
    fn shades_and_opaque_pixels_have_no_mask() {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 10, 9);
        encoder.set_color(png::ColorType::GrayscaleAlpha);
        let mut writer = encoder.write_header().expect("it can be written");
        writer.write_image_data(&[255; 180]).expect("it can be written");
        drop(writer);
        let picture = Picture::read(file).expect("a sound image");
        assert!(picture.is_gray);
        assert_eq!(picture.coding, Coding::Pixels { colors: vec![255; 90], opacity: None });
    }

    #[test]
    fn what_is_cut_off_or_changed_anywhere_never_panics() {
        for file in [PNG, JPEG] {
            for end in (0..file.len()).step_by(7) {
                let _ = Picture::read(file[..end].to_vec());
                let mut changed = file.to_vec();
                changed[end] ^= 0x55;
                let _ = Picture::read(changed);
            }
            assert!(reason(&file[..file.len() / 2]).contains("the image is broken"));
        }
    }

    #[test]
    fn what_can_not_be_used_is_told_with_a_mend() {
        assert!(reason(b"GIF89a").contains("neither a PNG nor a JPEG; save the logo as PNG"));
        // The frame header's last part says how many colours there are.
        let frame = JPEG.windows(2).position(|pair| pair == [0xFF, 0xC0]).expect("a baseline image");
        let changed = |at: usize, to: u8| {
            let mut file = JPEG.to_vec();
            file[frame + at] = to;
            reason(&file)
        };
        assert!(changed(9, 4).contains("a JPEG of 4 colours, as for print"));
        assert!(changed(4, 12).contains("12 bits a colour"));
        assert!(changed(1, 0xC3).contains("a JPEG of a rare kind"));
        assert!(changed(7, 200).contains("51400 × 56 pixels") || changed(7, 200).contains("× 56 pixels"));
        assert!(changed(6, 2).contains("200 × 2 pixels"));
    }
}
