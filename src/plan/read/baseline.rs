//! `[baseline]`: the numbers of the base year.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::read::targets::within_reason;
use crate::plan::{Quantity, Source};
use crate::units::Unit;

/// The keys of `[baseline]` that hold one number each, and their units.
pub(crate) const KEYS: [(&str, Unit); 18] = [
    ("output", Unit::YiYuan),
    ("va", Unit::YiYuan),
    ("land", Unit::Mu),
    ("land_pool", Unit::Mu),
    ("workers", Unit::WanPerson),
    ("tax", Unit::YiYuan),
    ("energy", Unit::WanTce),
    ("energy_pool", Unit::WanTce),
    ("co2_factor", Unit::TonPerTce),
    ("gdp", Unit::YiYuan),
    ("manufacturing_va", Unit::YiYuan),
    ("listed_count", Unit::Firms),
    ("listed_market_value", Unit::YiYuan),
    ("ipo_pipeline", Unit::Firms),
    ("ipo_value", Unit::YiYuan),
    ("inefficient_firms", Unit::Firms),
    ("backlog", Unit::YiYuan),
    ("upgrade_investment", Unit::YiYuan),
];

#[derive(Default)]
pub(super) struct Baseline {
    pub numbers: BTreeMap<String, Quantity>,
    pub phasing: Option<(Vec<f64>, Source)>,
    pub history: BTreeMap<i32, Quantity>,
}

pub(super) fn baseline(root: &Fields<'_>) -> Baseline {
    let mut read = Baseline::default();
    let Some(fields) = root.table("baseline") else {
        return read;
    };
    for (key, unit) in KEYS {
        if let Some(quantity) = fields.optional_quantity(key, unit) {
            if quantity.value < 0.0 {
                fields
                    .log
                    .add(Diagnostic::error("number-negative", fields.place_at(key)).with("key", key));
            }
            read.numbers.insert(key.to_owned(), quantity);
        }
    }
    if let Some(phasing) = fields.table("investment_phasing") {
        phasing.needed("value");
        let values = phasing.numbers("value");
        let source = phasing.source();
        phasing.finish();
        read.phasing = values.zip(source);
    }
    if let Some(history) = fields.table("projects_history") {
        for (year, key) in history.by_year() {
            within_reason(&history, key, year);
            if let Some(quantity) = history.quantity(key, Unit::YiYuanPerYear) {
                if quantity.value < 0.0 {
                    let fault = Diagnostic::error("number-negative", history.place_at(key));
                    history.log.add(fault.with("key", key));
                }
                read.history.insert(year, quantity);
            }
        }
    }
    fields.finish();
    read
}
