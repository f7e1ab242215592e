"""The model in vectorised numpy: all paths of a scenario at once, from the specification of the model alone.

The yardstick that the speed of the Rust core is measured against, and an independent check of its results. It uses
base_year.py (base year as arrays), draws.py (shocks), outturns.py (published results imposed on the state), tracked.py
(indicators with a process of their own) and indicators.py (what is reported).

Arrays are (regions, chains, paths), float64; what is the same on all paths has a last axis of length 1 and broadcasts.
Loops run over years, and over blocks of paths only so that the cells of one block stay in the processor's cache.
Elementwise numpy is single-threaded; only matrix products may use more threads.
"""

import numpy as np

import indicators
import outturns
from base_year import BUFFER, HIGHEST_VA_RATE, LOWEST_VA_RATE, Base
from draws import Shocks, binomial
from indicators import weighted_over_chains
from tracked import Tracked

FREE, LAND_BOUND, ENERGY_BOUND = 0, 1, 2
LIMITS = ("free", "land", "energy")
# Output of a project as a part of its full output: what is added 0, 1 and 2 years after the build time.
RAMP_STEPS = (0.4, 0.35, 0.25)
# Paths a block: small enough for the cells in the cache, large enough that Python's own time a call does not count.
BLOCK = 2500


def clamp_rate(rate):
    return np.clip(rate, LOWEST_VA_RATE, HIGHEST_VA_RATE)


def cover(on_hand, needed):
    """On hand over needed; infinite where nothing is needed, so that it never limits."""
    needed = np.asarray(needed, dtype=float)
    if needed.min() > 0.0:
        return on_hand / needed
    return np.where(needed > 0.0, on_hand / np.where(needed > 0.0, needed, 1.0), np.inf)


def cell_arrays(count, shape):
    """`count` arrays of cells from one piece of memory, each begun at a cache line.

    Large arrays that are asked for one by one all begin at the same place within a page of memory, and a processor that
    reads one and writes another then stalls: a product of two such arrays takes more than twice the time.
    """
    line = 8  # doubles in a cache line
    size = -(-int(np.prod(shape)) // line) * line + 16 * line
    memory = np.empty(count * size + line)
    first = -(memory.ctypes.data // 8) % line
    starts = [first + i * size for i in range(count)]
    return [memory[start : start + int(np.prod(shape))].reshape(shape) for start in starts]


class State:
    """The stocks of a block of paths, the sums that follow from them, and working memory for the cells."""

    def __init__(self, base, paths, memory):
        self.base = base
        self.simulated = False  # whether a year after the base year has been computed
        self.reported = {}  # values that several indicators of this year share (indicators.py)
        zero = np.zeros(1)
        self.output_cells = base.cells
        self.energy_cells = base.energy
        # Two sets of cells, this year's and last year's, that change places; the base year's own are never written to.
        self.spare_output, self.spare_energy, self.work = [memory[0], memory[1]], [memory[2], memory[3]], memory[4]
        self.real_rate = base.va_rate[:, None].copy()
        self.rate_wedge = zero.copy()  # published less real value-added rate
        self.price = np.ones(1)
        self.price_other = np.ones(1)
        self.land, self.workers = base.land.copy(), base.workers.copy()
        self.tax_rate = np.full(1, base.tax_rate)
        self.land_pool, self.energy_pool = np.full(1, base.land_pool), np.full(1, base.energy_pool)
        self.land_ratio = self.energy_ratio = np.full(1, np.inf)
        self.backlog = np.full(1, base.backlog)
        self.landed = {year: np.full(1, value) for year, value in base.history.items() if year <= base.base_year}
        self.land_taken = {}
        self.landed_now = self.landed.get(base.base_year, zero)
        self.landing_factor = np.ones(1)
        self.landed_total = zero.copy()
        self.firms_left = base.inefficient_firms.copy()
        regions = len(base.regions)
        self.treated = np.zeros((regions, 1))  # sums since the base year, by region
        self.land_freed = np.zeros((regions, 1))
        self.energy_freed = np.zeros((regions, 1))
        self.land_freed_now = zero.copy()
        self.energy_left_of_gains = np.ones(1)  # product of 1 − d since the base year
        self.co2_factor = np.full(1, base.co2_factor)
        self.co2_freed = zero.copy()
        self.listed_count = np.full(1, base.listed_count)
        self.listed_market_value = np.full(1, base.listed_market_value)
        self.pipeline, self.ipo_value = np.full(1, base.ipo_pipeline), np.full(1, base.ipo_value)
        self.ipos_total = zero.copy()
        self.energy_saved = self.energy_saved_total = self.co2_saved = self.co2_saved_total = zero
        self.upgrade_investment = np.full(1, base.upgrade_investment)
        self.project_investment = zero.copy()
        self.gdp_other = np.full(1, base.gdp_other)
        self.clamped = np.zeros(paths, dtype=bool)
        self.derive()

    def derive(self):
        """The sums that depend on cells and rates; again after outturns have moved these."""
        self.rate = clamp_rate(self.real_rate + self.rate_wedge)
        self.output_of_region = self.output_cells.sum(axis=1)
        self.output_of_chain = self.output_cells.sum(axis=0)
        self.output = self.output_of_chain.sum(axis=0)
        self.derive_value_added()
        self.derive_energy()

    def derive_value_added(self):
        self.va_of_chain = self.rate * self.output_of_chain
        self.va = self.va_of_chain.sum(axis=0)
        # Value added by region takes a pass over the cells, so it waits until something asks for it.
        self._va_of_region = None
        self.real_rate_mean = (self.real_rate * self.output_of_chain).sum(axis=0) / self.output
        self.va_real = self.real_rate_mean * self.output / self.price

    def derive_energy(self):
        if self.energy_cells is not None:
            self.energy_of_region = self.energy_cells.sum(axis=1)
            self.energy = self.energy_of_region.sum(axis=0)

    @property
    def va_of_region(self):
        if self._va_of_region is None:
            self._va_of_region = weighted_over_chains(self.rate, self.output_cells)
        return self._va_of_region


def landed_in(state, year):
    return state.landed.get(year, 0.0)


def land_taken_in(state, year):
    """Land taken by what landed in `year`; up to the base year from the history and the first year's levers."""
    if year > state.base.base_year:
        return state.land_taken.get(year, 0.0)
    return landed_in(state, year) * state.land_per_landed_first


def step(state, base, shocks, t):
    """One year, in the order of the specification. `t` counts simulated years from 0."""
    year = base.base_year + 1 + t
    state.simulated = True
    state.reported = {}
    blocks = base.blocks

    def lever(name):
        return base.levers.value(name, t, shocks.spread)

    # Price.
    price_before = state.price
    price_factor = (1.0 + lever("price")) * shocks.price[t]
    price = state.price = price_before * price_factor

    # Renewal: firms treated, land and energy freed, by region.
    firms = base.renewal_share[:, None] * lever("renewal.firms_per_year") * shocks.renewal[t]
    np.minimum(firms, state.firms_left, out=firms)
    state.firms_left = state.firms_left - firms
    land_freed = firms * lever("renewal.mu_per_firm")
    energy_freed = firms * (lever("renewal.tce_per_firm") / 1e4)
    state.treated = state.treated + firms
    state.land_freed = state.land_freed + land_freed
    state.energy_freed = state.energy_freed + energy_freed
    land_freed_before, state.land_freed_now = state.land_freed_now, land_freed.sum(axis=0)
    energy_freed_now = energy_freed.sum(axis=0)
    in_scope = lever("renewal.in_scope")

    # Projects: how much of what wants to land finds land and energy.
    signed = sum((lever(f"projects.count.{size}") * lever(f"projects.size.{size}") for size in base.sizes), 0.0)
    landing_rate = np.minimum(1.0, lever("projects.landing_rate") * shocks.landing[t])
    desired = signed * landing_rate + (1.0 - lever("projects.backlog_dropout")) * state.backlog
    output_per_investment = lever("projects.output_per_investment")
    state.land_ratio = state.energy_ratio = np.full(1, np.inf)
    if blocks["land"]:
        land_per_landed = (1.0 - lever("projects.zero_land_share")) * 1e4 / lever("projects.land_intensity")
        if t == 0:
            state.land_per_landed_first = land_per_landed
        land_on_hand = state.land_pool + lever("land.new_supply") + lever("renewal.reuse_rate") * land_freed_before
        land_needed = desired * land_per_landed
        state.land_ratio = cover(land_on_hand, land_needed)
    if blocks["energy"]:
        gain = np.clip(lever("energy.efficiency") + shocks.efficiency[t], -0.5, 0.5)
        state.energy_left_of_gains = state.energy_left_of_gains * (1.0 - gain)
        energy_of_new = lever("projects.energy_intensity") * state.energy_left_of_gains
        energy_on_hand = state.energy_pool + lever("energy.new_quota") + energy_freed_now
        energy_on_hand = energy_on_hand + lever("energy.saving_reuse") * gain * state.energy
        energy_needed = desired * (output_per_investment * lever("energy.gated_share")) * state.real_rate_mean * energy_of_new
        state.energy_ratio = cover(energy_on_hand, energy_needed)
    scarcest = np.minimum(state.land_ratio, state.energy_ratio)
    factor = state.landing_factor = np.clip(scarcest, 0.0, 1.0)
    bound_by = np.where(state.land_ratio <= state.energy_ratio, LAND_BOUND, ENERGY_BOUND)
    limit = state.limit = np.where(scarcest < 1.0, bound_by, FREE)
    if blocks["land"]:
        taken = state.land_taken[year] = factor * land_needed
        # The pool that binds is exactly 0 afterwards, unless it was negative.
        empty = (limit == LAND_BOUND) & (land_on_hand >= 0.0)
        state.land_pool = np.where(empty, 0.0, land_on_hand - taken)
    if blocks["energy"]:
        empty = (limit == ENERGY_BOUND) & (energy_on_hand >= 0.0)
        state.energy_pool = np.where(empty, 0.0, energy_on_hand - factor * energy_needed)
    landed = state.landed[year] = state.landed_now = factor * desired
    state.backlog = desired - landed
    state.landed_total = state.landed_total + landed
    on_stream = sum(part * landed_in(state, year - base.build_years - after) for after, part in enumerate(RAMP_STEPS))
    on_stream = on_stream * output_per_investment  # real output of the city that comes on stream
    new_of_region, new_of_chain = base.project_share_of_region[:, None], base.project_share_of_chain[:, None]

    # Entry: real output of entering firms per output of the year before.
    entering_firms = lever("entry.firms_per_year")
    entry = entering_firms * lever("entry.output_per_firm") / state.output
    some_enter = bool(np.any(entry))

    # Output. Lost by renewal: the smaller of what the freed land bore and half of the cell.
    growth_of_chain = (1.0 + base.levers.column(base.growth_of_chain, t, shocks.spread)) * shocks.chain[t]
    growth_of_region = (1.0 + base.levers.column(base.growth_of_region, t, shocks.spread)) * shocks.region[t]
    before = state.output_cells
    exposed = weighted_over_chains(base.exposure[:, None], before)
    per_exposed = 1.0 / np.where(exposed > 0.0, exposed, np.inf)
    cells, work = state.spare_output[0], state.work
    if blocks["land"]:
        lost = land_freed * in_scope * lever("renewal.output_ratio") * (state.output / state.land.sum(axis=0)) * per_exposed
        np.multiply(base.exposure[:, None], lost[:, None], out=cells)
        np.subtract(1.0, cells, out=cells)
        np.maximum(cells, 0.5, out=cells)
    else:
        cells[:] = 1.0
    # Up to here the part that is kept; then the factor of the year before; then, times that, output itself.
    if blocks["workers"]:
        np.multiply(cells, before, out=work)
        output_kept = work.sum(axis=1)
    cells *= growth_of_chain * price_factor
    cells *= growth_of_region[:, None]
    if some_enter:
        cells += entry * price
    cells *= before
    np.multiply(new_of_region[:, :, None], new_of_chain * (on_stream * price), out=work)
    cells += work

    # Value-added rates.
    real_rate_before = state.real_rate
    state.real_rate = clamp_rate(real_rate_before + lever("va_rate.real_drift"))
    state.rate_wedge = state.rate_wedge + lever("va_rate.price_drift")

    # Energy. Entering firms use what their cell used per real value added; the cell's output cancels out of that.
    if blocks["energy"]:
        energy, energy_before = state.spare_energy[0], state.energy_cells
        np.multiply(before, base.exposure[:, None], out=energy)
        energy *= (energy_freed * in_scope * per_exposed)[:, None]
        np.subtract(energy_before, energy, out=energy)
        np.maximum(energy, 0.0, out=energy)
        energy *= growth_of_chain * (1.0 - gain)
        energy *= growth_of_region[:, None]
        new = new_of_chain * state.real_rate * (on_stream * energy_of_new)
        np.multiply(new_of_region[:, :, None], new, out=work)
        energy += work
        if some_enter:
            np.multiply(energy_before, (entry * price_before) * (state.real_rate / real_rate_before), out=work)
            energy += work
        state.spare_energy.reverse()
        state.energy_cells = energy
        co2_factor = state.co2_factor = state.co2_factor * (1.0 - lever("carbon.factor_cut"))
        state.co2_freed = state.co2_freed + energy_freed_now * co2_factor

    # Land in use and workers.
    output_of_region_before, output_before = state.output_of_region, state.output
    if blocks["land"]:
        new_land = new_of_region * land_taken_in(state, year - base.build_years)
        entry_land = (entering_firms * lever("entry.mu_per_firm") / output_before) * output_of_region_before
        land = state.land - in_scope * land_freed + new_land + entry_land
        state.land = np.maximum(land, 0.01 * base.land)
    if blocks["workers"]:
        some = output_of_region_before > 0.0
        kept = np.where(some, output_kept / np.where(some, output_of_region_before, 1.0), 1.0)
        new_output = new_of_region * (base.project_share_of_chain.sum() * on_stream) + entry * output_of_region_before
        displaced = base.workers_share[:, None] * (lever("labour.robots") * lever("labour.displaced_per_robot") / 1e4)
        workers = state.workers * kept * (1.0 + lever("labour.growth"))
        workers = workers + new_output * (lever("labour.new_per_output") / 1e4) - displaced
        state.workers = np.maximum(workers, 0.01 * base.workers)
    state.spare_output.reverse()
    state.output_cells = cells
    state.derive()

    # Tax, investment, the rest of GDP.
    state.tax_rate = np.maximum(0.0, state.tax_rate + lever("tax.drift"))
    state.upgrade_investment = state.upgrade_investment * (1.0 + lever("investment.upgrade_growth"))
    phased = sum(part * landed_in(state, year - after) for after, part in enumerate(base.phasing))
    state.project_investment = price * phased
    state.gdp_other = state.gdp_other * (1.0 + lever("gdp.other_growth"))
    state.price_other = state.price_other * (1.0 + lever("gdp.other_price"))
    if blocks["listed"]:
        step_listed(state, shocks, t, lever)


def step_listed(state, shocks, t, lever):
    """Listed companies: whole-number IPOs and delistings on a random path, their expectations without shocks."""
    ipo_rate, delisting = lever("listed.ipo_rate"), lever("listed.delisting")
    moved_in = lever("listed.moved_in")
    market = (1.0 + lever("listed.profit_growth")) * (1.0 + lever("listed.valuation_change")) * shocks.market[t]
    count, pipeline = state.listed_count, state.pipeline
    if shocks.random:
        ipos = binomial(pipeline, ipo_rate, shocks.uniform[t, 0])
        gone = np.minimum(binomial(count, delisting, shocks.uniform[t, 1]), count)
        stays = np.where(count > 0.0, 1.0 - gone / np.where(count > 0.0, count, 1.0), 1.0)
    else:
        ipos, stays = ipo_rate * pipeline, 1.0 - delisting
    state.pipeline = pipeline + lever("listed.pipeline_intake") - ipos - lever("listed.dropout") * pipeline
    if shocks.random:
        state.pipeline = np.maximum(state.pipeline, 0.0)
    state.ipo_value = state.ipo_value * market
    state.listed_count = count * stays + ipos + moved_in
    value = state.listed_market_value * stays * market
    state.listed_market_value = value + (ipos + moved_in) * state.ipo_value + lever("listed.financing")
    state.ipos_total = state.ipos_total + ipos


class Result:
    """Values (indicators, years, paths), those of the base year (indicators), and which pool bound (years, paths)."""

    def __init__(self, ids, years, paths, values=None):
        self.ids, self.years = ids, years
        self.row = {name: row for row, name in enumerate(ids)}
        self.values = np.empty((len(ids), len(years), paths)) if values is None else values
        self.base = np.full((len(ids), 1), np.nan)
        self.limits = np.zeros((len(years), paths), dtype=np.int8)
        self.clamped = np.zeros(paths, dtype=bool)  # an outturn had to be cut to a bound

    def of(self, indicator):
        return self.values[self.row[indicator]]


class Model:
    """An inputs document made ready to run: `Model(document).run(shocks)`."""

    def __init__(self, inputs):
        self.base = Base(inputs)
        self.ids = indicators.all_ids(self.base)
        self._memory = {}  # working memory by number of paths of a block, kept from run to run

    def run(self, shocks=None, wanted=None, block=BLOCK, into=None):
        """All `wanted` indicators (all of them if None) on every path of `shocks` (the run without shocks if None).

        `into` takes a result with the same indicators to write over, so that its memory need not be asked for again.
        """
        shocks = Shocks.none(self.base) if shocks is None else shocks
        ids = list(self.ids) if wanted is None else [name for name in wanted if name in indicators.available(self.base)]
        tracked = [entry for entry in self.base.tracked if entry["id"] in set(ids)]
        # An elastic indicator needs its driver, whether that is wanted or not.
        drivers = dict.fromkeys(entry["driver"] for entry in tracked if entry["process"] == "elastic")
        ids += [name for name in drivers if name not in ids]
        result = into if into is not None else Result(ids, self.base.years, shocks.paths)
        reporter = indicators.Reporter(self.base, result)
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            # Belongs to the error state, so that it ends with it.
            np.setbufsize(BUFFER)
            for start in range(0, shocks.paths, block):
                stop = min(start + block, shocks.paths)
                self._run_block(shocks.part(start, stop), result, reporter, tracked, slice(start, stop))
        return result

    def _run_block(self, shocks, result, reporter, tracked, paths):
        base = self.base
        if shocks.paths not in self._memory:
            self._memory[shocks.paths] = cell_arrays(5, base.cells.shape[:2] + (shocks.paths,))
        state = State(base, shocks.paths, self._memory[shocks.paths])
        if paths.start == 0:
            reporter.base_year(state)
        processes = Tracked(base, tracked, result)
        processes.base_year(state)
        before = reporter.remember(state)
        for t, imposed in enumerate(base.outturns):
            step(state, base, shocks, t)
            if imposed:
                outturns.impose(state, base, imposed, before, strict=not shocks.random)
            reporter.year(state, before, t, paths)
            processes.year(state, shocks, imposed, t, paths)
            before = reporter.remember(state)
            result.limits[t, paths] = state.limit
        result.clamped[paths] = state.clamped
