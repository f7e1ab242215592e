//! Risk (section 5 of `docs/model.md`): what random paths are made of.

pub mod correlation;
pub mod draws;
