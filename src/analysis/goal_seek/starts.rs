//! Where descents start: the present levers; the ends of plausible bands and of ranges in the direction that what is missed asks for;
//! points spread evenly over the bands. The same for the same question.

use crate::plan::LeverDefinition;

use super::city::City;
use super::problem::Problem;

/// Points spread over the bands, and as many over the ranges.
const SPREAD: usize = 2;

/// The starts of a search, the present levers first; that one alone where it meets everything.
pub(super) fn starts(city: &mut City, problem: &Problem, definitions: &[LeverDefinition]) -> Vec<Vec<f64>> {
    let rest: Vec<f64> = problem
        .variables
        .iter()
        .map(|one| one.rest.clamp(0.0, 1.0))
        .collect();
    let present = problem.at(city, rest.clone());
    if present.gaps.iter().all(|gap| *gap >= 0.0) {
        return vec![rest];
    }
    let bands = bands(city, definitions);
    // Which way each variable makes up for what is missed.
    let mut way = vec![0.0; rest.len()];
    for (gap, slopes) in present.gaps.iter().zip(&present.slopes) {
        for (way, slope) in way.iter_mut().zip(slopes).filter(|_| *gap < 0.0) {
            *way -= gap * slope;
        }
    }
    let towards = |ends: &[(f64, f64)]| -> Vec<f64> {
        let of = rest.iter().zip(&way).zip(ends);
        of.map(|((rest, way), (low, high))| {
            if *way > 0.0 {
                rest.max(*high)
            } else if *way < 0.0 {
                rest.min(*low)
            } else {
                *rest
            }
        })
        .collect()
    };
    let mut starts = vec![
        rest.clone(),
        towards(&bands),
        towards(&vec![(0.0, 1.0); rest.len()]),
    ];
    let roots = roots_of_primes(rest.len());
    let whole = vec![(0.0, 1.0); rest.len()];
    for (point, ends) in (1..=2 * SPREAD).zip([&bands, &whole].into_iter().cycle()) {
        let of = roots.iter().zip(ends);
        starts.push(
            of.map(|(root, (low, high))| {
                let part = point as f64 * root;
                low + (part - part.floor()) * (high - low)
            })
            .collect(),
        );
    }
    starts
}

/// The plausible band of each variable, scaled; its range where there is none.
fn bands(city: &City, definitions: &[LeverDefinition]) -> Vec<(f64, f64)> {
    let of = |id: &str| definitions.iter().find(|one| one.id == id)?.plausible;
    let band = |group: &super::levers::Group| {
        let lever = group
            .members
            .first()
            .and_then(|index| of(&city.movers[*index].id));
        let (low, high) = lever.unwrap_or((group.low, group.high));
        let scaled = |value: f64| ((value - group.low) / (group.high - group.low)).clamp(0.0, 1.0);
        (scaled(low), scaled(high))
    };
    city.groups.iter().map(band).collect()
}

/// Square roots of the first primes: their multiples spread evenly (Kronecker's sequence).
fn roots_of_primes(count: usize) -> Vec<f64> {
    let mut primes: Vec<u32> = Vec::new();
    let mut next = 2_u32;
    while primes.len() < count {
        if primes.iter().all(|prime| !next.is_multiple_of(*prime)) {
            primes.push(next);
        }
        next += 1;
    }
    primes.into_iter().map(|prime| f64::from(prime).sqrt()).collect()
}
