//! Risk: what random paths are made of.

pub mod correlation;
pub mod draws;
