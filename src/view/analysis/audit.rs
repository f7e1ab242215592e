//! An audit as a host shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::analysis::audit::{Audit, Finding};
use crate::plan::Plan;

/// What an audit found of the open plan, alone and beside other plans of its city.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AuditView {
    /// Those that the open plan is in, sorted by severity, then in the order of the documents.
    pub findings: Vec<Finding>,
    /// How often figures were held against each other.
    pub checks: usize,
    /// Ids of the plans of its city that it was held against, earlier documents first.
    pub compared: Vec<String>,
    /// Ids of the plans of other cities, which are not compared.
    pub not_compared: Vec<String>,
}

/// Of an audit of the open plan and others of its city.
pub(crate) fn audit_view(plan: &Plan, others: &[&Plan], found: Audit) -> AuditView {
    let id = &plan.head.id;
    let is_of_city = |other: &&&Plan| other.head.city.zh == plan.head.city.zh;
    let left = others.iter().filter(|other| !is_of_city(other));
    AuditView {
        findings: found
            .findings
            .into_iter()
            .filter(|one| one.plans.contains(id))
            .collect(),
        checks: found.checks,
        compared: found
            .cities
            .into_iter()
            .flatten()
            .filter(|other| other != id)
            .collect(),
        not_compared: left.map(|other| other.head.id.clone()).collect(),
    }
}
