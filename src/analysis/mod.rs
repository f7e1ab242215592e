//! What is solved from the projection.

pub mod attribution;
pub mod audit;
pub mod backtest;
pub mod causes;
pub mod comparison;
pub mod goal_seek;
pub mod growth_contributions;
pub mod heat_map;
pub mod lmdi;
pub mod means;
pub mod required_growth;
pub mod response;
pub mod review;
pub mod root;
pub mod sensitivity;
