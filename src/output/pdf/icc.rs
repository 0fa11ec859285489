//! A colour profile for sRGB (IEC 61966-2-1), made from its published numbers.
//!
//! A matrix profile in the format of ICC.1:2004-10 (version 4.2): the primaries and the curve, and nothing else.

/// Chromaticities of red, green and blue (IEC 61966-2-1, table 1).
const PRIMARIES: [[f64; 2]; 3] = [[0.64, 0.33], [0.30, 0.60], [0.15, 0.06]];
/// Chromaticity of its white, D65.
const WHITE: [f64; 2] = [0.3127, 0.3290];
/// The white that profiles are written for, D50, as ICC.1 gives it.
const D50: [f64; 3] = [0.9642, 1.0, 0.8249];
/// From XYZ to the cone responses of Bradford's adaptation (ICC.1, annex E).
const BRADFORD: Matrix = [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];

type Matrix = [[f64; 3]; 3];

/// The profile's bytes.
pub fn srgb() -> Vec<u8> {
    let white = xyz(WHITE);
    let adaptation = adaptation(white);
    // Each primary is as bright as makes their sum the white.
    let primaries = transposed(PRIMARIES.map(xyz));
    let shares = times(&inverse(&primaries), white);
    let [red, green, blue] = [0, 1, 2].map(|i| {
        let primary = [0, 1, 2].map(|row| primaries[row][i] * shares[i]);
        numbers("XYZ ", &times(&adaptation, primary))
    });
    // Y = ((X + 0.055) / 1.055)^2.4 from 0.04045 on, X / 12.92 below: ICC's function of type 3.
    let mut curve = tagged("para", &[0, 3, 0, 0]);
    for value in [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45] {
        curve.extend(fixed(value));
    }
    profile(&[
        (&[*b"desc"], localized("sRGB")),
        (&[*b"cprt"], localized("No copyright, use freely")),
        (&[*b"wtpt"], numbers("XYZ ", &D50)),
        (&[*b"chad"], numbers("sf32", adaptation.as_flattened())),
        (&[*b"rXYZ"], red),
        (&[*b"gXYZ"], green),
        (&[*b"bXYZ"], blue),
        (&[*b"rTRC", *b"gTRC", *b"bTRC"], curve),
    ])
}

/// Header, table of tags, and the tags' data; a piece of data can serve several tags.
fn profile(entries: &[(&[[u8; 4]], Vec<u8>)]) -> Vec<u8> {
    let count: usize = entries.iter().map(|(tags, _)| tags.len()).sum();
    let mut table = (count as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    for (tags, bytes) in entries {
        let offset = 128 + 4 + 12 * count + data.len();
        for tag in *tags {
            table.extend(tag);
            table.extend((offset as u32).to_be_bytes());
            table.extend((bytes.len() as u32).to_be_bytes());
        }
        data.extend(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = vec![0; 128];
    profile[0..4].copy_from_slice(&((128 + table.len() + data.len()) as u32).to_be_bytes());
    profile[8..12].copy_from_slice(&[4, 0x20, 0, 0]);
    profile[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // A fixed date, the format's own: the profile is the same whenever it is written.
    for (at, part) in [2004u16, 10, 1].into_iter().enumerate() {
        profile[24 + 2 * at..26 + 2 * at].copy_from_slice(&part.to_be_bytes());
    }
    profile[36..40].copy_from_slice(b"acsp");
    profile[68..80].copy_from_slice(&D50.map(fixed).concat());
    profile.extend(table);
    profile.extend(data);
    profile
}

/// Data of a type: its signature, four reserved bytes, its content.
fn tagged(kind: &str, content: &[u8]) -> Vec<u8> {
    [kind.as_bytes(), &[0; 4], content].concat()
}

fn numbers(kind: &str, values: &[f64]) -> Vec<u8> {
    tagged(kind, &values.iter().copied().flat_map(fixed).collect::<Vec<u8>>())
}

/// A text in one language.
fn localized(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let head = [1u32, 12].map(u32::to_be_bytes).concat();
    let place = [units.len() as u32, 28].map(u32::to_be_bytes).concat();
    tagged("mluc", &[&head, &b"enUS"[..], &place, &units].concat())
}

/// A number with 16 bits after the point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

/// XYZ of a chromaticity, at brightness 1.
fn xyz([x, y]: [f64; 2]) -> [f64; 3] {
    [x / y, 1.0, (1.0 - x - y) / y]
}

/// What takes colours seen under `white` to the same seen under D50.
fn adaptation(white: [f64; 3]) -> Matrix {
    let (from, to) = (times(&BRADFORD, white), times(&BRADFORD, D50));
    let mut scaled = BRADFORD;
    for (row, (from, to)) in scaled.iter_mut().zip(from.into_iter().zip(to)) {
        *row = row.map(|value| value * to / from);
    }
    let back = inverse(&BRADFORD);
    transposed(transposed(scaled).map(|column| times(&back, column)))
}

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
}

fn transposed(matrix: Matrix) -> Matrix {
    [0, 1, 2].map(|i| [0, 1, 2].map(|j| matrix[j][i]))
}

/// By cofactors.
fn inverse(matrix: &Matrix) -> Matrix {
    // With rows and columns counted around, the cofactors' signs come out right by themselves.
    let cofactor = |row: usize, column: usize| {
        let (rows, columns) = ([(row + 1) % 3, (row + 2) % 3], [(column + 1) % 3, (column + 2) % 3]);
        matrix[rows[0]][columns[0]] * matrix[rows[1]][columns[1]]
            - matrix[rows[0]][columns[1]] * matrix[rows[1]][columns[0]]
    };
    let determinant: f64 = (0..3).map(|column| matrix[0][column] * cofactor(0, column)).sum();
    [0, 1, 2].map(|row| [0, 1, 2].map(|column| cofactor(column, row) / determinant))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The colorants that the profiles in common use carry, to a few units in the fifth decimal.
    #[test]
    fn colorants_are_the_known_ones() {
        let profile = srgb();
        let column = |tag: &[u8]| {
            let at = 132
                + profile[132..].chunks(12).position(|entry| entry.starts_with(tag)).expect("the tag is there") * 12;
            let offset = u32::from_be_bytes(profile[at + 4..at + 8].try_into().expect("four bytes")) as usize;
            [8, 12, 16].map(|part| {
                let bytes = profile[offset + part..offset + part + 4].try_into().expect("four bytes");
                f64::from(i32::from_be_bytes(bytes)) / 65536.0
            })
        };
        let known = [
            (b"rXYZ", [0.43607, 0.22249, 0.01392]),
            (b"gXYZ", [0.38515, 0.71687, 0.09708]),
            (b"bXYZ", [0.14307, 0.06061, 0.71410]),
        ];
        for (tag, expected) in known {
            for (found, expected) in column(tag).into_iter().zip(expected) {
                assert!((found - expected).abs() < 2e-4, "{found} against {expected}");
            }
        }
    }

    #[test]
    fn length_is_in_the_header() {
        let profile = srgb();
        assert_eq!(profile[0..4], (profile.len() as u32).to_be_bytes());
        assert!(profile.len() < 700, "{}", profile.len());
    }
}
