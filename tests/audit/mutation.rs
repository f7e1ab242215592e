//! Whatever loads is audited: packs with lines dropped, doubled, swapped and numbers replaced.

use crate::{consistent, of, plan, text};

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % end as u64) as usize
    }
}

const NUMBERS: [&str; 12] = [
    "0",
    "-1",
    "1",
    "1e9",
    "1e-9",
    "-0.0",
    "1e300",
    "1e-300",
    "3",
    "0.5",
    "12345678.9",
    "1e16",
];

/// Audits a pack alone and beside the plan that it was made from; whether it loads.
fn audited(pack: &str, original: &str) -> bool {
    let Ok(one) = plan(pack) else { return false };
    let found = of(&[one, plan(original).unwrap()]);
    for figure in found.findings.iter().flat_map(|one| &one.figures) {
        assert!(figure.value.is_finite(), "{}", figure.name);
    }
    true
}

#[test]
fn mutated_packs_are_audited() {
    let mut random = Random(7);
    let mut loaded = 0;
    for (original, rounds) in [(consistent(), 100), (text("tests/plans/sample-city.toml"), 30)] {
        let lines: Vec<&str> = original.lines().collect();
        for _ in 0..rounds {
            let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            for _ in 0..=random.below(3) {
                let (a, b) = (random.below(changed.len()), random.below(changed.len()));
                match random.below(4) {
                    0 => drop(changed.remove(a)),
                    1 => changed.swap(a, b),
                    _ => {
                        let line = changed[a].clone();
                        if let Some((key, _)) = line.split_once(" = ").filter(|(key, _)| *key == "value") {
                            changed[a] = format!("{key} = {}", NUMBERS[random.below(NUMBERS.len())]);
                        }
                    }
                }
            }
            loaded += usize::from(audited(&changed.join("\n"), &original));
        }
    }
    assert!(loaded > 25, "only {loaded} packs loaded");
}

/// Numbers of targets and of the base year, without the words that must carry them.
#[test]
fn numbers_of_any_size_are_audited() {
    let original = consistent().replace("kind = \"document\", clause", "kind = \"implied\", clause");
    let places: Vec<usize> = original
        .match_indices("value = ")
        .map(|(at, found)| at + found.len())
        .collect();
    let mut random = Random(11);
    let mut loaded = 0;
    for _ in 0..100 {
        let mut changed = original.clone();
        for _ in 0..=random.below(2) {
            let start = places[random.below(places.len())].min(changed.len());
            let Some(length) = changed
                .get(start..)
                .and_then(|rest| rest.find([',', ' ', '\n', '}']))
            else {
                continue;
            };
            changed.replace_range(start..start + length, NUMBERS[random.below(NUMBERS.len())]);
        }
        loaded += usize::from(audited(&changed, &original));
    }
    assert!(loaded > 25, "only {loaded} packs loaded");
}
