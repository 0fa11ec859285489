//! Writers: each turns what it is given into bytes and touches no disk.

pub mod markdown;
pub mod pdf;
pub mod svg;
pub mod xlsx;
