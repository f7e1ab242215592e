//! Risk: random paths of the model, and what they say of an indicator.

mod binomial;
mod compile;
pub mod correlation;
pub mod draws;
mod kept;
mod paths;
pub mod statistics;

pub(crate) use compile::ORDER;
pub use compile::RiskModel;
pub use paths::{Outcomes, Paths};
