//! Published results that a planner pastes or opens from a file, as a host asks for them to be read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::outturns::import_all;
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::sheet::Sheet;

/// Rows of published results: indicator, year, value with unit, scope, source, with or without a header in either language.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutturnsQuestion {
    /// What was pasted, or the sheets of a file.
    pub sheets: Vec<Sheet>,
    /// Ids of the registry's indicators, each with its name as the host shows it.
    pub names: Vec<(String, String)>,
}

/// The scenario with the results; where a cell is faulty there is no answer but every fault.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct OutturnsView {
    pub scenario: Scenario,
    pub remarks: Vec<Diagnostic>,
}

pub(crate) fn outturns_view(
    plan: &Plan,
    scenario: &Scenario,
    question: &OutturnsQuestion,
) -> Result<OutturnsView, Vec<Diagnostic>> {
    let (scenario, remarks) = import_all(plan, &question.names, &question.sheets, scenario)?;
    Ok(OutturnsView { scenario, remarks })
}
