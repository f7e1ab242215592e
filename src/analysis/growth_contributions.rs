//! Contributions to growth (拉动): how many percentage points of the growth of output or value added each chain and each region
//! brings. A part's contribution is its own change over the whole of the year compared with; the parts add up to the growth.

use crate::model::Cells;

/// What grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Output at current prices.
    Output,
    /// Output at base-year prices.
    OutputReal,
    /// Value added at current prices.
    Va,
    /// Value added at base-year prices.
    VaReal,
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 4] = [Measure::Output, Measure::OutputReal, Measure::Va, Measure::VaReal];

    /// The indicator whose growth it is.
    pub fn indicator(self) -> crate::registry::Indicator {
        use crate::registry::Indicator;
        match self {
            Measure::Output => Indicator::Output,
            Measure::OutputReal => Indicator::OutputReal,
            Measure::Va => Indicator::Va,
            Measure::VaReal => Indicator::VaReal,
        }
    }

    fn of(self, cells: &Cells, at: usize) -> f64 {
        match self {
            Measure::Output => cells.output[at],
            Measure::OutputReal => cells.output[at] / cells.price,
            Measure::Va => cells.va[at],
            Measure::VaReal => cells.va_real[at],
        }
    }
}

/// Growth from one year to another, and what of it comes from where; fractions of the first year's total.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// Growth of the whole.
    pub total: f64,
    /// Of each chain; they add up to the whole.
    pub chains: Vec<f64>,
    /// Of each region; they add up to the whole.
    pub regions: Vec<f64>,
}

/// Growth between two years of one scenario. `None` where there was nothing to grow from.
pub fn growth(from: &Cells, to: &Cells, measure: Measure) -> Option<Growth> {
    let chains = from.chains;
    let change = |cell: usize| measure.of(to, cell) - measure.of(from, cell);
    let before = (0..from.output.len()).fold(0.0, |sum, cell| sum + measure.of(from, cell));
    if !(before > 0.0) {
        return None;
    }
    let regions = from.output.len() / chains;
    let part =
        |cells: &mut dyn Iterator<Item = usize>| cells.fold(0.0, |sum, cell| sum + change(cell)) / before;
    let by_chain = (0..chains).map(|chain| part(&mut (0..regions).map(|region| region * chains + chain)));
    let by_chain: Vec<f64> = by_chain.collect();
    let by_region = (0..regions).map(|region| part(&mut (region * chains..(region + 1) * chains)));
    Some(Growth {
        total: by_chain.iter().fold(0.0, |sum, one| sum + one),
        regions: by_region.collect(),
        chains: by_chain,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::plan::{Format, read};
    use crate::projection::project;
    use crate::resolve::resolve;
    use crate::scenario::Scenario;

    #[test]
    fn parts_add_up_to_the_growth_that_the_projection_has() {
        let pack = include_str!("../../tests/plans/tiny.toml");
        let plan = read(pack, Format::of(pack)).0.unwrap();
        let inputs = resolve(&plan, &Scenario::of_preset(&plan.head.id, "base")).unwrap();
        let model = Model::new(&inputs).unwrap();
        let levers = model.lever_values(&inputs);
        let projection = project(&inputs).unwrap();
        for (before, after) in [(0, 1), (1, 2), (2, 3), (0, 3)] {
            let (from, to) = (model.cells(&levers, before), model.cells(&levers, after));
            for measure in Measure::ALL {
                let found = growth(&from, &to, measure).unwrap();
                let id = measure.indicator().family().id;
                let value = |year: usize| projection.value(id, 2020 + year as i32).unwrap();
                let expected = value(after) / value(before) - 1.0;
                assert!(
                    (found.total - expected).abs() < 1e-13,
                    "{id} {found:?} {expected}"
                );
                for parts in [&found.chains, &found.regions] {
                    assert_eq!(parts.len(), 2);
                    assert!((parts.iter().sum::<f64>() - found.total).abs() < 1e-15);
                }
            }
            let output = growth(&from, &to, Measure::Output).unwrap();
            let of = |id: &str, year: usize| projection.value(id, 2020 + year as i32).unwrap();
            let expected = (of("output#paper", after) - of("output#paper", before)) / of("output", before);
            assert!((output.chains[0] - expected).abs() < 1e-13);
            let expected = (of("output@west", after) - of("output@west", before)) / of("output", before);
            assert!((output.regions[1] - expected).abs() < 1e-13);
        }
    }

    #[test]
    fn nothing_has_no_growth() {
        let cells = Cells {
            chains: 1,
            output: vec![0.0],
            va: vec![0.0],
            va_real: vec![0.0],
            energy: vec![0.0],
            price: 1.0,
            carbon_factor: 0.0,
        };
        assert_eq!(growth(&cells, &cells, Measure::Output), None);
    }
}
