//! Writers: each turns what it is given into bytes and touches no disk.

pub mod pdf;
pub mod svg;
