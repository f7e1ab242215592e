//! Paired quotas: what stands beside an indicator because the one makes the other possible, or uses it up. Said by the registry's own
//! indicators; which levers move both stands in [`crate::registry::dependencies`].

use crate::projection::Projection;
use crate::registry::Indicator;

/// How two indicators belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// The first opens room that the second counts.
    Opens,
    /// The first lets in what the second counts.
    LetsIn,
    /// The first uses up what the second counts.
    Uses,
}

impl Pairing {
    /// Its id; the text is `quota-pairing-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Pairing::Opens => "opens",
            Pairing::LetsIn => "lets_in",
            Pairing::Uses => "uses",
        }
    }
}

/// Two indicators that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Pair {
    pub first: Indicator,
    pub pairing: Pairing,
    pub second: Indicator,
}

/// The pairs: land freed opens the land pool, energy freed lets in projects, output uses energy.
pub const PAIRS: [Pair; 3] = [
    Pair {
        first: Indicator::LandFreed,
        pairing: Pairing::Opens,
        second: Indicator::LandPool,
    },
    Pair {
        first: Indicator::EnergyFreed,
        pairing: Pairing::LetsIn,
        second: Indicator::ProjectsLandedTotal,
    },
    Pair {
        first: Indicator::Output,
        pairing: Pairing::Uses,
        second: Indicator::EnergyTotal,
    },
];

/// The other half of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Partner {
    /// Which indicator.
    pub indicator: Indicator,
    /// The pair that both are in.
    pub pair: Pair,
    /// Its projected value: of the place where it has one by place, else of the city.
    pub value: f64,
    /// Whether the value is of the place.
    pub is_of_place: bool,
}

/// What stands beside an indicator of a place (of the city where `None`) in a year; nothing where the model does not project it.
pub fn beside(indicator: Indicator, place: Option<&str>, year: i32, projection: &Projection) -> Vec<Partner> {
    PAIRS
        .iter()
        .filter_map(|pair| {
            let other = match indicator {
                one if one == pair.first => pair.second,
                one if one == pair.second => pair.first,
                _ => return None,
            };
            let id = other.family().id;
            let own = place
                .filter(|_| other.family().by_region.is_some())
                .and_then(|place| projection.value(&format!("{id}@{place}"), year));
            Some(Partner {
                indicator: other,
                pair: *pair,
                value: own.or_else(|| projection.value(id, year))?,
                is_of_place: own.is_some(),
            })
        })
        .collect()
}
