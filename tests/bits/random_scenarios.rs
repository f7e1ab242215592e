//! Prints random scenarios of a plan, with outturns near what the plan projects, one JSON object a line:
//! `{"scenario": …, "digest": "…", "risk": "…"}`, the digests being those of every bit of the native projection and, for some of
//! the scenarios, of what random paths of it come to. The tests in Node and in the browser replay the lines in wasm and compare
//! the digests.
//!
//! `random_scenarios PACK COUNT SEED`

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests read files and stop at the first fault"
)]

use std::collections::BTreeMap;

use tuiyan::diagnostic::Diagnostic;
use tuiyan::plan::{Format, LeverDefinition, lever_definitions, read};
use tuiyan::projection::Projection;
use tuiyan::scenario::{LeverSetting, Scenario};
use tuiyan::session::Session;
use tuiyan::view::RiskQuestion;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pack, count, seed] = &arguments[..] else {
        panic!("random_scenarios PACK COUNT SEED")
    };
    let text = std::fs::read_to_string(pack).expect("the pack is readable");
    let (plan, _) = read(&text, Format::Toml);
    let plan = plan.expect("the pack is good");
    let levers = lever_definitions(&plan);
    let mut session = Session::open(&text, Format::Toml).0.expect("the pack is good");
    let mut random = Random(seed.parse().expect("a seed"));
    for number in 0..count.parse::<u64>().expect("a count") {
        let mut scenario = Scenario::of_preset(&plan.head.id, "base");
        for lever in &levers {
            if random.share() < 0.5 {
                scenario.levers.insert(
                    lever.id.clone(),
                    setting(lever, plan.head.base_year, plan.head.last_year, &mut random),
                );
            }
        }
        if let Ok(projection) = session.project(&scenario)
            && random.share() < 0.6
        {
            scenario.outturns = outturns(&projection, plan.head.base_year + 1, &mut random);
        }
        let digest = match session.project(&scenario) {
            Ok(projection) => digest(&session.show(&projection).1),
            Err(faults) => codes(&faults),
        };
        let risk = number.is_multiple_of(RISK_EVERY).then(|| {
            scenario.paths = Some(RISK_PATHS);
            scenario.seed = Some(number);
            risk_digest(&mut session, &scenario)
        });
        println!(
            "{}",
            serde_json::json!({ "scenario": scenario, "digest": digest, "risk": risk })
        );
    }
}

/// Of one scenario in so many the random paths are run.
const RISK_EVERY: u64 = 40;
/// One full block, and a part of a second one with an odd number of paths.
const RISK_PATHS: u64 = 501 + 112;

/// The digest of all bands, of the targets' probabilities and shortfalls and of the joint probability.
fn risk_digest(session: &mut Session, scenario: &Scenario) -> String {
    if let Err(faults) = session.begin_risk(scenario, RiskQuestion::default()) {
        return codes(&faults);
    }
    session.advance_risk(RISK_PATHS as usize);
    let (view, mut numbers) = match session.show_risk() {
        Ok(shown) => shown.expect("it was begun"),
        Err(faults) => return codes(&faults),
    };
    for target in view.targets.iter().flatten() {
        numbers.extend([
            target.probability,
            target.standard_error,
            target.expected_shortfall.unwrap_or(f64::NAN),
        ]);
    }
    if let Some(joint) = view.joint {
        numbers.extend([joint.probability, joint.standard_error, joint.without_bottleneck]);
    }
    numbers.push(view.clamped as f64);
    digest(&numbers)
}

fn codes(faults: &[Diagnostic]) -> String {
    let codes: Vec<&str> = faults.iter().map(|fault| fault.code.as_str()).collect();
    codes.join(",")
}

/// A value near the plan's own, now and then anywhere in the range, now and then by year.
fn setting(lever: &LeverDefinition, base: i32, last: i32, random: &mut Random) -> LeverSetting {
    let mut value = || {
        let width = lever
            .plausible
            .map_or((lever.max - lever.min) * 0.1, |(low, high)| high - low);
        let near = (lever.value + (random.share() - 0.5) * width).clamp(lever.min, lever.max);
        let far = lever.min + random.share() * (lever.max - lever.min);
        let value = if random.share() < 0.9 { near } else { far };
        if lever.family.is_whole() {
            value.round()
        } else {
            value
        }
    };
    if lever.family.is_whole() {
        return LeverSetting::Every(value());
    }
    let every = value();
    let years: BTreeMap<String, f64> = (base + 1..=last)
        .step_by(2)
        .map(|year| (year.to_string(), value()))
        .collect();
    if random.share() < 0.7 {
        LeverSetting::Every(every)
    } else {
        LeverSetting::Years(years)
    }
}

fn outturns(
    projection: &Projection,
    year: i32,
    random: &mut Random,
) -> BTreeMap<String, BTreeMap<String, f64>> {
    let candidates = [
        "output",
        "va",
        "va.real_growth",
        "land.in_use",
        "labour_productivity",
        "tax_per_mu",
        "energy.total",
        "listed.count",
        "listed.market_value",
        "gdp",
        "investment",
        "hi-tech-share",
    ];
    let near = |id: &str, random: &mut Random| {
        let value = projection.value(id, year)?;
        Some(BTreeMap::from([(
            year.to_string(),
            value * (0.97 + 0.06 * random.share()),
        )]))
    };
    let mut outturns = BTreeMap::new();
    for id in candidates {
        if random.share() < 0.5
            && let Some(value) = near(id, random)
        {
            outturns.insert(id.to_owned(), value);
        }
    }
    for instance in projection
        .layout()
        .instances()
        .iter()
        .filter(|one| one.id.starts_with("output#"))
        .take(2)
    {
        if let Some(value) = near(&instance.id, random) {
            outturns.insert(instance.id.clone(), value);
        }
    }
    outturns
}

/// Two 32-bit hashes over the words of all values, low word first; an absent value has one pattern everywhere.
fn digest(values: &[f64]) -> String {
    let (mut a, mut b) = (0x811c_9dc5_u32, 0x1234_5678_u32);
    for value in values {
        let bits = if value.is_nan() {
            0x7ff8_0000_0000_0000
        } else {
            value.to_bits()
        };
        for word in [bits as u32, (bits >> 32) as u32] {
            a = (a ^ word).wrapping_mul(16_777_619);
            b = (b.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b1);
        }
    }
    format!("{a:08x}{b:08x}")
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / 9_007_199_254_740_992.0
    }
}
