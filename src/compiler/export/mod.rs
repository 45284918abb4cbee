//! What others read of a database: one module a format.

pub mod json;
