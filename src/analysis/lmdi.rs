//! Index decomposition of energy use and CO2 emissions: the additive logarithmic mean Divisia index, LMDI-I (B. W. Ang,
//! *Decomposition analysis for policymaking in energy*, Energy Policy 32, 2004; *The LMDI approach to decomposition analysis: a
//! practical guide*, Energy Policy 33, 2005). The cells are regions by chains; a cell's emissions are
//! `V · (V_c / V) · (E_c / V_c) · f`: activity (real value added), structure, energy intensity and emission factor. The effects
//! add up to the difference, no residual is left.

use crate::model::{Cells, Instance};
use crate::registry::Indicator;

/// What is decomposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Energy use, 万tce; the emission factor has no effect on it.
    Energy,
    /// CO2 emissions, 万吨.
    Co2,
}

/// Which cells are decomposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of the city.
    City,
    /// Those of a region: the structure is that of its chains.
    Region(usize),
    /// Those of a chain: the structure is that of its regions.
    Chain(usize),
}

/// What of a difference comes of what, in the measure's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effects {
    /// Of more or less real value added in all.
    pub activity: f64,
    /// Of its spread over the cells.
    pub structure: f64,
    /// Of energy use per real value added in each cell.
    pub intensity: f64,
    /// Of emissions per energy; 0 for energy use.
    pub factor: f64,
}

impl Effects {
    /// The whole difference.
    pub fn sum(&self) -> f64 {
        self.activity + self.structure + self.intensity + self.factor
    }
}

/// Measure and extent of an indicator that can be decomposed; `None` for the others.
pub fn of_indicator(one: &Instance) -> Option<(Measure, Extent)> {
    let measure = match one.family? {
        Indicator::EnergyTotal => Measure::Energy,
        Indicator::Co2Total => Measure::Co2,
        _ => return None,
    };
    let extent = match (one.region, one.chain) {
        (Some(region), _) => Extent::Region(region),
        (_, Some(chain)) => Extent::Chain(chain),
        _ => Extent::City,
    };
    Some((measure, extent))
}

/// The effects of the change from one state of the cells to another: of two scenarios in a year, or of two years of a scenario.
///
/// A cell that is 0 on one side is taken in the limit in which its vanishing factor goes to 0, as Ang (2005) does: the whole of
/// the cell is the effect of that factor. A cell without value added has no intensity of its own; it counts for the structure.
///
/// `None` where there is nothing to decompose: no value added on one side, or a cell that uses energy without value added.
pub fn effects(from: &Cells, to: &Cells, measure: Measure, extent: Extent) -> Option<Effects> {
    let cells: Vec<usize> = (0..from.energy.len())
        .filter(|cell| match extent {
            Extent::City => true,
            Extent::Region(region) => cell / from.chains == region,
            Extent::Chain(chain) => cell % from.chains == chain,
        })
        .collect();
    let activity = |side: &Cells| cells.iter().fold(0.0, |sum, cell| sum + side.va_real[*cell]);
    let totals = (activity(from), activity(to));
    if !(totals.0 > 0.0 && totals.1 > 0.0) {
        return None;
    }
    let of_activity = libm::log(totals.1 / totals.0);
    let mut effects = Effects::default();
    for cell in cells {
        let side = |side: &Cells| Factors::of(side, measure, cell);
        let (before, after) = (side(from)?, side(to)?);
        let change = after.product() - before.product();
        if before.product() > 0.0 && after.product() > 0.0 {
            let mean = logarithmic_mean(before.product(), after.product());
            let ratio = |factor: fn(&Factors) -> f64| libm::log(factor(&after) / factor(&before));
            effects.activity += mean * of_activity;
            effects.structure += mean * (ratio(|one| one.va) - of_activity);
            effects.intensity += mean * ratio(|one| one.intensity);
            effects.factor += mean * ratio(|one| one.carbon);
        } else {
            let empty = if before.product() > 0.0 { after } else { before };
            *(if empty.va == 0.0 {
                &mut effects.structure
            } else if empty.intensity == 0.0 {
                &mut effects.intensity
            } else {
                &mut effects.factor
            }) += change;
        }
    }
    Some(effects)
}

/// A cell's emissions in factors; real value added stands for its share and the total.
struct Factors {
    va: f64,
    intensity: f64,
    carbon: f64,
}

impl Factors {
    /// `None` for energy use without value added.
    fn of(side: &Cells, measure: Measure, cell: usize) -> Option<Self> {
        let (va, energy) = (side.va_real[cell], side.energy[cell]);
        if va == 0.0 && energy != 0.0 {
            return None;
        }
        Some(Self {
            va,
            intensity: if va == 0.0 { 0.0 } else { energy / va },
            carbon: match measure {
                Measure::Energy => 1.0,
                Measure::Co2 => side.carbon_factor,
            },
        })
    }

    fn product(&self) -> f64 {
        self.va * self.intensity * self.carbon
    }
}

/// `(a − b) / (ln a − ln b)`, `a` where both are the same.
fn logarithmic_mean(a: f64, b: f64) -> f64 {
    let (low, high) = (a.min(b), a.max(b));
    let change = high - low;
    if change == 0.0 {
        a
    } else {
        // Exact where both are nearly the same, as a difference of logarithms is not.
        change / libm::log1p(change / low)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Two regions by two chains.
    fn cells(va_real: [f64; 4], intensity: [f64; 4], carbon_factor: f64) -> Cells {
        let energy = va_real
            .iter()
            .zip(intensity)
            .map(|(va, intensity)| va * intensity);
        Cells {
            chains: 2,
            output: va_real.iter().map(|va| va * 4.0).collect(),
            va: va_real.to_vec(),
            energy: energy.collect(),
            va_real: va_real.to_vec(),
            price: 1.0,
            carbon_factor,
        }
    }

    fn total(side: &Cells, measure: Measure) -> f64 {
        let energy: f64 = side.energy.iter().sum();
        match measure {
            Measure::Energy => energy,
            Measure::Co2 => energy * side.carbon_factor,
        }
    }

    #[test]
    fn one_cell_is_the_closed_form() {
        let (from, to) = (
            cells([4.0, 0.0, 0.0, 0.0], [2.0; 4], 3.0),
            cells([8.0, 0.0, 0.0, 0.0], [1.5; 4], 2.0),
        );
        let found = effects(&from, &to, Measure::Co2, Extent::City).unwrap();
        assert_eq!(
            (total(&from, Measure::Co2), total(&to, Measure::Co2)),
            (24.0, 24.0)
        );
        // The mean of 24 and 24 is 24.
        for (found, expected) in [
            (found.activity, 24.0 * libm::log(2.0)),
            (found.structure, 0.0),
            (found.intensity, 24.0 * libm::log(0.75)),
            (found.factor, 24.0 * libm::log(2.0 / 3.0)),
        ] {
            assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        }
    }

    #[test]
    fn a_scaled_city_is_activity_alone() {
        let from = cells([1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 0.5, 0.7], 2.4);
        let to = cells([2.0, 4.0, 6.0, 8.0], [1.0, 2.0, 0.5, 0.7], 2.4);
        let found = effects(&from, &to, Measure::Energy, Extent::City).unwrap();
        assert!((found.activity - total(&from, Measure::Energy)).abs() < 1e-12);
        for other in [found.structure, found.intensity, found.factor] {
            assert!(other.abs() < 1e-14, "{found:?}");
        }
    }

    #[test]
    fn a_cell_that_is_empty_on_one_side_goes_to_the_factor_that_vanishes() {
        let from = cells([1.0, 0.0, 3.0, 4.0], [1.0, 9.0, 0.0, 0.5], 2.0);
        let to = cells([1.0, 2.0, 3.0, 4.0], [1.0, 0.5, 0.25, 0.5], 2.0);
        // The limit: the same cells with a tiny value in place of 0.
        let tiny = 1e-200;
        let near = cells([1.0, tiny, 3.0, 4.0], [1.0, 0.5, tiny, 0.5], 2.0);
        for ((a, b), (near_a, near_b)) in [((&from, &to), (&near, &to)), ((&to, &from), (&to, &near))] {
            let found = effects(a, b, Measure::Co2, Extent::City).unwrap();
            let limit = effects(near_a, near_b, Measure::Co2, Extent::City).unwrap();
            let difference = total(b, Measure::Co2) - total(a, Measure::Co2);
            assert!((found.sum() - difference).abs() < 1e-12);
            for (found, limit) in [
                (found.activity, limit.activity),
                (found.structure, limit.structure),
                (found.intensity, limit.intensity),
                (found.factor, limit.factor),
            ] {
                // The limit is neared as slowly as 1 over the logarithm of the tiny value.
                assert!((found - limit).abs() < 0.02, "{found} {limit}");
            }
        }
        // The whole of the cell is the vanishing factor's.
        let alone = |cell: usize| Cells {
            va_real: (0..4)
                .map(|at| if at == cell || at == 0 { 1.0 } else { 0.0 })
                .collect(),
            energy: (0..4).map(|at| if at == cell { 2.0 } else { 0.0 }).collect(),
            ..from.clone()
        };
        let without = Cells {
            energy: vec![0.0; 4],
            ..alone(2)
        };
        let found = effects(&without, &alone(2), Measure::Energy, Extent::City).unwrap();
        assert_eq!(
            found,
            Effects {
                intensity: 2.0,
                ..Effects::default()
            }
        );
    }

    #[test]
    fn nothing_and_the_impossible_are_not_decomposed() {
        let some = cells([1.0; 4], [1.0; 4], 1.0);
        let nothing = cells([0.0; 4], [1.0; 4], 1.0);
        assert_eq!(effects(&nothing, &some, Measure::Energy, Extent::City), None);
        assert_eq!(effects(&some, &nothing, Measure::Energy, Extent::City), None);
        let mut impossible = some.clone();
        impossible.va_real[1] = 0.0;
        assert_eq!(effects(&some, &impossible, Measure::Energy, Extent::City), None);
        assert_eq!(
            effects(&some, &some, Measure::Co2, Extent::City),
            Some(Effects::default())
        );
    }

    proptest! {
        #[test]
        fn effects_add_up_to_the_difference(
            va in prop::array::uniform8(prop_oneof![3 => 1e-6..1e4_f64, 1 => Just(0.0)]),
            intensity in prop::array::uniform8(prop_oneof![4 => 1e-6..50.0_f64, 1 => Just(0.0)]),
            factors in (0.5..4.0_f64, 0.5..4.0_f64),
        ) {
            let half = |all: [f64; 8], at: usize| [all[at], all[at + 1], all[at + 2], all[at + 3]];
            let from = cells(half(va, 0), half(intensity, 0), factors.0);
            let to = cells(half(va, 4), half(intensity, 4), factors.1);
            for measure in [Measure::Energy, Measure::Co2] {
                for extent in [Extent::City, Extent::Region(1), Extent::Chain(0)] {
                    let Some(found) = effects(&from, &to, measure, extent) else { continue };
                    let sum = |side: &Cells| -> f64 {
                        let inside = |cell: usize| match extent {
                            Extent::City => true,
                            Extent::Region(region) => cell / 2 == region,
                            Extent::Chain(chain) => cell % 2 == chain,
                        };
                        let factor = if measure == Measure::Co2 { side.carbon_factor } else { 1.0 };
                        side.energy.iter().enumerate().filter(|(at, _)| inside(*at)).map(|(_, one)| one * factor).sum()
                    };
                    let (a, b) = (sum(&from), sum(&to));
                    prop_assert!((found.sum() - (b - a)).abs() <= 1e-12 * (a + b).max(1e-300), "{found:?} {a} {b}");
                    if measure == Measure::Energy {
                        prop_assert_eq!(found.factor, 0.0);
                    }
                    // The way back is the opposite.
                    let back = effects(&to, &from, measure, extent).unwrap();
                    prop_assert!((back.structure + found.structure).abs() <= 1e-10 * (a + b).max(1e-300));
                }
            }
        }
    }
}
