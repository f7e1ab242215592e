//! County quotas (指标分解): a city's target handed down to its counties, districts and functional zones. Do the parts add up, can
//! each place make it, where does the city's target break, and what would a fairer split be? `docs/quotas.md` has the formulas.
//!
//! ```text
//! cells of a file ─┐
//!                  ├─> Table ─┬─> check ────> whole, gaps, chances, findings
//! plan, projection ┘          └─> allocate ─> Table with quotas, or what stands in the way
//! random paths ─────> Chances ──┘
//! ```
//!
//! Quotas and their sums are decimals, exact to the last digit; chances are counts of paths. Nothing depends on the order of rows.

pub mod allocate;
pub mod chain;
pub mod chances;
pub mod check;
pub mod compare;
pub mod decimal;
pub mod export;
pub mod fairness;
pub mod import;
pub mod kind;
pub mod number;
pub mod pairs;
pub mod plan_tables;
pub mod revision;
pub mod rewards;
pub mod table;
pub mod together;
pub mod validate;
pub mod vintages;
pub mod weights;
pub mod whole;

pub use chances::{Chances, Sample};
pub use check::{Check, CheckSettings, RowCheck, check};
pub use table::{Adjustment, Base, Cell, Commitment, Direction, Grade, Row, Scope, Table};
pub use together::Together;
pub use validate::faults;
pub use whole::{Whole, whole};
