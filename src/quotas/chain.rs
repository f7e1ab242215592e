//! 层层加码: one figure handed down level by level, province to city to county to town, with the factor of every step and of all.

use rust_decimal::Decimal;

use crate::quotas::decimal::double;

/// A level of a chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its name.
    pub name: String,
    /// The figure of the same thing at this level; what it hands down in all.
    pub figure: Decimal,
}

/// What a step of a chain adds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Figure over that of the level above; 1 for the first.
    pub factor: f64,
    /// Figure over that of the first level.
    pub cumulative: f64,
    /// 留有余地: what the level above keeps back, where less is handed down than it has; 0 else.
    pub reserve: Decimal,
}

/// The steps of a chain; `None` where a figure is not above 0, so that there is no factor.
pub fn chain(levels: &[Level]) -> Option<Vec<Step>> {
    let first = levels.first()?.figure;
    let mut above = first;
    levels
        .iter()
        .map(|level| {
            let over = |of: Decimal| {
                let factor = level.figure.checked_div(of).filter(|_| of > Decimal::ZERO)?;
                Some(double(factor))
            };
            let step = Step {
                factor: over(above)?,
                cumulative: over(first)?,
                reserve: above.checked_sub(level.figure)?.max(Decimal::ZERO),
            };
            above = level.figure;
            Some(step)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_multiply_along_the_chain() {
        let levels = [("省", 100), ("市", 110), ("县", 121), ("乡", 120)].map(|(name, figure)| Level {
            name: name.to_owned(),
            figure: Decimal::from(figure),
        });
        let steps = chain(&levels).expect("all are above 0");
        assert_eq!(steps[2].factor, 1.1);
        assert_eq!(steps[2].cumulative, 1.21);
        assert_eq!(steps[3].reserve, Decimal::ONE);
        let nothing = Level {
            name: String::new(),
            figure: Decimal::ZERO,
        };
        assert_eq!(chain(&[nothing]), None);
    }
}
