//! What stands beside an indicator: land freed beside the pool that it opens, energy freed beside the projects that it lets in, output
//! beside its energy.

use tuiyan::quotas::pairs::{PAIRS, Pairing, beside};
use tuiyan::registry::Indicator;

use crate::packs::{plan, projected};

const YEAR: i32 = 2023;

#[test]
fn both_halves_of_a_pair_stand_beside_each_other() {
    let projection = projected(&plan("quzhou-2022-renewal"));
    for pair in PAIRS {
        for (indicator, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
            let found = beside(indicator, None, YEAR, &projection);
            let [partner] = found.as_slice() else {
                panic!("{indicator:?} has {} partners", found.len());
            };
            assert_eq!((partner.indicator, partner.pair), (other, pair));
            assert!(!partner.is_of_place);
            assert_eq!(Some(partner.value), projection.value(other.family().id, YEAR));
        }
    }
    assert_eq!(
        PAIRS.map(|pair| pair.pairing),
        [Pairing::Opens, Pairing::LetsIn, Pairing::Uses]
    );
}

#[test]
fn a_place_has_its_own_partner_where_the_model_has_it_by_place() {
    let plan = plan("quzhou-2022-renewal");
    let projection = projected(&plan);
    let place = plan.regions[1].id.as_str();
    let energy = beside(Indicator::Output, Some(place), YEAR, &projection);
    assert!(energy[0].is_of_place);
    let own = projection.value(&format!("energy.total@{place}"), YEAR);
    assert_eq!(Some(energy[0].value), own);
    assert_ne!(own, projection.value("energy.total", YEAR));
    // The land pool is the city's: a place is shown the whole of it, and told so.
    let pool = beside(Indicator::LandFreed, Some(place), YEAR, &projection);
    assert!(!pool[0].is_of_place);
    assert_eq!(Some(pool[0].value), projection.value("land.pool", YEAR));
}

#[test]
fn nothing_stands_beside_what_has_no_pair_or_no_projection() {
    let projection = projected(&plan("quzhou-2022-renewal"));
    assert_eq!(beside(Indicator::Workers, None, YEAR, &projection), []);
    assert_eq!(beside(Indicator::LandFreed, None, 1990, &projection), []);
}
