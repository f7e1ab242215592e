//! A state set back to another one of the same plan, as at the start of each run.

use crate::model::state::{Before, SinceBase, State, Sums};
use crate::number::Number;

/// Takes over the values of another state of the same plan, into the memory that is there.
pub(crate) trait Restore {
    fn restore(&mut self, from: &Self);
}

impl<N: Number> Restore for N {
    #[inline]
    fn restore(&mut self, from: &Self) {
        *self = *from;
    }
}

impl<N: Copy> Restore for Vec<N> {
    #[inline]
    fn restore(&mut self, from: &Self) {
        // A loop, for in wasm a call of the memory's copy takes longer than to copy so few numbers.
        for (to, from) in self.iter_mut().zip(from) {
            *to = *from;
        }
    }
}

/// Restores field by field; a field that is not named here does not compile.
macro_rules! restore_fields {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl<N: Number> Restore for $type<N> {
            fn restore(&mut self, from: &Self) {
                let Self { $($field),* } = from;
                $(self.$field.restore($field);)*
            }
        }
    };
}

restore_fields!(State {
    output,
    energy,
    real_rate,
    rate,
    price_part,
    price,
    land,
    workers,
    tax_rate,
    land_pool,
    energy_pool,
    backlog,
    efficiency,
    carbon_factor,
    listed_for_renewal,
    companies,
    market_value,
    pipeline,
    ipo_value,
    gdp_other,
    gdp_other_price,
    upgrade,
    since_base,
    sums,
    before,
    tracked,
    landed,
    land_taken
});
restore_fields!(SinceBase {
    land_freed,
    energy_freed,
    firms,
    energy_saved,
    co2_saved,
    co2_freed,
    landed,
    ipos
});
restore_fields!(Sums {
    output,
    output_region,
    output_chain,
    va,
    va_region,
    va_real_region,
    va_real,
    real_rate_output,
    energy,
    energy_region,
    energy_chain,
    land,
    workers
});
restore_fields!(Before {
    output,
    output_total,
    output_region,
    real_rate,
    price,
    va_real,
    carbon_intensity,
    gdp_real,
    land_freed
});
