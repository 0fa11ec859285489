//! A formula as people read it, and as a spreadsheet reads it.

use std::fmt;

use super::{Additive, Formula, Kind, Multiplicative, Node};

impl Formula {
    /// The formula for a reader: `(baseline − target) × deliveries`, each name as `label` gives it,
    /// with no more brackets than the meaning needs.
    pub fn to_text(&self, label: &dyn Fn(&str) -> String) -> String {
        let mut text = String::new();
        read(&self.root, label, &mut text);
        text
    }

    /// The formula for a spreadsheet, without the leading `=`; `cell` gives each name's cell.
    ///
    /// Excel binds a sign tighter than `^` and takes `^` from left to right, so both get brackets.
    /// The one difference that stays: Excel refuses `0^0`, which is 1 here.
    pub fn to_excel(&self, cell: &dyn Fn(&str) -> String) -> String {
        let mut text = String::new();
        excel(&self.root, cell, &mut text);
        text
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text(&str::to_owned))
    }
}

fn read(node: &Node, label: &dyn Fn(&str) -> String, text: &mut String) {
    let part = |node: &Node, bracketed: bool, text: &mut String| {
        if bracketed {
            text.push('(');
        }
        read(node, label, text);
        if bracketed {
            text.push(')');
        }
    };
    match &node.kind {
        Kind::Number { shown, .. } => text.push_str(shown),
        Kind::Name(name) => text.push_str(&label(name)),
        Kind::Negate(inner) => {
            text.push('−');
            part(inner, matches!(inner.kind, Kind::Sum(..) | Kind::Negate(_)), text);
        }
        Kind::Sum(first, rest) => {
            part(first, false, text);
            for (sign, term) in rest {
                text.push_str(match sign {
                    Additive::Plus => " + ",
                    Additive::Minus => " − ",
                });
                let is_sum = matches!(term.kind, Kind::Sum(..)) && *sign == Additive::Minus;
                part(term, is_sum || starts_with_sign(term), text);
            }
        }
        Kind::Product(first, rest) => {
            part(first, matches!(first.kind, Kind::Sum(..)), text);
            for (sign, factor) in rest {
                text.push_str(match sign {
                    Multiplicative::Times => " × ",
                    Multiplicative::Over => " ÷ ",
                });
                let inner = matches!(factor.kind, Kind::Sum(..))
                    || (matches!(factor.kind, Kind::Product(..)) && *sign == Multiplicative::Over);
                part(factor, inner || starts_with_sign(factor), text);
            }
        }
        Kind::Power(base, exponent) => {
            let composed = |node: &Node| matches!(node.kind, Kind::Sum(..) | Kind::Product(..) | Kind::Negate(_));
            part(base, composed(base) || matches!(base.kind, Kind::Power(..)), text);
            text.push('^');
            part(exponent, composed(exponent), text);
        }
        Kind::Call(function, arguments) => {
            text.push_str(function.name());
            text.push('(');
            for (index, argument) in arguments.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { ", " });
                part(argument, false, text);
            }
            text.push(')');
        }
    }
}

/// Whether a part, written without brackets, starts with a minus.
fn starts_with_sign(node: &Node) -> bool {
    match &node.kind {
        Kind::Negate(_) => true,
        Kind::Sum(first, _) | Kind::Product(first, _) => starts_with_sign(first),
        _ => false,
    }
}

fn excel(node: &Node, cell: &dyn Fn(&str) -> String, text: &mut String) {
    let atom = |node: &Node, text: &mut String| {
        let bare = matches!(node.kind, Kind::Number { .. } | Kind::Name(_) | Kind::Call(..));
        if !bare {
            text.push('(');
        }
        excel(node, cell, text);
        if !bare {
            text.push(')');
        }
    };
    match &node.kind {
        Kind::Number { shown, .. } => text.push_str(shown),
        Kind::Name(name) => text.push_str(&cell(name)),
        Kind::Negate(inner) => {
            text.push('-');
            atom(inner, text);
        }
        Kind::Sum(first, rest) => {
            excel(first, cell, text);
            for (sign, term) in rest {
                text.push(match sign {
                    Additive::Plus => '+',
                    Additive::Minus => '-',
                });
                match &term.kind {
                    Kind::Product(first, _) if !starts_with_sign(first) => excel(term, cell, text),
                    Kind::Power(..) => excel(term, cell, text),
                    _ => atom(term, text),
                }
            }
        }
        Kind::Product(first, rest) => {
            match first.kind {
                Kind::Sum(..) => atom(first, text),
                _ => excel(first, cell, text),
            }
            for (sign, factor) in rest {
                text.push(match sign {
                    Multiplicative::Times => '*',
                    Multiplicative::Over => '/',
                });
                match factor.kind {
                    Kind::Power(..) => excel(factor, cell, text),
                    _ => atom(factor, text),
                }
            }
        }
        Kind::Power(base, exponent) => {
            atom(base, text);
            text.push('^');
            atom(exponent, text);
        }
        Kind::Call(function, arguments) => {
            text.push_str(&function.name().to_uppercase());
            text.push('(');
            for (index, argument) in arguments.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "," });
                excel(argument, cell, text);
            }
            text.push(')');
        }
    }
}
