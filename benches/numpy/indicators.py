"""The indicators that are reported, as tables of formulas over the state of a year.

`s` is the state after the year and its outturns (model.py), `b` what is remembered of the year before (None in the base
year: then growth and yearly changes are absent). Absent is NaN. Formulas give (paths,), (regions, paths) or (chains, paths).
"""

from types import SimpleNamespace

import numpy as np


def per(numerator, denominator):
    """A ratio, absent where the denominator is 0."""
    denominator = np.asarray(denominator)
    if denominator.min() > 0.0:
        return numerator / denominator
    return np.where(denominator != 0.0, numerator / denominator, np.nan)


def absent(b, value):
    return np.full(1, np.nan) if b is None else value()


def finite_cover(ratio):
    return np.where(np.isinf(ratio), np.nan, ratio)


def once(formula):
    """Keeps a value that several indicators of one year share; the state forgets it when the next year begins."""

    def kept(s):
        if formula not in s.reported:
            s.reported[formula] = formula(s)
        return s.reported[formula]

    return kept


@once
def land_total(s):
    return s.land.sum(axis=0)


@once
def workers_total(s):
    return s.workers.sum(axis=0)


@once
def intensity(s):
    return s.energy / s.va_real


@once
def co2_total(s):
    return s.energy * s.co2_factor


@once
def co2_intensity(s):
    return co2_total(s) / s.va_real


@once
def revenue_of_chain(s):
    return s.output_of_chain * s.base.revenue_ratio[:, None]


@once
def revenue_flagship(s):
    return revenue_of_chain(s)[s.base.flagship].sum(axis=0)


@once
def manufacturing(s):
    return s.base.manufacturing_part * s.va


@once
def gdp(s):
    return s.gdp_other + manufacturing(s)


@once
def gdp_real(s):
    return s.gdp_other / s.price_other + s.base.manufacturing_part * s.va_real


@once
def investment(s):
    return s.project_investment + s.upgrade_investment


@once
def tax(s):
    return s.tax_rate * s.va


@once
def tax_of_region(s):
    return s.tax_rate * s.va_of_region


def growth(now, before):
    return now / before - 1.0


def weighted_over_chains(weights, cells):
    """Σ over chains of weight × cell: (regions, paths)."""
    if weights.shape[-1] == 1:
        return np.matmul(weights.T, cells)[:, 0]
    return np.einsum("kp,rkp->rp", weights, cells)


def va_real_of_region(s):
    return weighted_over_chains(s.real_rate, s.output_cells) / s.price


# Indicator → (block or blocks that it needs, formula).
CITY = {
    "output": ((), lambda s, b: s.output),
    "output.real": ((), lambda s, b: s.output / s.price),
    "output.multiple": ((), lambda s, b: s.output / s.base.cells.sum()),
    "revenue.flagship": ((), lambda s, b: revenue_flagship(s)),
    "share.flagship": ((), lambda s, b: s.output_of_chain[s.base.flagship].sum(axis=0) / s.output),
    "share.flagship_revenue": ((), lambda s, b: revenue_flagship(s) / revenue_of_chain(s).sum(axis=0)),
    "va": ((), lambda s, b: s.va),
    "va.real": ((), lambda s, b: s.va_real),
    "va.real_growth": ((), lambda s, b: absent(b, lambda: growth(s.va_real, b.va_real))),
    "va_rate": ((), lambda s, b: s.va / s.output),
    "va_per_mu": (("land",), lambda s, b: per(s.va * 1e4, land_total(s))),
    "land.in_use": (("land",), lambda s, b: land_total(s)),
    "land.pool": (("land",), lambda s, b: s.land_pool),
    "land.freed": ((), lambda s, b: s.land_freed.sum(axis=0)),
    "firms.treated": ((), lambda s, b: s.treated.sum(axis=0)),
    "energy.total": (("energy",), lambda s, b: s.energy),
    "energy.intensity": (("energy",), lambda s, b: intensity(s)),
    "energy.intensity_cut_year": (("energy",), lambda s, b: absent(b, lambda: 1.0 - intensity(s) / b.intensity)),
    "energy.intensity_cut": (("energy",), lambda s, b: 1.0 - intensity(s) / s.base.intensity),
    "energy.freed": ((), lambda s, b: s.energy_freed.sum(axis=0)),
    "energy.saved": (("energy",), lambda s, b: s.energy_saved),
    "energy.saved_total": (("energy",), lambda s, b: s.energy_saved_total),
    "co2.total": (("carbon",), lambda s, b: co2_total(s)),
    "co2.freed": (("carbon",), lambda s, b: s.co2_freed),
    "co2.saved": (("carbon",), lambda s, b: s.co2_saved),
    "co2.saved_total": (("carbon",), lambda s, b: s.co2_saved_total),
    "projects.landed": ((), lambda s, b: s.landed_now),
    "projects.landed_total": ((), lambda s, b: s.landed_total),
    "projects.backlog": ((), lambda s, b: s.backlog),
    "projects.landing_factor": ((), lambda s, b: s.landing_factor),
    "projects.land_cover": (("land",), lambda s, b: absent(b, lambda: finite_cover(s.land_ratio))),
    "projects.energy_cover": (("energy",), lambda s, b: absent(b, lambda: finite_cover(s.energy_ratio))),
    "investment": (("investment",), lambda s, b: absent(b, lambda: investment(s))),
    "investment.growth": (("investment",), lambda s, b: absent(b, lambda: growth(investment(s), b.investment))),
    "listed.count": (("listed",), lambda s, b: s.listed_count),
    "listed.market_value": (("listed",), lambda s, b: s.listed_market_value),
    "listed.ipos_total": (("listed",), lambda s, b: s.ipos_total),
    "gdp": (("gdp",), lambda s, b: gdp(s)),
    "gdp.real_growth": (("gdp",), lambda s, b: absent(b, lambda: growth(gdp_real(s), b.gdp_real))),
    "gdp.manufacturing_share": (("gdp",), lambda s, b: manufacturing(s) / gdp(s)),
    "tax": (("tax",), lambda s, b: tax(s)),
    "tax_per_mu": (("tax", "land"), lambda s, b: per(tax(s) * 1e4, land_total(s))),
    "workers": (("workers",), lambda s, b: workers_total(s)),
    "labour_productivity": (("workers",), lambda s, b: per(s.va, workers_total(s))),
}
REGION = {
    "output": ((), lambda s, b: s.output_of_region),
    "va": ((), lambda s, b: s.va_of_region),
    "va_per_mu": (("land",), lambda s, b: per(s.va_of_region * 1e4, s.land)),
    "land.in_use": (("land",), lambda s, b: s.land),
    "land.freed": ((), lambda s, b: s.land_freed),
    "firms.treated": ((), lambda s, b: s.treated),
    "energy.total": (("energy",), lambda s, b: s.energy_of_region),
    "energy.freed": ((), lambda s, b: s.energy_freed),
    "tax": (("tax",), lambda s, b: tax_of_region(s)),
    "tax_per_mu": (("tax", "land"), lambda s, b: per(tax_of_region(s) * 1e4, s.land)),
    "workers": (("workers",), lambda s, b: s.workers),
    "labour_productivity": (("workers",), lambda s, b: per(s.va_of_region, s.workers)),
}
# Of the documentation's list but not of the specification's: computed only where they are asked for by name.
REGION_ON_REQUEST = {
    "va.real": ((), lambda s, b: va_real_of_region(s)),
    "va.real_growth": ((), lambda s, b: absent(b, lambda: growth(va_real_of_region(s), b.va_real_of_region))),
}
CHAIN = {
    "output": ((), lambda s, b: s.output_of_chain),
    "va": ((), lambda s, b: s.va_of_chain),
    "energy.total": (("energy",), lambda s, b: s.energy_cells.sum(axis=0)),
}


def _there(base, table):
    return [name for name, (blocks, _) in table.items() if all(base.blocks[block] for block in blocks)]


def all_ids(base):
    """Every indicator of the document: city, regions, chains, tracked; the rows of a family stand together."""
    ids = _there(base, CITY)
    ids += [f"{name}@{region}" for name in _there(base, REGION) for region in base.regions]
    ids += [f"{name}#{chain}" for name in _there(base, CHAIN) for chain in base.chains]
    return ids + [entry["id"] for entry in base.tracked]


def available(base):
    """Every id that may be asked for."""
    extra = [f"{name}@{region}" for name in REGION_ON_REQUEST for region in base.regions]
    return set(all_ids(base) + extra)


class Reporter:
    """Writes the indicators of a year into the rows of a result."""

    def __init__(self, base, result):
        self.base, self.result = base, result
        row = result.row
        self.plan = []  # (rows, formula); rows one number, or a slice, or a list with the entries that are wanted
        for name, (_, formula) in CITY.items():
            if name in row:
                self.plan.append((row[name], None, formula))
        families = [("@", base.regions, {**REGION, **REGION_ON_REQUEST}), ("#", base.chains, CHAIN)]
        for mark, places, table in families:
            for name, (_, formula) in table.items():
                here = [(row[f"{name}{mark}{place}"], i) for i, place in enumerate(places) if f"{name}{mark}{place}" in row]
                if not here:
                    continue
                rows, entries = [list(part) for part in zip(*here)]
                together = entries == list(range(len(places))) and rows == list(range(rows[0], rows[0] + len(rows)))
                self.plan.append((slice(rows[0], rows[0] + len(rows)), None, formula) if together else (rows, entries, formula))
        self.energy = base.blocks["energy"]
        self.carbon = base.blocks["carbon"]
        # The yearly saving is only summed up where something asks for it.
        self.regional_growth = any(name.startswith("va.real_growth@") for name in row)
        self.saving = any(name in row for name in ("energy.saved", "energy.saved_total"))
        self.co2_saving = any(name in row for name in ("co2.saved", "co2.saved_total"))

    def remember(self, s):
        """What the next year compares itself with."""
        kept = SimpleNamespace(va_real=s.va_real)
        if self.energy:
            kept.intensity = intensity(s)
        if self.carbon:
            kept.co2_intensity = co2_intensity(s)
        if self.base.blocks["gdp"]:
            kept.gdp_real = gdp_real(s)
        # Investment of the base year is not known, so its growth begins in the second year.
        kept.investment = investment(s) if s.simulated else np.full(1, np.nan)
        if self.regional_growth:
            kept.va_real_of_region = va_real_of_region(s)
        return kept

    def base_year(self, s):
        self._write(s, None, self.result.base, slice(None))

    def year(self, s, b, t, paths):
        if self.saving:
            s.energy_saved = s.va_real * (b.intensity - intensity(s))
            s.energy_saved_total = s.energy_saved_total + s.energy_saved
        if self.co2_saving:
            s.co2_saved = s.va_real * (b.co2_intensity - co2_intensity(s))
            s.co2_saved_total = s.co2_saved_total + s.co2_saved
        self._write(s, b, self.result.values[:, t], paths)

    def _write(self, s, b, values, paths):
        for rows, entries, formula in self.plan:
            value = formula(s, b)
            if entries is None:
                values[rows, paths] = value
            else:
                width = values[0, paths].shape[0]
                wide = np.broadcast_to(value, (value.shape[0], width))
                for row, entry in zip(rows, entries):
                    values[row, paths] = wide[entry]
