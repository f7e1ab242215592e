//! Where a function of one number is 0.

/// Where a function between two points of opposite sign is 0: the ITP method (Oliveira and Takahashi, *An Enhancement of the
/// Bisection Method Average Performance Preserving Minmax Optimality*, 2020), which never takes more than one step beyond
/// halving. Points are given with their values; the answer is known to the resolution.
///
/// # Errors
/// The first fault of the function.
pub fn root<E>(
    low: (f64, f64),
    high: (f64, f64),
    resolution: f64,
    mut of: impl FnMut(f64) -> Result<f64, E>,
) -> Result<f64, E> {
    for end in [low, high] {
        if end.1 == 0.0 {
            return Ok(end.0);
        }
    }
    let (mut a, mut b) = (low, high);
    let width = b.0 - a.0;
    let truncation = 0.2 / width;
    // Twice the resolution is left after the last step.
    let mut slack = resolution;
    while slack < width {
        slack *= 2.0;
    }
    while b.0 - a.0 > 2.0 * resolution {
        let half = (b.0 - a.0) / 2.0;
        let middle = a.0 + half;
        let secant = (b.1 * a.0 - a.1 * b.0) / (b.1 - a.1);
        let towards = if middle < secant { -1.0 } else { 1.0 };
        let shift = truncation * (b.0 - a.0) * (b.0 - a.0);
        let truncated = if shift <= (middle - secant).abs() {
            secant + towards * shift
        } else {
            middle
        };
        let radius = (slack - half).max(0.0);
        let next = if (truncated - middle).abs() <= radius {
            truncated
        } else {
            middle - towards * radius
        };
        let value = of(next)?;
        if value == 0.0 {
            return Ok(next);
        }
        if (value > 0.0) == (b.1 > 0.0) {
            b = (next, value);
        } else {
            a = (next, value);
        }
        slack /= 2.0;
    }
    Ok(a.0 + (b.0 - a.0) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESOLUTION: f64 = 1e-10;

    #[test]
    fn roots_are_found() {
        type Case = (&'static str, fn(f64) -> f64, f64, f64, f64);
        let cases: [Case; 4] = [
            ("line", |x| x - 0.25, -1.0, 1.0, 0.25),
            ("cube", |x| x * x * x - 0.008, -0.5, 1.0, 0.2),
            (
                "step with a slope",
                |x| if x < 0.1 { -1.0 } else { 50.0 + x },
                -0.5,
                0.5,
                0.1,
            ),
            ("end", |x| x - 1.0, 0.0, 1.0, 1.0),
        ];
        for (name, of, low, high, expected) in cases {
            let mut steps = 0;
            let counted = |x| {
                steps += 1;
                Ok::<_, ()>(of(x))
            };
            let found = root((low, of(low)), (high, of(high)), RESOLUTION, counted).unwrap();
            assert!((found - expected).abs() <= 2.0 * RESOLUTION, "{name}: {found}");
            assert!(steps <= 36, "{name}: {steps} steps");
        }
    }
}
