//! County quotas (指标分解): a city's target handed down to its places.

pub mod export;
pub mod import;
pub mod table;

pub use table::{Adjustment, Base, Cell, Commitment, Direction, Grade, Row, Scope, Table};
