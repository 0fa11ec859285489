//! YAML to data with places. Knows no model: types describe themselves through [`Decode`], and reading them reports
//! every mistake of a file in one run instead of stopping at the first.

pub mod code;
mod decode;
pub mod edit;
mod node;
mod reader;
mod record;
mod scalar;
mod schema;

pub use decode::{Absent, Context, Decode, Fields, Keyed, Placed, choose};
pub use node::{Entry, Node, Value};
pub use reader::{MAX_BYTES, decode_utf8, read};
pub use scalar::{Scalar, ValueError};
pub use schema::Schemas;

pub(crate) use decode::{field_name, with_article};
pub(crate) use record::{choice, record};
