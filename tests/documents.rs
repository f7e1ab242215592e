//! The documents name what the registries hold.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::path::Path;

use tuiyan::registry::{INDICATORS, LEVERS};

fn document(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

#[test]
fn the_model_document_names_every_indicator_and_lever() {
    let model = document("docs/model.md");
    for id in INDICATORS
        .iter()
        .map(|family| family.id)
        .chain(LEVERS.iter().map(|family| family.id))
    {
        let named = [format!("`{id}`"), format!("`{id}."), format!("{id}`")]
            .iter()
            .any(|form| model.contains(form));
        assert!(named, "docs/model.md does not name {id}");
    }
}
