//! Shapley values (L. S. Shapley, *A Value for n-Person Games*, 1953): what each player adds to a coalition, averaged over all
//! orders in which the players can come in.

/// Shapley values of `width` games of the same players at once. `worth` has a row of `width` numbers a coalition; a coalition's
/// row number has bit `i` set where player `i` is in it, so that there are `2^players` rows. `contributions` takes a row a
/// player.
///
/// `φ_i = Σ_{S ∌ i} |S|! (n − 1 − |S|)! / n! · (v(S ∪ i) − v(S))`, the coalitions in the order of their numbers. As only
/// differences are added, a player who changes nothing gets exactly 0; a number that is not finite makes its game's values so.
pub fn values(players: usize, width: usize, worth: &[f64], contributions: &mut [f64]) {
    debug_assert_eq!(worth.len(), width << players);
    debug_assert_eq!(contributions.len(), width * players);
    let weights = weights(players);
    contributions.fill(0.0);
    if width == 0 {
        return;
    }
    for (player, sums) in contributions.chunks_exact_mut(width).enumerate() {
        let bit = 1 << player;
        for coalition in (0..1_usize << players).filter(|coalition| coalition & bit == 0) {
            let weight = weights[coalition.count_ones() as usize];
            let without = &worth[coalition * width..][..width];
            let with = &worth[(coalition | bit) * width..][..width];
            for ((sum, with), without) in sums.iter_mut().zip(with).zip(without) {
                *sum += weight * (with - without);
            }
        }
    }
}

/// The part of all orders in which a player comes in after a given coalition, by its size: `1 / (n · C(n − 1, size))`.
fn weights(players: usize) -> Vec<f64> {
    let mut chosen = 1.0;
    (0..players)
        .map(|size| {
            if size > 0 {
                chosen = chosen * (players - size) as f64 / size as f64;
            }
            1.0 / (players as f64 * chosen)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shapley(players: usize, worth: &[f64]) -> Vec<f64> {
        let mut found = vec![f64::NAN; players];
        values(players, 1, worth, &mut found);
        found
    }

    /// The mean over every order of the players.
    fn by_orders(players: usize, worth: &[f64]) -> Vec<f64> {
        fn go(left: &mut Vec<usize>, inside: usize, worth: &[f64], sums: &mut [f64], orders: &mut f64) {
            if left.is_empty() {
                *orders += 1.0;
            }
            for at in 0..left.len() {
                let player = left.remove(at);
                let with = inside | 1 << player;
                // Each step stands in as many orders as the players after it have.
                let after: f64 = (1..=left.len()).map(|one| one as f64).product();
                sums[player] += after * (worth[with] - worth[inside]);
                go(left, with, worth, sums, orders);
                left.insert(at, player);
            }
        }
        let (mut sums, mut orders) = (vec![0.0; players], 0.0);
        go(&mut (0..players).collect(), 0, worth, &mut sums, &mut orders);
        sums.iter().map(|sum| sum / orders).collect()
    }

    #[test]
    fn weights_are_those_of_the_orders() {
        assert_eq!(weights(1), [1.0]);
        assert_eq!(weights(2), [0.5, 0.5]);
        assert_eq!(weights(3), [1.0 / 3.0, 1.0 / 6.0, 1.0 / 3.0]);
        for players in 1..=12 {
            let of_size = weights(players);
            let mut coalitions = 1.0;
            let mut sum = 0.0;
            for (size, weight) in of_size.iter().enumerate() {
                sum += coalitions * weight;
                coalitions = coalitions * (players - 1 - size) as f64 / (size + 1) as f64;
            }
            assert!((sum - 1.0_f64).abs() < 1e-14, "{players}: {sum}");
        }
    }

    #[test]
    fn two_players_share_what_they_bring_together() {
        // v(1) = 3, v(2) = 5, v(1,2) = 12: each its own and half of the rest.
        assert_eq!(shapley(2, &[0.0, 3.0, 5.0, 12.0]), [5.0, 7.0]);
        // From a worth of its own that nobody brings.
        assert_eq!(shapley(2, &[100.0, 103.0, 105.0, 112.0]), [5.0, 7.0]);
    }

    #[test]
    fn games_stand_side_by_side() {
        let mut found = [0.0; 4];
        values(
            2,
            2,
            &[0.0, 100.0, 3.0, 100.0, 5.0, 100.0, 12.0, f64::NAN],
            &mut found,
        );
        assert_eq!((found[0], found[2]), (5.0, 7.0));
        assert!(found[1].is_nan() && found[3].is_nan());
    }

    #[test]
    fn nobody_and_nothing() {
        values(0, 1, &[4.0], &mut []);
        values(2, 0, &[], &mut []);
    }

    proptest! {
        #[test]
        fn values_are_the_mean_over_all_orders(worth in prop::collection::vec(-1e3..1e3_f64, 32)) {
            let (found, expected) = (shapley(5, &worth), by_orders(5, &worth));
            for (found, expected) in found.iter().zip(&expected) {
                prop_assert!((found - expected).abs() < 1e-9, "{found} {expected}");
            }
            let sum: f64 = found.iter().sum();
            prop_assert!((sum - (worth[31] - worth[0])).abs() < 1e-9);
        }

        #[test]
        fn one_who_changes_nothing_gets_nothing(half in prop::collection::vec(-1e3..1e3_f64, 8), player in 0..4_usize) {
            let without = |coalition: usize| {
                let low = coalition & ((1 << player) - 1);
                low | (coalition >> (player + 1)) << player
            };
            let worth: Vec<f64> = (0..16).map(|coalition| half[without(coalition)]).collect();
            prop_assert_eq!(shapley(4, &worth)[player].to_bits(), 0.0_f64.to_bits());
        }

        #[test]
        fn those_who_bring_the_same_get_the_same(worth in prop::collection::vec(-1e3..1e3_f64, 16)) {
            // Players 0 and 1 are made alike: a coalition with one of them is worth as much as with the other.
            let alike: Vec<f64> = (0..16_usize)
                .map(|coalition| if coalition & 3 == 2 { worth[coalition ^ 3] } else { worth[coalition] })
                .collect();
            let found = shapley(4, &alike);
            prop_assert!((found[0] - found[1]).abs() < 1e-10, "{:?}", found);
        }
    }
}
