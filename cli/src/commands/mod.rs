//! The commands, one file each.

pub(crate) mod attribute;
pub(crate) mod audit;
pub(crate) mod backtest;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod inputs;
pub(crate) mod plans;
pub(crate) mod project;
pub(crate) mod quotas;
pub(crate) mod require;
pub(crate) mod review;
pub(crate) mod schema;
pub(crate) mod seek;
pub(crate) mod sensitivity;
pub(crate) mod show;
pub(crate) mod targets;
