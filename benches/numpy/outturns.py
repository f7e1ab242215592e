"""Published results imposed on the state of a year, on all paths of a block; called by model.py once the year is computed.

Without shocks a figure that cannot hold is an error that names it. On random paths it is cut to its bound, and the path is
marked in `state.clamped`.
"""

import numpy as np

from base_year import HIGHEST_VA_RATE, LOWEST_VA_RATE
from tracked import split

PAIRS = (("land.in_use", "va_per_mu"), ("workers", "labour_productivity"), ("tax", "tax_per_mu"))


def impose(state, base, imposed, before, strict):
    for pair in PAIRS:
        if all(name in imposed for name in pair):
            raise ValueError(f"{pair[0]} and {pair[1]} fix the same thing in one year")
    if impose_output(state, base, imposed, strict):
        state.derive()
    impose_value_added(state, imposed, before, strict)
    blocks = base.blocks
    if blocks["land"]:
        if "land.in_use" in imposed:
            state.land = state.land * (imposed["land.in_use"] / state.land.sum(axis=0))
        elif "va_per_mu" in imposed:
            state.land = state.land * (state.va * 1e4 / imposed["va_per_mu"] / state.land.sum(axis=0))
    if blocks["workers"]:
        if "workers" in imposed:
            state.workers = state.workers * (imposed["workers"] / state.workers.sum(axis=0))
        elif "labour_productivity" in imposed:
            state.workers = state.workers * (state.va / imposed["labour_productivity"] / state.workers.sum(axis=0))
    if blocks["tax"]:
        if "tax" in imposed:
            state.tax_rate = imposed["tax"] / state.va
        elif "tax_per_mu" in imposed and blocks["land"]:
            state.tax_rate = imposed["tax_per_mu"] * state.land.sum(axis=0) / 1e4 / state.va
    if blocks["energy"] and "energy.total" in imposed:
        state.energy_cells *= imposed["energy.total"] / state.energy
        state.derive_energy()
    if blocks["listed"]:
        if "listed.count" in imposed:
            state.listed_count = np.full(1, imposed["listed.count"])
        if "listed.market_value" in imposed:
            state.listed_market_value = np.full(1, imposed["listed.market_value"])
    if blocks["gdp"] and "gdp" in imposed:
        rest = imposed["gdp"] - base.manufacturing_part * state.va
        state.gdp_other = not_below(state, rest, 0.0, "gdp", strict)
    if blocks["investment"] and "investment" in imposed:
        rest = imposed["investment"] - state.project_investment
        state.upgrade_investment = not_below(state, rest, 0.0, "investment", strict)


def not_below(state, value, bound, name, strict):
    return within(state, value, bound, np.inf, name, strict)


def within(state, value, low, high, name, strict):
    """The value cut to its bounds where paths are random; an error where they are not."""
    outside = (value < low) | (value > high)
    if not np.any(outside):
        return value
    if strict:
        raise ValueError(f"the outturn of {name} cannot hold: what follows from it is out of its bounds")
    state.clamped |= outside.reshape(-1, outside.shape[-1]).any(axis=0)
    return np.clip(value, low, high)


def impose_output(state, base, imposed, strict):
    """Each figure scales its own cells, output and energy alike, in turn, until all of them hold to 1e-10."""
    figures = []  # (region or everything, chains or everything, weights of the sum, target)
    everything = slice(None)
    for k, chain in enumerate(base.chains):
        if f"output#{chain}" in imposed:
            figures.append((everything, slice(k, k + 1), None, imposed[f"output#{chain}"]))
    if "revenue.flagship" in imposed:
        flagship = np.flatnonzero(base.flagship)
        if len(flagship) == 0:
            raise ValueError("revenue.flagship is given where no chain is a flagship chain")
        figures.append((everything, flagship, base.revenue_ratio[flagship][:, None], imposed["revenue.flagship"]))
    for name, value in imposed.items():
        head, region = split(name)
        if head == "output" and region in base.regions:
            at = base.regions.index(region)
            figures.append((slice(at, at + 1), everything, None, value))
    if "output" in imposed:
        figures.append((everything, everything, None, imposed["output"]))
    if not figures:
        return False
    if any(not target > 0.0 for *_, target in figures):
        raise ValueError("an outturn of output must be above 0")
    output, energy = state.output_cells, state.energy_cells

    def present(region, chains, weights):
        cells = output[region][:, chains]
        return (cells if weights is None else cells * weights).sum(axis=(0, 1))

    open_paths = np.ones(output.shape[-1], dtype=bool)
    for _ in range(1000):
        for region, chains, weights, target in figures:
            # A path whose figures all hold is left as it is while others still move.
            factor = np.where(open_paths, target / present(region, chains, weights), 1.0)
            if isinstance(chains, slice):
                output[region, chains] *= factor
                if energy is not None:
                    energy[region, chains] *= factor
            else:
                for k in chains:
                    output[region, k] *= factor
                    if energy is not None:
                        energy[region, k] *= factor
        off = [np.abs(present(region, chains, weights) / target - 1.0) for region, chains, weights, target in figures]
        open_paths = ~(np.max(off, axis=0) <= 1e-10)
        if not open_paths.any():
            return True
    if strict:
        raise ValueError("outturns of output cannot hold together")
    state.clamped |= open_paths
    return True


def impose_value_added(state, imposed, before, strict):
    growth, va = imposed.get("va.real_growth"), imposed.get("va")
    if growth is None and va is None:
        return
    if growth is not None:
        state.real_rate = state.real_rate * (before.va_real * (1.0 + growth) / state.va_real)
    if va is not None:
        real_part = (state.real_rate * state.output_of_chain).sum(axis=0)
        state.rate_wedge = (va - real_part) / state.output
    low, high = LOWEST_VA_RATE, HIGHEST_VA_RATE
    state.real_rate = within(state, state.real_rate, low, high, "va.real_growth", strict)
    # The published rate is cut chain by chain when it is derived, so on a random path only the mark is needed here.
    within(state, state.real_rate + state.rate_wedge, low, high, "va", strict)
    state.rate = np.clip(state.real_rate + state.rate_wedge, low, high)
    state.derive_value_added()
