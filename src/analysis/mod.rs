//! What is solved from the projection.

pub mod backtest;
pub mod required_growth;
pub mod response;
