//! What is solved from the projection.

pub mod attribution;
pub mod backtest;
pub mod comparison;
pub mod growth_contributions;
pub mod lmdi;
pub mod required_growth;
pub mod response;
