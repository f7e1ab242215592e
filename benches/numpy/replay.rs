//! Prints some random paths with their draws, so that `compare.py --replay` can run them again:
//! `cargo run --release --example replay INPUTS.json PATHS`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a program for one's own use reads files and stops at the first fault"
)]

use serde_json::{Map, Value, json};
use tuiyan::inputs::ModelInputs;
use tuiyan::risk::{OneByOne, Question, RiskSettings, Simulation};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let text = std::fs::read_to_string(
        arguments
            .next()
            .expect("the first argument is an inputs document"),
    )
    .unwrap();
    let paths: usize = arguments.next().map_or(200, |count| count.parse().unwrap());
    let inputs: ModelInputs = serde_json::from_str(&text).unwrap();
    let settings = RiskSettings {
        paths,
        ..RiskSettings::default()
    };
    let mut simulation =
        Simulation::begin(&inputs, &Question::default(), settings, None).expect("the inputs run");
    simulation.advance(paths, &OneByOne);
    let draws: Vec<Value> = (0..paths as u64)
        .map(|path| {
            let drawn = simulation.draws(path);
            json!({"z": drawn.z, "uniform": drawn.uniform, "spread": drawn.spread})
        })
        .collect();
    let years = inputs.base_year + 1..=inputs.horizon;
    let mut values = Map::new();
    for one in simulation.layout().instances() {
        let by_year = years
            .clone()
            .map(|year| (year.to_string(), json!(simulation.values(&one.id, year))));
        values.insert(one.id.clone(), Value::Object(by_year.collect()));
    }
    println!("{}", json!({"draws": draws, "values": values}));
}
