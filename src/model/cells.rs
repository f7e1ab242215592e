//! The cells of a year, regions by chains, for analyses that look below the indicators.

use crate::model::{LeverValues, Model, Workspace};

/// The city at the end of a year, cell by cell: regions by chains, row after row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    /// Chains, the length of a row.
    pub chains: usize,
    /// Output, 亿元 at current prices.
    pub output: Vec<f64>,
    /// Value added, 亿元 at current prices.
    pub va: Vec<f64>,
    /// Value added, 亿元 at base-year prices.
    pub va_real: Vec<f64>,
    /// Energy use, 万tce; zeros where the plan has no energy block.
    pub energy: Vec<f64>,
    /// Price level, 1 in the base year.
    pub price: f64,
    /// t CO2 per tce; 0 where the plan has none.
    pub carbon_factor: f64,
}

impl Model {
    /// The cells at the end of the `year`-th year after the base year; 0 is the base year. The years up to it are computed
    /// anew, so that the ordinary run keeps no cells. Years beyond the projection are taken for its last one; where an outturn
    /// cannot be imposed the cells are those of the run that says so.
    pub fn cells(&self, levers: &LeverValues<f64>, year: usize) -> Cells {
        let shorter = Self {
            years: year.min(self.years),
            ..self.clone()
        };
        let mut work = Workspace::new(&shorter);
        shorter.run(levers, &mut work);
        let state = work.state;
        let chains = shorter.chains.len();
        let by_chain = |rates: &[f64], scale: f64| {
            let rates = rates.iter().cycle();
            state
                .output
                .iter()
                .zip(rates)
                .map(|(output, rate)| output * rate / scale)
                .collect()
        };
        Cells {
            chains,
            va: by_chain(&state.rate, 1.0),
            va_real: by_chain(&state.real_rate, state.price),
            output: state.output.clone(),
            energy: state.energy.clone(),
            price: state.price,
            carbon_factor: state.carbon_factor,
        }
    }
}
