//! What others read of a database: one module a format.

pub mod annotation;
pub mod corrections;
pub mod csv;
pub mod json;
pub mod linked_data;
