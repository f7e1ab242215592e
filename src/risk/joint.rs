//! The chance that several targets are met together, and which of them stands in the way.

use crate::risk::block::Block;
use crate::risk::statistics::probability;

/// Several targets together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Joint {
    /// The part of the paths on which all are met.
    pub probability: f64,
    /// Its Monte Carlo standard error.
    pub standard_error: f64,
    /// The bottleneck: the target without which the others are met together most often. Of several the one that is met least
    /// often, of these the first.
    pub bottleneck: usize,
    /// The part of the paths on which all but the bottleneck are met.
    pub without_bottleneck: f64,
}

/// Of the probes at these places; the bottleneck is told as a place. `None` where there are none.
pub(crate) fn joint(blocks: &[Block], places: &[usize]) -> Option<Joint> {
    let mut all = 0;
    let mut paths = 0;
    let mut alone = vec![0_usize; places.len()];
    let mut met = vec![0_usize; places.len()];
    for block in blocks {
        paths += block.paths();
        let words = block.paths().div_ceil(u64::BITS as usize);
        for word in 0..words {
            // Paths of this word that are there, and of them those that miss at least one, at least two.
            let rest = block.paths() - word * u64::BITS as usize;
            let there = if rest < u64::BITS as usize {
                (1 << rest) - 1
            } else {
                u64::MAX
            };
            let missed = |place: &usize| there & !block.held[*place].met[word];
            let (mut once, mut twice) = (0, 0);
            for place in places {
                twice |= once & missed(place);
                once |= missed(place);
            }
            all += (there & !once).count_ones() as usize;
            for ((place, alone), met) in places.iter().zip(&mut alone).zip(&mut met) {
                *alone += (missed(place) & !twice).count_ones() as usize;
                *met += (there & !missed(place)).count_ones() as usize;
            }
        }
    }
    let hardest = (0..places.len()).max_by(|a, b| {
        let order = |at: usize| (alone[at], std::cmp::Reverse(met[at]), std::cmp::Reverse(at));
        order(*a).cmp(&order(*b))
    })?;
    let (probability, standard_error) = probability(all, paths);
    Some(Joint {
        probability,
        standard_error,
        bottleneck: places[hardest],
        without_bottleneck: (all + alone[hardest]) as f64 / paths as f64,
    })
}
