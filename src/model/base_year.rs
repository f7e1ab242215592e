//! Section 1: the base year. Cells from the two margins, rates, intensities, and what the later years start from.

use crate::diagnostic::Diagnostic;
use crate::inputs::{BaselineInput, ModelInputs};
use crate::registry::{Block, Blocks};

const ROUNDS: usize = 1000;
const WANTED: f64 = 1e-12;
const ACCEPTED: f64 = 1e-6;
/// Bounds of a value-added rate.
pub const RATE_BOUNDS: (f64, f64) = (0.02, 0.90);

/// The city in its base year; cells are regions by chains, row after row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BaseYear {
    pub output: Vec<f64>,
    pub va_rate: Vec<f64>,
    pub energy: Vec<f64>,
    pub land: Vec<f64>,
    pub workers: Vec<f64>,
    pub tax_rate: f64,
    pub manufacturing_ratio: f64,
    pub gdp_other: f64,
    pub baseline: BaselineInput,
}

/// Which blocks the base numbers make up.
pub fn blocks(baseline: &BaselineInput) -> Blocks {
    let b = baseline;
    let listed = [b.listed_count, b.listed_market_value, b.ipo_pipeline, b.ipo_value];
    let mut blocks = Blocks::default();
    for (block, present) in [
        (Block::Land, b.land.is_some()),
        (Block::Energy, b.energy.is_some()),
        (Block::Carbon, b.energy.is_some() && b.co2_factor.is_some()),
        (Block::Workers, b.workers.is_some()),
        (Block::Tax, b.tax.is_some()),
        (Block::Listed, listed.iter().all(Option::is_some)),
        (Block::Gdp, b.gdp.is_some() && b.manufacturing_va.is_some()),
        (Block::Investment, b.upgrade_investment.is_some()),
    ] {
        if present {
            blocks.insert(block);
        }
    }
    blocks
}

/// The base year of a plan.
///
/// # Errors
/// Margins that cannot be reached, a city without output, a value-added rate out of bounds.
pub(crate) fn base_year(inputs: &ModelInputs) -> Result<BaseYear, Vec<Diagnostic>> {
    let total: f64 = inputs.chains.iter().map(|chain| chain.output).sum();
    let mut faults = Vec::new();
    if !(total > 0.0) {
        faults.push(Diagnostic::error("output-zero", "chains"));
    }
    for chain in &inputs.chains {
        if !(RATE_BOUNDS.0..=RATE_BOUNDS.1).contains(&chain.va_rate) {
            faults.push(
                Diagnostic::error("va-rate-bounds", format!("chains.{}.va_rate", chain.id))
                    .with("value", chain.va_rate)
                    .with("min", RATE_BOUNDS.0)
                    .with("max", RATE_BOUNDS.1),
            );
        }
    }
    if inputs.baseline.land.is_some_and(|land| !(land > 0.0)) {
        faults.push(Diagnostic::error("land-zero", "baseline.land"));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let rows: Vec<f64> = inputs
        .regions
        .iter()
        .map(|region| region.output_share * total)
        .collect();
    let columns: Vec<f64> = inputs.chains.iter().map(|chain| chain.output).collect();
    let start: Vec<f64> = inputs.specialisation.iter().flatten().copied().collect();
    let output = fit(start, &rows, &columns).map_err(|error| {
        vec![Diagnostic::error("margins-unreachable", "specialisation").with("error", error)]
    })?;

    let va_rate: Vec<f64> = inputs.chains.iter().map(|chain| chain.va_rate).collect();
    let va: f64 = inputs
        .chains
        .iter()
        .map(|chain| chain.output * chain.va_rate)
        .sum();
    let chains = inputs.chains.len();
    let weight =
        |cell: usize| output[cell] * va_rate[cell % chains] * inputs.chains[cell % chains].energy_index;
    let weights: f64 = (0..output.len()).map(weight).sum();
    let energy_total = inputs.baseline.energy.unwrap_or(0.0);
    let per_weight = if weights > 0.0 {
        energy_total / weights
    } else {
        0.0
    };
    let energy = (0..output.len()).map(|cell| weight(cell) * per_weight).collect();
    let share_of = |total: Option<f64>, share: fn(&crate::inputs::RegionInput) -> f64| -> Vec<f64> {
        inputs
            .regions
            .iter()
            .map(|region| total.unwrap_or(0.0) * share(region))
            .collect()
    };
    let manufacturing_ratio = inputs.baseline.manufacturing_va.unwrap_or(0.0) / va;
    Ok(BaseYear {
        va_rate,
        energy,
        land: share_of(inputs.baseline.land, |region| region.land_share),
        workers: share_of(inputs.baseline.workers, |region| region.workers_share),
        tax_rate: inputs.baseline.tax.unwrap_or(0.0) / va,
        manufacturing_ratio,
        gdp_other: inputs.baseline.gdp.unwrap_or(0.0) - manufacturing_ratio * va,
        baseline: inputs.baseline.clone(),
        output,
    })
}

/// Iterative proportional fitting (RAS): scales rows, then columns, until the rows hold too.
///
/// # Errors
/// The rows' largest relative error where the margins cannot be reached.
pub fn fit(mut cells: Vec<f64>, rows: &[f64], columns: &[f64]) -> Result<Vec<f64>, f64> {
    let width = columns.len();
    let mut error = f64::INFINITY;
    for _ in 0..ROUNDS {
        for (row, wanted) in cells.chunks_exact_mut(width).zip(rows) {
            let sum: f64 = row.iter().sum();
            let factor = if sum > 0.0 { wanted / sum } else { 0.0 };
            row.iter_mut().for_each(|cell| *cell *= factor);
        }
        for (column, wanted) in columns.iter().enumerate() {
            let sum: f64 = cells.iter().skip(column).step_by(width).sum();
            let factor = if sum > 0.0 { wanted / sum } else { 0.0 };
            cells
                .iter_mut()
                .skip(column)
                .step_by(width)
                .for_each(|cell| *cell *= factor);
        }
        error = cells
            .chunks_exact(width)
            .zip(rows)
            .map(|(row, wanted)| row_error(row, *wanted))
            .fold(0.0, f64::max);
        if error <= WANTED {
            break;
        }
    }
    let columns_hold = columns.iter().enumerate().all(|(column, wanted)| {
        let sum: f64 = cells.iter().skip(column).step_by(width).sum();
        (sum - wanted).abs() <= ACCEPTED * wanted
    });
    if error <= ACCEPTED && columns_hold {
        Ok(cells)
    } else {
        Err(error)
    }
}

fn row_error(row: &[f64], wanted: f64) -> f64 {
    let sum: f64 = row.iter().sum();
    if wanted > 0.0 {
        (sum - wanted).abs() / wanted
    } else {
        sum.abs()
    }
}
