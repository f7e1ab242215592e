//! How evenly a table asks: the Gini coefficient of effort, growth required over growth that is plausible, the lowest probability and
//! how far probabilities are apart.

use crate::quotas::check::RowCheck;

/// How evenly a table asks of its places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fairness {
    /// Gini coefficient of the required growth: 0 where all are asked for the same growth, towards 1 where one is asked for all of
    /// it. `None` where a place is asked to shrink, or none is known.
    pub effort_gini: Option<f64>,
    /// By row: required growth over plausible growth; above 1 more is asked than is plausible. `None` without a plausible growth above 0.
    pub required_over_plausible: Vec<Option<f64>>,
    /// The row that is least likely to meet its quota, with the probability.
    pub lowest_probability: Option<(usize, f64)>,
    /// Largest probability less the lowest.
    pub probability_spread: Option<f64>,
}

/// Of the rows of a check. `plausible` is by row the growth from the base in all that is plausible, as a fraction.
pub fn fairness(rows: &[RowCheck], plausible: &[Option<f64>]) -> Fairness {
    let efforts: Vec<f64> = rows.iter().filter_map(|row| row.required_growth).collect();
    let over = |(row, plausible): (&RowCheck, &Option<f64>)| {
        let plausible = plausible.filter(|plausible| *plausible > 0.0)?;
        Some(row.required_growth? / plausible)
    };
    let probabilities: Vec<(usize, f64)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((at, row.probability?)))
        .collect();
    let lowest = probabilities.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1));
    let highest = probabilities.iter().map(|(_, one)| *one).max_by(f64::total_cmp);
    Fairness {
        effort_gini: gini(&efforts),
        required_over_plausible: rows.iter().zip(plausible).map(over).collect(),
        lowest_probability: lowest,
        probability_spread: lowest.zip(highest).map(|((_, low), high)| high - low),
    }
}

/// `Σ (2 i − n − 1) x_i ÷ (n Σ x)` over rising `x`; 0 for values that are all 0. `None` with a negative value, or with none.
pub fn gini(values: &[f64]) -> Option<f64> {
    let mut rising = values.to_vec();
    rising.sort_unstable_by(f64::total_cmp);
    let lowest = *rising.first()?;
    if !(lowest >= 0.0) {
        return None;
    }
    let count = rising.len() as f64;
    let total: f64 = rising.iter().sum();
    if total == 0.0 {
        return Some(0.0);
    }
    let ranked: f64 = rising
        .iter()
        .zip(1_u32..)
        .map(|(value, rank)| (2.0 * f64::from(rank) - count - 1.0) * value)
        .sum();
    Some(ranked / (count * total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gini_of_known_cases() {
        assert_eq!(gini(&[3.0, 3.0, 3.0]), Some(0.0));
        assert_eq!(gini(&[0.0, 0.0, 0.0, 8.0]), Some(0.75));
        assert_eq!(gini(&[1.0, 3.0]), Some(0.25));
        assert_eq!(gini(&[-1.0, 3.0]), None);
        assert_eq!(gini(&[]), None);
    }

    #[test]
    fn the_least_likely_row_and_the_spread() {
        let row = |required, probability| RowCheck {
            required_growth: Some(required),
            probability: Some(probability),
            ..RowCheck::default()
        };
        let rows = [row(0.1, 0.9), row(0.3, 0.4)];
        let found = fairness(&rows, &[Some(0.2), None]);
        assert_eq!(found.lowest_probability, Some((1, 0.4)));
        assert_eq!(found.probability_spread, Some(0.5));
        assert_eq!(found.required_over_plausible, [Some(0.5), None]);
    }
}
