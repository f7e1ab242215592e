//! The binding: the only Rust that knows JavaScript. It converts and calls, and decides nothing.

use js_sys::{Float64Array, Reflect};
use serde::Serialize;
use tuiyan::diagnostic::{Diagnostic, has_errors};
use tuiyan::plan::Format;
use tuiyan::resolve::remarks;
use tuiyan::risk::Share;
use tuiyan::scenario::Scenario;
use tuiyan::session::Session;
use tuiyan::sheet::Layout;
use tuiyan::view::analysis::{AnalysisAnswer, AnalysisProgress, AnalysisQuestion};
use tuiyan::view::quotas::{QuotaExport, QuotaFile, QuotaFileQuestion};
use tuiyan::view::{
    ENGINE_VERSION, PlanView, ProjectionView, QuotaAnswer, QuotaChoice, QuotaQuestion, RiskQuestion, RiskView,
};
use wasm_bindgen::prelude::*;

/// Version of the engine.
#[wasm_bindgen]
pub fn engine_version() -> String {
    ENGINE_VERSION.to_owned()
}

/// The engine with the plan that is open.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    session: Option<Session>,
}

#[derive(Serialize)]
struct Opened {
    plan: Option<PlanView>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Projected {
    projection: Option<ProjectionView>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Begun {
    wanted: Option<usize>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Shown {
    risk: Option<RiskView>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Choices {
    choices: Vec<QuotaChoice>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Layouts {
    layouts: Option<Vec<Layout>>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct AnalysisBegun {
    progress: Option<AnalysisProgress>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Analysed {
    answer: Option<AnalysisAnswer>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Shared {
    block: usize,
    clamped: usize,
}

#[wasm_bindgen]
impl Engine {
    /// An engine without a plan.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads and checks a pack; replaces the present plan only if it is good.
    ///
    /// # Errors
    /// Never for a faulty pack: its faults are in the answer.
    pub fn open(&mut self, text: &str, format: &str) -> Result<JsValue, JsValue> {
        let format = if format == "json" {
            Format::Json
        } else {
            Format::Toml
        };
        let (session, mut diagnostics) = Session::open(text, format);
        let plan = session
            .as_ref()
            .and_then(|session| session.view().map_err(|more| diagnostics.extend(more)).ok());
        if plan.is_some() {
            self.session = session;
        }
        to_js(&Opened { plan, diagnostics })
    }

    /// Runs the model `times` over on a scenario and gives the sum of the outputs, for benches.
    ///
    /// # Errors
    /// A scenario that cannot be projected.
    pub fn repeat(&self, scenario: JsValue, times: u32) -> Result<f64, JsValue> {
        let scenario: Scenario = serde_wasm_bindgen::from_value(scenario)?;
        let session = self.session.as_ref().ok_or("no plan is open")?;
        session
            .repeat(&scenario, times)
            .map_err(|diagnostics| to_js(&diagnostics).unwrap_or(JsValue::NULL))
    }

    /// Projects a scenario of the open plan; a faulty one gives diagnostics and no projection.
    ///
    /// # Errors
    /// Never for a faulty scenario: its faults are in the answer.
    pub fn project(&self, scenario: JsValue) -> Result<JsValue, JsValue> {
        let refuse = |diagnostics| {
            to_js(&Projected {
                projection: None,
                diagnostics,
            })
        };
        let Some(session) = &self.session else {
            return refuse(vec![no_plan()]);
        };
        let scenario = match scenario_of(scenario) {
            Ok(scenario) => scenario,
            Err(fault) => return refuse(vec![fault]),
        };
        match session.project(&scenario) {
            Err(diagnostics) => {
                debug_assert!(has_errors(&diagnostics));
                refuse(diagnostics)
            }
            Ok(projection) => {
                let (view, values) = session.show(&projection);
                let answer = to_js(&Projected {
                    projection: Some(view),
                    diagnostics: remarks(session.plan(), &scenario),
                })?;
                attach(&answer, "projection", "values", &values)?;
                Ok(answer)
            }
        }
    }

    /// The quota tables of the open plan, with what a scenario projects of them; none, and diagnostics, for a faulty scenario.
    ///
    /// # Errors
    /// Never for a faulty scenario: its faults are in the answer.
    pub fn quota_choices(&mut self, scenario: JsValue) -> Result<JsValue, JsValue> {
        let found = match (&mut self.session, scenario_of(scenario)) {
            (None, _) => Err(vec![no_plan()]),
            (_, Err(fault)) => Err(vec![fault]),
            (Some(session), Ok(scenario)) => session.quota_choices(&scenario),
        };
        let (choices, diagnostics) =
            found.map_or_else(|faults| (Vec::new(), faults), |found| (found, Vec::new()));
        to_js(&Choices { choices, diagnostics })
    }

    /// What is said of a sheet of one of these tables.
    ///
    /// # Errors
    /// Never for a faulty sheet: its faults are in the answer.
    pub fn answer_quotas(&mut self, scenario: JsValue, question: JsValue) -> Result<JsValue, JsValue> {
        let question: QuotaQuestion = serde_wasm_bindgen::from_value(question)?;
        let found = match (&mut self.session, scenario_of(scenario)) {
            (None, _) => Err(vec![no_plan()]),
            (_, Err(fault)) => Err(vec![fault]),
            (Some(session), Ok(scenario)) => session.answer_quotas(&scenario, &question),
        };
        to_js(&found.unwrap_or_else(|diagnostics| QuotaAnswer {
            diagnostics,
            ..QuotaAnswer::default()
        }))
    }

    /// The quota tables that sheets of a file hold: `{ tables, diagnostics }`; with any error no table.
    ///
    /// # Errors
    /// Never for a faulty file: its faults are in the answer.
    pub fn read_quota_file(&mut self, scenario: JsValue, question: JsValue) -> Result<JsValue, JsValue> {
        let question: QuotaFileQuestion = serde_wasm_bindgen::from_value(question)?;
        let found = match (&mut self.session, scenario_of(scenario)) {
            (None, _) => Err(vec![no_plan()]),
            (_, Err(fault)) => Err(vec![fault]),
            (Some(session), Ok(scenario)) => session.read_quota_file(&scenario, &question),
        };
        to_js(&found.unwrap_or_else(|diagnostics| QuotaFile {
            tables: Vec::new(),
            diagnostics,
        }))
    }

    /// The sheets of a file of quota tables, laid out to be written: `{ layouts, diagnostics }`.
    ///
    /// # Errors
    /// Never for a faulty table: its faults are in the answer.
    pub fn write_quota_file(&mut self, scenario: JsValue, export: JsValue) -> Result<JsValue, JsValue> {
        let export: QuotaExport = serde_wasm_bindgen::from_value(export)?;
        let found = match (&mut self.session, scenario_of(scenario)) {
            (None, _) => Err(vec![no_plan()]),
            (_, Err(fault)) => Err(vec![fault]),
            (Some(session), Ok(scenario)) => session.write_quota_file(&scenario, &export),
        };
        let (layouts, diagnostics) =
            found.map_or_else(|faults| (None, faults), |found| (Some(found), Vec::new()));
        to_js(&Layouts { layouts, diagnostics })
    }

    /// Begins an analysis of a scenario, in place of the one under way: `{ progress, diagnostics }`.
    ///
    /// # Errors
    /// Never for a faulty scenario or question: its faults are in the answer.
    pub fn begin_analysis(&mut self, scenario: JsValue, question: JsValue) -> Result<JsValue, JsValue> {
        let question: AnalysisQuestion = serde_wasm_bindgen::from_value(question)?;
        let begun = match (&mut self.session, scenario_of(scenario)) {
            (None, _) => Err(vec![no_plan()]),
            (_, Err(fault)) => Err(vec![fault]),
            (Some(session), Ok(scenario)) => session.begin_analysis(&scenario, &question),
        };
        let (progress, diagnostics) =
            begun.map_or_else(|faults| (None, faults), |begun| (Some(begun), Vec::new()));
        to_js(&AnalysisBegun {
            progress,
            diagnostics,
        })
    }

    /// Goes on with the analysis by a short step and gives how far it is; null where nothing was begun.
    ///
    /// # Errors
    /// Never.
    pub fn advance_analysis(&mut self) -> Result<JsValue, JsValue> {
        to_js(&self.session.as_mut().and_then(Session::advance_analysis))
    }

    /// The answer of the analysis, once: `{ answer, diagnostics }`, without an answer while steps are left.
    ///
    /// # Errors
    /// Never.
    pub fn show_analysis(&mut self) -> Result<JsValue, JsValue> {
        let shown = self.session.as_mut().map_or(Ok(None), Session::show_analysis);
        let (answer, diagnostics) = shown.map_or_else(|faults| (None, faults), |answer| (answer, Vec::new()));
        to_js(&Analysed { answer, diagnostics })
    }

    /// Begins the random paths of a scenario, in place of those under way; gives how many it asks for, or diagnostics.
    ///
    /// # Errors
    /// Never for a faulty scenario: its faults are in the answer.
    pub fn begin_risk(&mut self, scenario: JsValue, question: JsValue) -> Result<JsValue, JsValue> {
        let question: RiskQuestion = serde_wasm_bindgen::from_value(question)?;
        let begun = match (&mut self.session, scenario_of(scenario)) {
            (None, _) => Err(vec![no_plan()]),
            (_, Err(fault)) => Err(vec![fault]),
            (Some(session), Ok(scenario)) => session.begin_risk(&scenario, question),
        };
        to_js(&match begun {
            Ok(wanted) => Begun {
                wanted: Some(wanted),
                diagnostics: Vec::new(),
            },
            Err(diagnostics) => Begun {
                wanted: None,
                diagnostics,
            },
        })
    }

    /// Runs more paths; gives how many were run in all.
    pub fn advance_risk(&mut self, paths: u32) -> u32 {
        let session = self.session.as_mut();
        session.map_or(0, |session| session.advance_risk(paths as usize) as u32)
    }

    /// What the paths so far say; `risk` is null where nothing was begun, and where a path gives no finite numbers.
    ///
    /// # Errors
    /// Never.
    pub fn show_risk(&mut self) -> Result<JsValue, JsValue> {
        let shown = self.session.as_mut().map_or(Ok(None), Session::show_risk);
        let (shown, diagnostics) = shown.map_or_else(|faults| (None, faults), |shown| (shown, Vec::new()));
        let (risk, bands) = shown.unzip();
        let answer = to_js(&Shown { risk, diagnostics })?;
        if let Some(bands) = bands {
            attach(&answer, "risk", "bands", &bands)?;
        }
        Ok(answer)
    }

    /// Runs the last paths that were not run yet, for another engine with the same plan and scenario; null where none is left.
    ///
    /// # Errors
    /// Never.
    pub fn share_risk(&mut self) -> Result<JsValue, JsValue> {
        let Some(share) = self.session.as_mut().and_then(Session::share_risk) else {
            return Ok(JsValue::NULL);
        };
        let answer = to_js(&Shared {
            block: share.block,
            clamped: share.clamped,
        })?;
        Reflect::set(&answer, &"values".into(), &Float64Array::from(&share.values[..]))?;
        Ok(answer)
    }

    /// Takes over what another engine has run of the same scenario; what does not fit is run here.
    pub fn adopt_risk(&mut self, block: usize, clamped: usize, values: Vec<f64>) {
        if let Some(session) = &mut self.session {
            session.adopt_risk(&Share {
                block,
                clamped,
                values,
            });
        }
    }
}

fn no_plan() -> Diagnostic {
    Diagnostic::error("no-plan-open", "")
}

fn scenario_of(value: JsValue) -> Result<Scenario, Diagnostic> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| Diagnostic::error("scenario-form", "").with("reason", error.to_string()))
}

/// Numbers of a part of an answer go over as they are, not as objects.
fn attach(answer: &JsValue, part: &str, name: &str, numbers: &[f64]) -> Result<(), JsValue> {
    let part = Reflect::get(answer, &part.into())?;
    Reflect::set(&part, &name.into(), &Float64Array::from(numbers))?;
    Ok(())
}

/// Plain objects for maps, `null` for what is not there.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
