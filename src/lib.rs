//! The core of tuiyan: what follows from a city's industrial plan and a planner's assumptions.
//!
//! ```text
//! plan pack ─┐
//!            ├─> ModelInputs ─> Model ─> Projection ─> target outcomes
//! scenario ──┘
//! ```
//!
//! Data in, numbers out: no files, no clock, no globals, no prose. [`plan::read`] reads a pack and tells every fault;
//! [`scenario::Scenario`] says what a planner assumes otherwise; [`resolve`] makes the two into [`inputs::ModelInputs`];
//! [`projection::project`] runs the model of `docs/model.md` on it; [`targets::assess`] holds the plan's targets against it.
//! The same digits come out native and in wasm.

pub mod analysis;
pub mod diagnostic;
pub mod inputs;
pub mod model;
pub mod number;
pub mod outturns;
pub mod plan;
pub mod projection;
pub mod quotas;
pub mod registry;
pub mod resolve;
pub mod risk;
pub mod scenario;
pub mod session;
pub mod sheet;
pub mod targets;
pub mod units;
pub mod view;
