//! What the values of an indicator over many paths come to.

/// The quantiles that are told.
pub const QUANTILES: [f64; 7] = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

/// Mean, spread and quantiles over the paths where a value is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// Paths with a value.
    pub count: usize,
    /// Mean.
    pub mean: f64,
    /// Standard deviation, with n − 1; `None` for a single value.
    pub deviation: Option<f64>,
    /// In the order of [`QUANTILES`]; type 7 of Hyndman and Fan (*Sample Quantiles in Statistical Packages*, 1996).
    pub quantiles: [f64; 7],
}

/// Sums up values; those that are not there (NaN) are left out. `None` where none is there. The values are reordered.
pub fn summary(values: &mut [f64]) -> Option<Summary> {
    // Sums run in the order of the paths, before the values are moved.
    let (mut count, mut sum) = (0_usize, 0.0);
    for index in 0..values.len() {
        let value = values[index];
        if !value.is_nan() {
            values[count] = value;
            count += 1;
            sum += value;
        }
    }
    if count == 0 {
        return None;
    }
    let values = &mut values[..count];
    let mean = sum / count as f64;
    let mut squares = 0.0;
    for value in values.iter() {
        squares += (value - mean) * (value - mean);
    }
    let deviation = (count > 1).then(|| libm::sqrt(squares / (count - 1) as f64));
    let mut quantiles = [0.0; 7];
    let mut from = 0;
    for (quantile, level) in quantiles.iter_mut().zip(QUANTILES) {
        let place = level * (count - 1) as f64;
        let low = libm::floor(place) as usize;
        let part = place - low as f64;
        let rest = &mut values[from..];
        let (_, at, above) = rest.select_nth_unstable_by(low - from, f64::total_cmp);
        let at = *at;
        let next = above.iter().copied().min_by(f64::total_cmp);
        *quantile = match next {
            Some(next) if part > 0.0 => at + part * (next - at),
            _ => at,
        };
        from = low;
    }
    Some(Summary {
        count,
        mean,
        deviation,
        quantiles,
    })
}

/// The part of the paths on which something holds, with its standard error.
pub fn probability(held: usize, paths: usize) -> (f64, f64) {
    let probability = held as f64 / paths as f64;
    (
        probability,
        libm::sqrt(probability * (1.0 - probability) / paths as f64),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_of_type_seven() {
        let mut values = [4.0, f64::NAN, 1.0, 3.0, 2.0];
        let found = summary(&mut values).unwrap();
        assert_eq!(found.count, 4);
        assert_eq!(found.mean, 2.5);
        assert!((found.deviation.unwrap() - (5.0_f64 / 3.0).sqrt()).abs() < 1e-15);
        // 1 + 3·p for the values 1, 2, 3, 4.
        for (found, level) in found.quantiles.iter().zip(QUANTILES) {
            assert!((found - (1.0 + 3.0 * level)).abs() < 1e-15, "{level}");
        }
    }

    #[test]
    fn nothing_and_a_single_value() {
        assert_eq!(summary(&mut [f64::NAN]), None);
        let single = summary(&mut [7.0]).unwrap();
        assert_eq!((single.deviation, single.quantiles), (None, [7.0; 7]));
    }
}
