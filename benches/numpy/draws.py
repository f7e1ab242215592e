"""Random draws of the numpy yardstick: standard normals, uniforms, and what is kept of them between runs.

Sits beside model.py. Two steps, so that a bench can time them apart:
`Draws` are the numbers themselves, made by numpy's generator or taken from outside; `Shocks` are their products with the
standard deviations and the exponentials of these. No growth lever enters a shock, so shocks are made once and kept: a run
with another scenario only multiplies by them.

Axes: (years, series, paths). Order of the series in a year: macro, price, market, landing, chains, regions, renewal,
renewal by region, efficiency, tracked indicators.
"""

from functools import lru_cache

import numpy as np

from base_year import BUFFER, WITHOUT_SPREAD

CORRELATED = ("macro", "price", "market", "landing")


def nearest_correlation(matrix, smallest=1e-8):
    """The nearest correlation matrix in the Frobenius norm: alternating projections with Dykstra's correction (Higham 2002)."""
    current, correction = np.array(matrix, dtype=float), 0.0
    for _ in range(10000):
        shifted = current - correction
        values, vectors = np.linalg.eigh(shifted)
        cone = (vectors * np.maximum(values, smallest)) @ vectors.T
        correction = cone - shifted
        following = cone.copy()
        np.fill_diagonal(following, 1.0)
        done = np.max(np.abs(following - current)) < 1e-15
        current = following
        if done:
            break
    # The last projection set the diagonal; this keeps both the unit diagonal and the smallest eigenvalue.
    values, vectors = np.linalg.eigh(current)
    cone = (vectors * np.maximum(values, smallest)) @ vectors.T
    scale = 1.0 / np.sqrt(np.diag(cone))
    return cone * scale[:, None] * scale[None, :]


class Risk:
    """The risk part of an inputs document as arrays; all 0 where the document has none."""

    def __init__(self, inputs, base):
        risk = inputs.get("risk") or {}
        sigma = risk.get("sigma") or {}
        beta = risk.get("beta") or {}
        tracked = [entry["id"] for entry in base.tracked]
        self.sigma = {name: float(sigma.get(name) or 0.0) for name in CORRELATED + ("renewal", "efficiency")}
        self.chain = self._column(sigma.get("chain"), base.chains, 0.0)
        self.region = self._column(sigma.get("region"), base.regions, 0.0)
        self.renewal_region = self._column(sigma.get("renewal_region"), base.regions, 0.0)
        self.tracked = self._column(sigma.get("tracked"), tracked, 0.0)
        self.beta = self._column(beta, base.chains, 1.0)
        self.persistence = float(risk.get("persistence") or 0.0)
        self.lower = self._cholesky(risk.get("correlation"))
        spread = risk.get("spread") or {}
        self.spread = {
            name: float(entry["sd"])
            for name, entry in spread.items()
            if entry.get("sd") and name not in WITHOUT_SPREAD
        }
        chains, regions = len(base.chains), len(base.regions)
        # Places of the series in a year.
        at = len(CORRELATED)
        self.chains_at = slice(at, at + chains)
        self.regions_at = slice(at + chains, at + chains + regions)
        at += chains + regions
        self.renewal_at = at
        self.renewal_regions_at = slice(at + 1, at + 1 + regions)
        at += 1 + regions
        self.efficiency_at = at
        self.tracked_at = slice(at + 1, at + 1 + len(tracked))
        self.series = at + 1 + len(tracked)
        # These two processes multiply by the exponential; the others add the shock to their lever.
        self.multiplies = np.array([entry["process"] in ("elastic", "cumulative") for entry in base.tracked], dtype=bool)

    @staticmethod
    def _column(values, names, otherwise):
        values = values or {}
        return np.array([float(values.get(name, otherwise)) for name in names])[:, None]

    @staticmethod
    def _cholesky(correlation):
        if not correlation:
            return np.eye(len(CORRELATED))
        order = [correlation["order"].index(name) for name in CORRELATED]
        matrix = np.array(correlation["matrix"], dtype=float)[np.ix_(order, order)]
        try:
            return np.linalg.cholesky(matrix)
        except np.linalg.LinAlgError:
            return np.linalg.cholesky(nearest_correlation(matrix))


class Draws:
    """Standard normals after correlation and persistence, uniforms, and one normal per uncertain lever."""

    def __init__(self, z, uniform, spread):
        self.z = z  # (years, series, paths)
        self.uniform = uniform  # (years, 2, paths): IPOs, delistings
        self.spread = spread  # lever → (paths,)

    @classmethod
    def from_generator(cls, risk, years, paths, generator):
        z = generator.standard_normal((years, risk.series, paths))
        correlated = z[:, : len(CORRELATED)]
        correlated[:] = np.matmul(risk.lower, correlated)
        if risk.persistence != 0.0:
            fresh = np.sqrt(1.0 - risk.persistence**2)
            for t in range(1, years):
                z[t] *= fresh
                z[t] += risk.persistence * z[t - 1]
        uniform = generator.random((years, 2, paths))
        return cls(z, uniform, {name: generator.standard_normal(paths) for name in risk.spread})

    @classmethod
    def from_outside(cls, risk, paths):
        """From a list of paths, each {"z": [[series] per year], "uniform": [[ipo, delisting] per year], "spread": {lever: z}}."""
        z = np.array([path["z"] for path in paths], dtype=float)
        if z.shape[-1] != risk.series:
            raise ValueError(f"a year has {z.shape[-1]} series where the document needs {risk.series}")
        uniform = np.array([path["uniform"] for path in paths], dtype=float)
        spread = {
            name: np.array([(path.get("spread") or {}).get(name, 0.0) for path in paths], dtype=float)
            for name in risk.spread
        }
        return cls(np.ascontiguousarray(np.moveaxis(z, 0, -1)), np.ascontiguousarray(np.moveaxis(uniform, 0, -1)), spread)


class Shocks:
    """What a run needs of the draws. Last axis paths, before it (where there is one) chains, regions or tracked indicators."""

    FIELDS = ("chain", "region", "price", "market", "landing", "renewal", "efficiency", "tracked", "uniform")

    def __init__(self, fields, spread, random):
        for name in self.FIELDS:
            setattr(self, name, fields[name])
        self.spread = spread
        self.random = random  # whole-number IPOs and delistings, and outturns that clamp rather than fail
        self.paths = self.price.shape[-1]

    @classmethod
    def none(cls, base):
        """The run without shocks: one path, IPOs and delistings by expectation."""
        years = len(base.years)
        ones = {"chain": len(base.chains), "region": len(base.regions), "renewal": len(base.regions)}
        fields = {name: np.ones((years, rows, 1)) for name, rows in ones.items()}
        fields.update({name: np.ones((years, 1)) for name in ("price", "market", "landing")})
        multiplies = [[entry["process"] in ("elastic", "cumulative")] for entry in base.tracked]
        tracked = np.array(multiplies, dtype=float).reshape(len(base.tracked), 1)
        fields.update(efficiency=np.zeros((years, 1)), tracked=np.repeat(tracked[None], years, axis=0), uniform=None)
        return cls(fields, {}, False)

    @classmethod
    def of(cls, risk, draws):
        with np.errstate():
            np.setbufsize(BUFFER)
            return cls._of(risk, draws)

    @classmethod
    def _of(cls, risk, draws):
        z, sigma = draws.z, risk.sigma
        # A cell's growth shock is chain factor × region factor: two small exponentials, not one per cell.
        chain = risk.chain * z[:, risk.chains_at]
        chain += risk.beta * sigma["macro"] * z[:, 0:1]
        renewal = risk.renewal_region * z[:, risk.renewal_regions_at]
        renewal += sigma["renewal"] * z[:, risk.renewal_at : risk.renewal_at + 1]
        region = risk.region * z[:, risk.regions_at]
        tracked = risk.tracked * z[:, risk.tracked_at]
        for row in np.flatnonzero(risk.multiplies):
            np.exp(tracked[:, row], out=tracked[:, row])
        fields = {
            "chain": np.exp(chain, out=chain),
            "region": np.exp(region, out=region),
            "price": np.exp(sigma["price"] * z[:, 1]),
            "market": np.exp(sigma["market"] * z[:, 2]),
            "landing": np.exp(sigma["landing"] * z[:, 3]),
            "renewal": np.exp(renewal, out=renewal),
            "efficiency": sigma["efficiency"] * z[:, risk.efficiency_at],
            "tracked": tracked,
            "uniform": draws.uniform,
        }
        return cls(fields, {name: sd * draws.spread[name] for name, sd in risk.spread.items()}, True)

    def part(self, start, stop):
        """Views of some of the paths."""
        fields = {name: getattr(self, name) for name in self.FIELDS}
        cut = {name: None if value is None else value[..., start:stop] for name, value in fields.items()}
        return Shocks(cut, {name: value[start:stop] for name, value in self.spread.items()}, self.random)


@lru_cache(maxsize=64)
def binomial_table(most, chance):
    """P(at most j of n) as table[j, n], n up to `most`; infinite from j = n on, as there are never more than n."""
    logs = np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, most + 1)))))
    n, j = np.arange(most + 1)[None, :], np.arange(most + 1)[:, None]
    rest = np.maximum(n - j, 0)
    density = np.exp(logs[n] - logs[j] - logs[rest] + j * np.log(chance) + rest * np.log1p(-chance))
    table = np.cumsum(np.where(j <= n, density, 0.0), axis=0)
    table[j >= n] = np.inf
    return table


def binomial(trials, chance, uniform):
    """The smallest whole n with P(at most n of `trials`) >= uniform, trials rounded with halves to even.

    `chance` is one number, so the distribution is tabled once for every number of trials; then the count rises for all
    paths together until none asks for more. Counts are small: this takes half the time of a binary search for each path.
    """
    trials = np.broadcast_to(np.maximum(np.rint(trials), 0.0).astype(np.intp), uniform.shape)
    most = int(trials.max(initial=0))
    count = np.zeros(uniform.shape)
    if most == 0 or chance <= 0.0:
        return count
    if chance >= 1.0:
        return trials.astype(float)
    limit, more = np.empty(uniform.shape), np.empty(uniform.shape, dtype=bool)
    # Rounded up so that few sizes of table occur and most of them are kept already.
    for at_most in binomial_table(-(-most // 16) * 16, float(chance)):
        at_most.take(trials, out=limit, mode="clip")
        np.greater(uniform, limit, out=more)
        if not more.any():
            break
        count += more
    return count
