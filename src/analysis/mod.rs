//! What is solved from the projection.

pub mod backtest;
pub mod goal_seek;
pub mod required_growth;
pub mod response;
