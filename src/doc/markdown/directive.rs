//! Directives: fenced blocks whose info string starts with `bvf`.

/// A piece of the source.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Line on which it starts, from 1.
    pub line: usize,
    /// What it is.
    pub kind: PieceKind<'a>,
}

/// What a piece is.
#[derive(Debug, PartialEq, Eq)]
pub enum PieceKind<'a> {
    /// Markdown between directives.
    Markdown(&'a str),
    /// A directive opens: its name and what follows the name.
    Open(&'a str, &'a str),
    /// The innermost directive closes.
    Close,
    /// The innermost directive ends without a line that closes it.
    Lost,
}

/// Cuts a source at its directives. Each `Open` is followed by its own `Close` or `Lost`.
pub fn pieces(source: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut fences: Vec<usize> = Vec::new();
    let mut text_from = (0, 1);
    let mut at = 0;
    let mut line = 1;
    for text in source.split_inclusive('\n') {
        let end = at + text.len();
        if let Some(fence) = fence(text) {
            let closes = match fence.info {
                None => closed_by(&fences, fence.tildes),
                Some(_) => None,
            };
            if fence.info.is_some() || closes.is_some() {
                if text_from.0 < at {
                    pieces.push(Piece { line: text_from.1, kind: PieceKind::Markdown(&source[text_from.0..at]) });
                }
                text_from = (end, line + 1);
            }
            if let Some(depth) = closes {
                for _ in depth + 1..fences.len() {
                    pieces.push(Piece { line, kind: PieceKind::Lost });
                }
                pieces.push(Piece { line, kind: PieceKind::Close });
                fences.truncate(depth);
            } else if let Some((name, rest)) = fence.info {
                fences.push(fence.tildes);
                pieces.push(Piece { line, kind: PieceKind::Open(name, rest) });
            }
        }
        at = end;
        line += 1;
    }
    if text_from.0 < at {
        pieces.push(Piece { line: text_from.1, kind: PieceKind::Markdown(&source[text_from.0..]) });
    }
    pieces.extend(fences.iter().map(|_| Piece { line, kind: PieceKind::Lost }));
    pieces
}

struct Fence<'a> {
    tildes: usize,
    /// Name and rest of a directive; nothing on a bare line of tildes.
    info: Option<(&'a str, &'a str)>,
}

fn fence(line: &str) -> Option<Fence<'_>> {
    if !line.starts_with("~~~") {
        return None;
    }
    let info = line.trim_start_matches('~');
    let tildes = line.len() - info.len();
    let info = info.trim();
    if info.is_empty() {
        return Some(Fence { tildes, info: None });
    }
    let rest = info.strip_prefix("bvf").filter(|r| r.is_empty() || r.starts_with(char::is_whitespace))?.trim();
    let (name, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    Some(Fence { tildes, info: Some((name, rest.trim())) })
}

/// Index of the open fence that a bare line of tildes closes: the innermost of just its length, or
/// else the innermost if that is shorter.
fn closed_by(fences: &[usize], tildes: usize) -> Option<usize> {
    fences.iter().rposition(|open| *open == tildes).or_else(|| {
        let last = fences.len().checked_sub(1)?;
        (fences[last] < tildes).then_some(last)
    })
}
