//! `[risk]`: volatilities, loadings, correlation and persistence.

use std::collections::BTreeMap;

use crate::inputs::Process;
use crate::plan::fields::Fields;
use crate::plan::{Quantity, Risk, Tracked, TrackedUnit};
use crate::units::Unit;

pub(super) fn risk(root: &Fields<'_>, tracked: &[Tracked]) -> Risk {
    let Some(fields) = root.table("risk") else {
        return Risk::default();
    };
    let table = |key: &str, read: &dyn Fn(&Fields<'_>, &str) -> Option<Quantity>| {
        let Some(table) = fields.table(key) else {
            return BTreeMap::new();
        };
        let read = |(id, _): (&str, _)| Some((id.to_owned(), read(&table, id)?));
        table.all().filter_map(read).collect::<BTreeMap<_, _>>()
    };
    let share = |table: &Fields<'_>, id: &str| table.quantity(id, Unit::Share);
    let of_tracked = |table: &Fields<'_>, id: &str| {
        let one = tracked.iter().find(|one| one.id == id);
        deviation(table, id, one)
    };
    let risk = Risk {
        persistence: fields.optional_quantity("persistence", Unit::Share),
        sigma: table("sigma", &share),
        chain_sigma: table("chain_sigma", &share),
        region_sigma: table("region_sigma", &share),
        renewal_region_sigma: table("renewal_region_sigma", &share),
        tracked_sigma: table("tracked_sigma", &of_tracked),
        beta: table("beta", &share),
        correlation: fields.table("correlation").and_then(|matrix| {
            matrix.needed("value");
            let rows = matrix.rows("value");
            let source = matrix.source();
            matrix.finish();
            rows.zip(source)
        }),
    };
    fields.finish();
    risk
}

/// The deviation of a tracked indicator is in its process's own terms: of a yearly step in the indicator's unit, of a drift of the
/// log-odds a plain number, of a rate, a share or a logarithm a fraction.
fn deviation(table: &Fields<'_>, id: &str, of: Option<&Tracked>) -> Option<Quantity> {
    match of.map(|one| (one.process, &one.unit)) {
        Some((Some(Process::Linear), TrackedUnit::Named(unit))) => table.quantity_of_own(id, unit),
        Some((Some(Process::Share), _)) => table.quantity(id, Unit::Plain),
        _ => table.quantity(id, Unit::Share),
    }
}
