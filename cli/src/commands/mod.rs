//! The commands, one file each.

pub(crate) mod backtest;
pub(crate) mod check;
pub(crate) mod inputs;
pub(crate) mod plans;
pub(crate) mod project;
pub(crate) mod quotas;
pub(crate) mod review;
pub(crate) mod schema;
pub(crate) mod show;
pub(crate) mod targets;
