//! What is solved from the projection.

pub mod backtest;
pub mod heat_map;
pub mod means;
pub mod required_growth;
pub mod response;
pub mod root;
pub mod sensitivity;
