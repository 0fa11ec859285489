//! Layout decides where everything stands; painters only paint.

pub mod page;
