//! The binding: the only Rust that knows JavaScript. It converts and calls, and decides nothing.

use js_sys::{Float64Array, Reflect};
use serde::Serialize;
use tuiyan::diagnostic::{Diagnostic, has_errors};
use tuiyan::plan::Format;
use tuiyan::resolve::remarks;
use tuiyan::scenario::Scenario;
use tuiyan::session::Session;
use tuiyan::view::{ENGINE_VERSION, PlanView, ProjectionView};
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
            return refuse(vec![Diagnostic::error("no-plan-open", "")]);
        };
        let scenario: Scenario = match serde_wasm_bindgen::from_value(scenario) {
            Ok(scenario) => scenario,
            Err(error) => {
                return refuse(vec![
                    Diagnostic::error("scenario-form", "").with("reason", error.to_string()),
                ]);
            }
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
                let projection = Reflect::get(&answer, &"projection".into())?;
                Reflect::set(
                    &projection,
                    &"values".into(),
                    &Float64Array::from(values.as_slice()),
                )?;
                Ok(answer)
            }
        }
    }
}

/// Plain objects for maps, `null` for what is not there.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
