//! From the pieces of a formula to its tree, by recursive descent.

use std::ops::Range;

use super::lex::{Token, lex};
use super::{Additive, DEEPEST, EXPECTS, Function, Kind, LONGEST, Multiplicative, Node};
use crate::model::value::{ValueError, nearest};

/// Reads a formula's tree.
pub(super) fn parse(text: &str) -> Result<Node, Vec<ValueError>> {
    if text.trim().is_empty() {
        return Err(vec![ValueError::new(format!("nothing found, expected {EXPECTS}"), 0..text.len())]);
    }
    if let Some((cut, _)) = text.char_indices().nth(LONGEST) {
        let reason = format!("a formula has at most {LONGEST} characters");
        let error = ValueError::new(reason, cut..text.len());
        return Err(vec![error.with_mend("split it: a part of it can be a driver of its own")]);
    }
    let (tokens, errors) = lex(text);
    let mut parser = Parser { tokens, next: 0, end: text.trim_end().len(), depth: 0, errors };
    match parser.whole() {
        Ok(root) if parser.errors.is_empty() => Ok(root),
        Ok(_) | Err(Broken) => Err(parser.in_order()),
    }
}

/// The formula's shape is broken; the reason is among the parser's errors.
struct Broken;

struct Parser {
    tokens: Vec<(Token, Range<usize>)>,
    next: usize,
    /// Where the text ends, for what is missing there.
    end: usize,
    depth: usize,
    errors: Vec<ValueError>,
}

impl Parser {
    fn in_order(mut self) -> Vec<ValueError> {
        self.errors.sort_by_key(|error| (error.at.start, error.at.end));
        self.errors
    }

    fn peek(&self) -> Option<char> {
        match self.tokens.get(self.next) {
            Some((Token::Sign(sign), _)) => Some(*sign),
            _ => None,
        }
    }

    fn here(&self) -> Range<usize> {
        self.tokens.get(self.next).map_or(self.end..self.end, |(_, at)| at.clone())
    }

    fn broken<T>(&mut self, error: ValueError) -> Result<T, Broken> {
        self.errors.push(error);
        Err(Broken)
    }

    /// Reads something one level deeper.
    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Broken>) -> Result<T, Broken> {
        if self.depth == DEEPEST {
            let error = ValueError::new(format!("a formula nests at most {DEEPEST} levels deep"), self.here());
            return self.broken(error.with_mend("make a part of it a driver of its own"));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn whole(&mut self) -> Result<Node, Broken> {
        let root = self.sum()?;
        let at = self.here();
        match self.tokens.get(self.next) {
            None => Ok(root),
            Some((Token::Sign(')'), _)) => {
                self.broken(ValueError::new("this `)` closes no `(`", at).with_mend("leave it out, or open it before"))
            }
            Some((Token::Sign(','), _)) => {
                let error = ValueError::new("a `,` outside a function", at);
                self.broken(error.with_mend("write decimals with a point and thousands without a comma: `1000.5`"))
            }
            // A wrong piece is reported already; what follows it cannot be judged.
            Some((Token::Wrong, _)) => Err(Broken),
            Some((Token::Name(name), _)) => {
                let reason = format!("found `{name}` where an operator is expected");
                self.broken(ValueError::new(reason, at).with_mend(format!("write `* {name}`, or join a name with `_`")))
            }
            Some((Token::Number { shown, .. }, _)) => {
                let reason = format!("found `{shown}` where an operator is expected");
                self.broken(ValueError::new(reason, at).with_mend("write one of `+ - * / ^` before it"))
            }
            Some((Token::Sign(sign), _)) => {
                let reason = format!("found `{sign}` where an operator is expected");
                self.broken(ValueError::new(reason, at).with_mend("write `*` before it"))
            }
        }
    }

    fn sum(&mut self) -> Result<Node, Broken> {
        let first = self.product()?;
        let mut rest = Vec::new();
        while let Some(sign @ ('+' | '-')) = self.peek() {
            self.next += 1;
            rest.push((if sign == '+' { Additive::Plus } else { Additive::Minus }, self.product()?));
        }
        let Some((_, last)) = rest.last() else { return Ok(first) };
        let at = first.at.start..last.at.end;
        // A bracketed sum in first place is the same from left to right without its brackets.
        Ok(match first.kind {
            Kind::Sum(inner, mut terms) => {
                terms.append(&mut rest);
                Node { at, kind: Kind::Sum(inner, terms) }
            }
            kind => Node { at, kind: Kind::Sum(Box::new(Node { at: first.at, kind }), rest) },
        })
    }

    fn product(&mut self) -> Result<Node, Broken> {
        let first = self.signed()?;
        let mut rest = Vec::new();
        while let Some(sign @ ('*' | '/')) = self.peek() {
            self.next += 1;
            rest.push((if sign == '*' { Multiplicative::Times } else { Multiplicative::Over }, self.signed()?));
        }
        let Some((_, last)) = rest.last() else { return Ok(first) };
        let at = first.at.start..last.at.end;
        Ok(match first.kind {
            Kind::Product(inner, mut factors) => {
                factors.append(&mut rest);
                Node { at, kind: Kind::Product(inner, factors) }
            }
            kind => Node { at, kind: Kind::Product(Box::new(Node { at: first.at, kind }), rest) },
        })
    }

    fn signed(&mut self) -> Result<Node, Broken> {
        let start = self.here().start;
        match self.peek() {
            Some('-') => {
                self.next += 1;
                let inner = self.deeper(Self::signed)?;
                Ok(Node { at: start..inner.at.end, kind: Kind::Negate(Box::new(inner)) })
            }
            Some('+') => {
                self.next += 1;
                self.deeper(Self::signed)
            }
            _ => self.power(),
        }
    }

    fn power(&mut self) -> Result<Node, Broken> {
        let base = self.atom()?;
        if self.peek() != Some('^') {
            return Ok(base);
        }
        self.next += 1;
        let exponent = self.deeper(Self::signed)?;
        Ok(Node { at: base.at.start..exponent.at.end, kind: Kind::Power(Box::new(base), Box::new(exponent)) })
    }

    fn atom(&mut self) -> Result<Node, Broken> {
        let at = self.here();
        let Some((token, _)) = self.tokens.get(self.next) else {
            let error = ValueError::new("the formula ends where a number or a name is expected", at);
            return self.broken(error);
        };
        let kind = match token.clone() {
            Token::Number { value, shown } => Kind::Number { value, shown },
            Token::Wrong => Kind::Number { value: 0.0, shown: String::new() },
            Token::Name(name) => {
                self.next += 1;
                if self.peek() == Some('(') {
                    return self.call(&name, at);
                }
                if Function::named(&name).is_some() {
                    let error = ValueError::new(format!("the function `{name}` has no arguments"), at.clone());
                    self.errors.push(error.with_mend(format!("write `{name}(…)`")));
                }
                return Ok(Node { at, kind: Kind::Name(name) });
            }
            Token::Sign('(') => {
                self.next += 1;
                let inner = self.deeper(Self::sum)?;
                let end = self.close(&at)?;
                return Ok(Node { at: at.start..end, kind: inner.kind });
            }
            Token::Sign(sign) => {
                let reason = format!("found `{sign}` where a number or a name is expected");
                return self.broken(ValueError::new(reason, at));
            }
        };
        self.next += 1;
        Ok(Node { at, kind })
    }

    /// The bracket that closes the one at `opened`; its end.
    fn close(&mut self, opened: &Range<usize>) -> Result<usize, Broken> {
        let at = self.here();
        match self.tokens.get(self.next) {
            Some((Token::Sign(')'), _)) => {
                self.next += 1;
                Ok(at.end)
            }
            Some((Token::Wrong, _)) => Err(Broken),
            Some(_) if self.peek() == Some(',') => {
                let error = ValueError::new("a `,` outside a function", at);
                self.broken(error.with_mend("write decimals with a point and thousands without a comma: `1000.5`"))
            }
            Some(_) => {
                let error = ValueError::new("found this where an operator or `)` is expected", at);
                self.broken(error.with_mend("write one of `+ - * / ^` before it"))
            }
            None => self.broken(ValueError::new("this `(` is not closed", opened.clone()).with_mend("write a `)`")),
        }
    }

    fn call(&mut self, name: &str, name_at: Range<usize>) -> Result<Node, Broken> {
        let opened = self.here();
        self.next += 1;
        let mut arguments = Vec::new();
        if self.peek() == Some(')') {
            self.next += 1;
        } else {
            arguments.push(self.deeper(Self::sum)?);
            while self.peek() == Some(',') {
                self.next += 1;
                arguments.push(self.deeper(Self::sum)?);
            }
            self.close(&opened)?;
        }
        let end = self.tokens[self.next - 1].1.end;
        let at = name_at.start..end;
        let lower = name.to_lowercase();
        let Some(function) = Function::named(name) else {
            self.errors.push(unknown_function(name, &lower, name_at));
            return Ok(Node { at, kind: Kind::Name(name.to_owned()) });
        };
        let count = arguments.len();
        let expected = match function {
            Function::Abs if count != 1 => Some("one argument"),
            Function::Min | Function::Max if count < 2 => Some("two arguments or more"),
            _ => None,
        };
        if let Some(expected) = expected {
            let reason = format!("`{name}` takes {expected}, found {count}");
            self.errors.push(ValueError::new(reason, at.clone()));
        }
        Ok(Node { at, kind: Kind::Call(function, arguments) })
    }
}

fn unknown_function(name: &str, lower: &str, at: Range<usize>) -> ValueError {
    let error = ValueError::new(format!("there is no function `{name}`, expected `min`, `max` or `abs`"), at);
    match nearest(lower, Function::ALL.map(Function::name)) {
        Some(meant) => error.with_mend(format!("write `{meant}`")),
        None => error.with_mend(format!("write `{name} * (…)` if a product is meant")),
    }
}
