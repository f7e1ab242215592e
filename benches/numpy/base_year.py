"""The base year of the numpy yardstick: an inputs document (`tuiyan inputs --format json`) made into arrays.

Sits under model.py, which moves what is built here from year to year. Written from the specification of the model alone,
so that it can check the Rust core; it shares no code and no table with it.

Axes: (regions, chains, paths). What is the same on all paths keeps a last axis of length 1 and broadcasts.
Units: money in 1e8 yuan, land in mu, energy in 1e4 tonnes of coal equivalent, workers in 1e4 persons.
"""

import numpy as np

# Values of levers that an inputs document does not name. All others are 0.
NEUTRAL = {
    "renewal.in_scope": 1.0,
    "energy.gated_share": 1.0,
    "projects.land_intensity": 400.0,
    "projects.build_years": 2.0,
}
# Levers without an uncertainty of their own: one is a whole number, the others are the chances of a binomial draw.
WITHOUT_SPREAD = ("projects.build_years", "listed.ipo_rate", "listed.delisting")
# Elements of numpy's buffer. Where a row of paths is shorter than it (8192 unless set), numpy copies operands that broadcast
# into the buffer, and such a product takes three to four times as long.
BUFFER = 512
LOWEST_VA_RATE, HIGHEST_VA_RATE = 0.02, 0.90


def fit_to_margins(start, rows, columns):
    """Iterative proportional fitting: one round scales the rows, then the columns, then looks at the rows' error."""
    cells = np.array(start, dtype=float)
    error = np.inf
    for _ in range(1000):
        sums = cells.sum(axis=1)
        cells *= np.divide(rows, sums, out=np.zeros_like(sums), where=sums > 0)[:, None]
        sums = cells.sum(axis=0)
        cells *= np.divide(columns, sums, out=np.zeros_like(sums), where=sums > 0)[None, :]
        off = np.abs(cells.sum(axis=1) - rows)
        error = np.max(np.where(rows > 0, off / np.where(rows > 0, rows, 1.0), off))
        if error <= 1e-12:
            break
    if not error <= 1e-6:
        raise ValueError(f"the margins of output cannot be reached: the rows are {error:.3g} off")
    return cells


class Levers:
    """Values of the levers by year, and the ranges of those that are uncertain."""

    def __init__(self, inputs, years):
        self.years = years
        self.by_year = {}
        for name, values in inputs["levers"].items():
            self.by_year[name] = np.array([values[str(year)] for year in years], dtype=float)
        spread = (inputs.get("risk") or {}).get("spread") or {}
        self.range = {name: (entry["min"], entry["max"]) for name, entry in spread.items()}

    def set(self, name, value):
        """One value for all years: a scenario's change."""
        self.by_year[name] = np.full(len(self.years), float(value))

    def neutral(self, name):
        return NEUTRAL.get(name, 0.0)

    def value(self, name, t, spread):
        """The lever in year `t` (0 is the first simulated one): a number, or one number per path where it is uncertain."""
        values = self.by_year.get(name)
        value = self.neutral(name) if values is None else values[t]
        deviation = spread.get(name)
        return value if deviation is None else np.clip(value + deviation, *self.range[name])

    def column(self, names, t, spread):
        """Several levers as one column: (levers, 1), or (levers, paths) where any of them is uncertain."""
        values = [self.value(name, t, spread) for name in names]
        width = max([np.size(value) for value in values], default=1)
        column = np.empty((len(names), width))
        for row, value in zip(column, values):
            row[:] = value
        return column


class Base:
    """Everything about the base year that does not depend on levers or shocks."""

    def __init__(self, inputs):
        self.base_year = int(inputs["base_year"])
        self.years = list(range(self.base_year + 1, int(inputs["horizon"]) + 1))
        self.chains = [chain["id"] for chain in inputs["chains"]]
        self.regions = [region["id"] for region in inputs["regions"]]
        self.levers = Levers(inputs, self.years)
        self.growth_of_chain = [f"growth.chain.{chain}" for chain in self.chains]
        self.growth_of_region = [f"growth.region.{region}" for region in self.regions]
        self.tracked = inputs.get("tracked") or []
        numbers = inputs["baseline"]

        def given(name):
            return numbers.get(name) is not None

        def number(name):
            return float(numbers[name]) if given(name) else 0.0

        # A block is there with all its numbers or not at all, so one number of each tells.
        self.blocks = {
            "land": given("land"),
            "energy": given("energy"),
            "carbon": given("energy") and given("co2_factor"),
            "workers": given("workers"),
            "tax": given("tax"),
            "listed": given("listed_count"),
            "gdp": given("gdp") and given("manufacturing_va"),
            "investment": given("upgrade_investment"),
        }

        # Output by cell.
        output_of_chain = self._of_chains(inputs, "output", None)
        output_share = self._of_regions(inputs, "output_share", None)
        total = output_of_chain.sum()
        start = inputs.get("specialisation") or np.ones((len(self.regions), len(self.chains)))
        cells = fit_to_margins(start, output_share * total, output_of_chain)
        self.cells = cells[:, :, None]

        # Shares and weights, as columns that broadcast over paths.
        self.land_share = self._of_regions(inputs, "land_share", output_share)
        self.workers_share = self._of_regions(inputs, "workers_share", output_share)
        self.renewal_share = self._of_regions(inputs, "renewal_share", self.land_share)
        self.project_share_of_region = self._of_regions(inputs, "project_share", output_share)
        self.project_share_of_chain = self._of_chains(inputs, "project_share", output_of_chain / total)
        self.exposure = self._of_chains(inputs, "renewal_exposure", 1.0)
        self.flagship = np.array([bool(chain.get("flagship")) for chain in inputs["chains"]])
        self.revenue_ratio = self._of_chains(inputs, "revenue_ratio", 1.0)
        self.va_rate = self._of_chains(inputs, "va_rate", None)
        if np.any((self.va_rate < LOWEST_VA_RATE) | (self.va_rate > HIGHEST_VA_RATE)):
            raise ValueError("a value-added rate of the base year is outside 0.02 to 0.90")
        value_added = cells * self.va_rate
        va = value_added.sum()

        # Blocks.
        self.energy = None
        if self.blocks["energy"]:
            weighted = value_added * self._of_chains(inputs, "energy_index", 1.0)
            self.energy = (weighted * (number("energy") / weighted.sum()))[:, :, None]
            self.intensity = self.energy.sum() / va
        self.land = (number("land") * self.land_share)[:, None]
        self.workers = (number("workers") * self.workers_share)[:, None]
        self.tax_rate = number("tax") / va
        self.co2_factor = number("co2_factor")
        self.listed_count = number("listed_count")
        self.listed_market_value = number("listed_market_value")
        self.ipo_pipeline = number("ipo_pipeline")
        self.ipo_value = number("ipo_value")
        self.manufacturing_part = number("manufacturing_va") / va
        self.gdp_other = number("gdp") - self.manufacturing_part * va
        self.upgrade_investment = number("upgrade_investment")
        self.land_pool = number("land_pool")
        self.energy_pool = number("energy_pool")
        self.backlog = number("backlog")
        self.inefficient_firms = (self.renewal_share * number("inefficient_firms"))[:, None]
        history = numbers.get("projects_history") or {}
        self.history = {int(year): float(value) for year, value in history.items()}
        phasing = numbers.get("investment_phasing")
        self.phasing = [float(part) for part in phasing] if phasing else [0.1, 0.5, 0.4]
        self.sizes = [name[len("projects.count."):] for name in self.levers.by_year if name.startswith("projects.count.")]
        self.build_years = int(round(float(self.levers.value("projects.build_years", 0, {}))))
        self.outturns = self._outturns(inputs)

    def _of_chains(self, inputs, key, otherwise):
        return self._read(inputs["chains"], key, otherwise)

    def _of_regions(self, inputs, key, otherwise):
        return self._read(inputs["regions"], key, otherwise)

    @staticmethod
    def _read(entries, key, otherwise):
        """One number of every entry; `otherwise` (a number, or one a row) stands in where the document has null."""
        values = [entry.get(key) for entry in entries]
        if otherwise is None:
            return np.array(values, dtype=float)
        stand_in = np.broadcast_to(np.asarray(otherwise, dtype=float), (len(values),))
        return np.array([stand_in[i] if value is None else value for i, value in enumerate(values)], dtype=float)

    def _outturns(self, inputs):
        """Outturns by year index, each a dict indicator → value; years that are not simulated do not count."""
        by_year = [{} for _ in self.years]
        for indicator, values in (inputs.get("outturns") or {}).items():
            for year, value in values.items():
                if int(year) in self.years and value is not None:
                    by_year[int(year) - self.base_year - 1][indicator] = float(value)
        return by_year
