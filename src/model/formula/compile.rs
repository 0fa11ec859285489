//! A formula made ready for many runs.

use super::evaluate::apply;
use super::{Additive, EvalError, Formula, Function, Kind, Multiplicative, Node, raise};

/// A formula as steps of a stack machine, its names resolved to slots of a slice.
#[derive(Debug, Clone, PartialEq)]
pub struct Compiled {
    steps: Vec<Step>,
    /// The most values that stand on the stack at one time.
    height: usize,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    Number(f64),
    Slot(usize),
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Raise,
    Call(Function, usize),
}

/// Stacks up to this height need no allocation.
const SMALL: usize = 32;

impl Formula {
    /// The formula for many runs: a name is the figure at its place in `slots`.
    ///
    /// # Errors
    ///
    /// [`EvalError::UnknownName`] where a name is not among the slots.
    pub fn compile(&self, slots: &[&str]) -> Result<Compiled, EvalError> {
        let mut steps = Vec::new();
        let height = push(&self.root, slots, &mut steps, 0)?;
        Ok(Compiled { steps, height })
    }
}

impl Compiled {
    /// The formula's value for these figures, one for each slot, in their unit's scale; bit for bit
    /// what [`Formula::evaluate`] gives. Not finite where a divisor is zero or a part is too large.
    ///
    /// # Panics
    ///
    /// Where there are fewer figures than slots that the formula uses.
    pub fn run(&self, values: &[f64]) -> f64 {
        if self.height <= SMALL {
            self.run_on(&mut [0.0; SMALL], values)
        } else {
            self.run_on(&mut vec![0.0; self.height], values)
        }
    }

    fn run_on(&self, stack: &mut [f64], values: &[f64]) -> f64 {
        let mut top = 0;
        for step in &self.steps {
            match *step {
                Step::Number(value) => {
                    stack[top] = value;
                    top += 1;
                }
                Step::Slot(slot) => {
                    stack[top] = values[slot];
                    top += 1;
                }
                Step::Negate => stack[top - 1] = -stack[top - 1],
                Step::Call(function, count) => {
                    let result = apply(function, &stack[top - count..top]);
                    top -= count - 1;
                    stack[top - 1] = result;
                }
                operator => {
                    top -= 1;
                    let (left, right) = (stack[top - 1], stack[top]);
                    stack[top - 1] = match operator {
                        Step::Add => left + right,
                        Step::Subtract => left - right,
                        Step::Multiply => left * right,
                        Step::Divide => left / right,
                        _ => raise(left, right),
                    };
                }
            }
        }
        stack[0]
    }
}

/// Appends the steps of a node, which starts with `below` values on the stack; the height reached.
fn push(node: &Node, slots: &[&str], steps: &mut Vec<Step>, below: usize) -> Result<usize, EvalError> {
    let mut height = below + 1;
    match &node.kind {
        Kind::Number { value, .. } => steps.push(Step::Number(*value)),
        Kind::Name(name) => {
            let slot = slots.iter().position(|slot| slot == name);
            let unknown = || EvalError::UnknownName { name: name.clone(), at: node.at.clone() };
            steps.push(Step::Slot(slot.ok_or_else(unknown)?));
        }
        Kind::Negate(inner) => {
            height = height.max(push(inner, slots, steps, below)?);
            steps.push(Step::Negate);
        }
        Kind::Sum(first, rest) => {
            height = height.max(push(first, slots, steps, below)?);
            for (sign, term) in rest {
                height = height.max(push(term, slots, steps, below + 1)?);
                steps.push(match sign {
                    Additive::Plus => Step::Add,
                    Additive::Minus => Step::Subtract,
                });
            }
        }
        Kind::Product(first, rest) => {
            height = height.max(push(first, slots, steps, below)?);
            for (sign, factor) in rest {
                height = height.max(push(factor, slots, steps, below + 1)?);
                steps.push(match sign {
                    Multiplicative::Times => Step::Multiply,
                    Multiplicative::Over => Step::Divide,
                });
            }
        }
        Kind::Power(base, exponent) => {
            height = height.max(push(base, slots, steps, below)?);
            height = height.max(push(exponent, slots, steps, below + 1)?);
            steps.push(Step::Raise);
        }
        Kind::Call(function, arguments) => {
            for (index, argument) in arguments.iter().enumerate() {
                height = height.max(push(argument, slots, steps, below + index)?);
            }
            steps.push(Step::Call(*function, arguments.len()));
        }
    }
    Ok(height)
}
