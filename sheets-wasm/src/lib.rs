//! The binding of `sheets/`: a module of its own, so that the page loads it only when a file is opened or saved. It converts and
//! calls, and decides nothing; what cells mean the engine's own module says.

use serde::Serialize;
use serde::de::DeserializeOwned;
use tuiyan::diagnostic::Diagnostic;
use tuiyan::sheet::{Layout, Sheet};
use tuiyan_sheets::Properties;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
struct Read {
    sheets: Option<Vec<Sheet>>,
    diagnostics: Vec<Diagnostic>,
}

/// The sheets of a file of CSV or XLSX: `{ sheets, diagnostics }`, `sheets` null where it cannot be read.
///
/// # Errors
/// Never for a faulty file: its fault is in the answer.
#[wasm_bindgen]
pub fn read_sheets(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let (sheets, diagnostics) = match tuiyan_sheets::read(bytes) {
        Ok(sheets) => (Some(sheets), Vec::new()),
        Err(fault) => (None, vec![fault]),
    };
    to_js(&Read { sheets, diagnostics })
}

/// The bytes of a layout as CSV.
///
/// # Errors
/// What is no layout.
#[wasm_bindgen]
pub fn write_csv(layout: JsValue) -> Result<Vec<u8>, JsValue> {
    let layout: Layout = from_js(layout)?;
    Ok(tuiyan_sheets::write_csv(&layout))
}

/// The bytes of layouts as a workbook of a title and a day.
///
/// # Errors
/// What is no list of layouts; layouts that no workbook can hold, as a diagnostic.
#[wasm_bindgen]
pub fn write_xlsx(layouts: JsValue, title: &str, year: u16, month: u8, day: u8) -> Result<Vec<u8>, JsValue> {
    let layouts: Vec<Layout> = from_js(layouts)?;
    let properties = Properties {
        title: title.to_owned(),
        date: (year, month, day),
    };
    tuiyan_sheets::write_xlsx(&layouts, &properties)
        .map_err(|fault| to_js(&fault).unwrap_or_else(|error| error))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(Into::into)
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(Into::into)
}
