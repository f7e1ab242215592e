//! The documents name what the registries hold, and their tables of figures are what the bundled plans come to. Such a table
//! stands between `<!-- table NAME -->` and `<!-- end of table -->`; `TUIYAN_GOLDEN=write` writes it anew.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

mod content;
mod format;
mod presets;
mod risk;

use std::path::Path;

use tuiyan::plan::Format;
use tuiyan::registry::{INDICATORS, LEVERS};
use tuiyan::session::Session;

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

/// Writes a table from all plans.
type Rows = fn(&[Session]) -> String;

#[test]
fn tables_of_figures_are_what_the_plans_come_to() {
    let plans = plans();
    let tables: [(&str, &str, Rows); 8] = [
        ("docs/calibration.md", "growth", presets::growth),
        ("docs/calibration.md", "intensities", presets::intensities),
        ("docs/calibration.md", "implied", presets::implied),
        ("docs/calibration.md", "risk", risk::numbers),
        ("docs/calibration.md", "spread", risk::spreads),
        ("docs/plans.md", "commitments", content::commitments),
        ("docs/plans.md", "sources", content::sources),
        ("docs/plans.md", "published", content::published),
    ];
    let mut stale = Vec::new();
    for (name, table, rows) in tables {
        let text = document(name);
        let (head, rest) = text
            .split_once(&format!("<!-- table {table} -->\n"))
            .unwrap_or_else(|| panic!("{name} has no table {table}"));
        let (now, tail) = rest.split_once("<!-- end of table -->").unwrap();
        let rows = rows(&plans);
        if rows == now {
            continue;
        }
        if std::env::var("TUIYAN_GOLDEN").is_ok_and(|mode| mode == "write") {
            let start = format!("{head}<!-- table {table} -->\n");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
            std::fs::write(path, start + &rows + "<!-- end of table -->" + tail).unwrap();
        } else {
            stale.push(format!("{name}, table {table}, should be\n{rows}"));
        }
    }
    assert!(
        stale.is_empty(),
        "{}\n`TUIYAN_GOLDEN=write cargo test --test documents` writes them anew",
        stale.join("\n")
    );
}

fn plans() -> Vec<Session> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let packs = std::fs::read_dir(folder).unwrap();
    let mut plans: Vec<Session> = packs
        .map(|folder| std::fs::read_to_string(folder.unwrap().path().join("plan.toml")).unwrap())
        .map(|text| {
            Session::open(&text, Format::Toml)
                .0
                .unwrap_or_else(|| panic!("a pack does not load"))
        })
        .collect();
    plans.sort_by_key(|plan| {
        (
            plan.plan().head.document.issued.clone(),
            plan.plan().head.id.clone(),
        )
    });
    plans
}
