//! What is solved from the projection.

pub mod required_growth;
