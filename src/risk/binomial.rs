//! Binomial counts by inverting one uniform number, so that a path's number is kept while its probability moves.

/// Below this the first term of the distribution has lost digits, and the terms are followed by their logarithms.
const SMALLEST_TERM: f64 = 1e-290;

/// The smallest count whose distribution function reaches `uniform`, out of `trials` (rounded, halves to even) with a
/// probability each.
pub(crate) fn binomial(trials: f64, probability: f64, uniform: f64) -> f64 {
    let trials = whole(trials.max(0.0));
    if probability <= 0.0 {
        return 0.0;
    }
    if probability >= 1.0 {
        return trials;
    }
    let odds = probability / (1.0 - probability);
    let first = power(1.0 - probability, trials as u64);
    let mut count = 0.0;
    let mut sum = first;
    if first > SMALLEST_TERM {
        let mut term = first;
        while uniform > sum && count < trials {
            count += 1.0;
            term *= odds * ((trials - count + 1.0) / count);
            sum += term;
        }
    } else {
        let mut log_term = trials * libm::log1p(-probability);
        while uniform > sum && count < trials {
            count += 1.0;
            log_term += libm::log(odds * ((trials - count + 1.0) / count));
            sum += libm::exp(log_term);
        }
    }
    count
}

/// Rounded, halves to even: adding 2^52 leaves no room for a fraction. For 0 up to 2^52.
fn whole(value: f64) -> f64 {
    const WHOLE: f64 = 4_503_599_627_370_496.0;
    (value + WHOLE) - WHOLE
}

/// A number to a whole power, by squaring: quicker than a general power, and the same bits everywhere.
fn power(base: f64, exponent: u64) -> f64 {
    let (mut result, mut square, mut left) = (1.0, base, exponent);
    while left > 0 {
        if left % 2 == 1 {
            result *= square;
        }
        square *= square;
        left /= 2;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::binomial;

    #[test]
    fn counts_invert_the_distribution() {
        // Four trials at one half: the distribution function is 1/16, 5/16, 11/16, 15/16, 1.
        for (uniform, count) in [
            (0.0, 0.0),
            (0.0625, 0.0),
            (0.07, 1.0),
            (0.5, 2.0),
            (0.93, 3.0),
            (0.99, 4.0),
        ] {
            assert_eq!(binomial(4.0, 0.5, uniform), count, "{uniform}");
        }
        assert_eq!(binomial(2.5, 1.0, 0.3), 2.0);
        assert_eq!(binomial(3.5, 1.0, 0.3), 4.0);
        assert_eq!(binomial(-1.0, 0.5, 0.9), 0.0);
        assert_eq!(binomial(10.0, 0.0, 0.9), 0.0);
    }

    #[test]
    fn many_trials_keep_their_mean() {
        for (trials, probability) in [(40.0, 0.2), (3000.0, 0.5), (20_000.0, 0.9)] {
            let counts = (0..999).map(|step| binomial(trials, probability, (f64::from(step) + 0.5) / 999.0));
            let mean = counts.sum::<f64>() / 999.0;
            assert!(
                (mean / (trials * probability) - 1.0).abs() < 2e-3,
                "{trials}: {mean}"
            );
        }
    }
}
