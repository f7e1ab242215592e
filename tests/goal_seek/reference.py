"""Fifty goal-seek problems solved by scipy on the independent numpy model of benches/numpy, written to cases.json.

    python -m venv target/numpy && target/numpy/bin/pip install -r benches/numpy/requirements.txt scipy
    target/numpy/bin/python tests/goal_seek/reference.py --tuiyan target/release/tuiyan tests/goal_seek/cases.json

`tuiyan inputs` is asked for the plans' numbers alone; model, problem and solver here share no code with the core. Problems are drawn
with a fixed seed over all five plans, each of a kind: what can be reached; few levers that run into the ends of their ranges;
projects held back by land; projects held back by energy; what cannot be reached; what is to be exact.

A problem: the least sum of ((x - from) / (max - min))^2 over the free levers, one value each in all years, such that every target
holds; where scipy finds no such point, the least sum of (shortfall / |value|)^2, then the least distance with shortfalls no larger
than 1 + 1e-7 times those. Solved by SLSQP from several starts, and in a fifth of the cases by trust-constr from the best of them; slopes are central
differences over one vectorised run of the model. What is recorded is the best point found, whichever way.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import NonlinearConstraint, minimize

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benches" / "numpy"))

from draws import Shocks  # noqa: E402
from model import Model  # noqa: E402

PLANS = ["huzhou-2023-clusters", "quzhou-2021-industry", "quzhou-2022-renewal", "quzhou-2023-415x", "wenzhou-2014-industry"]
PRESETS = ["base", "conservative", "ambitious"]
KINDS = ["reach", "ends", "land", "energy", "impossible", "exact", "reach", "impossible", "land", "energy"]
CASES = 50
STARTS = 5
# One case in so many is refined by trust-constr too.
REFINED = 5
DIFFERENCE = 1e-5
ATTAINED = 1e-9
SAME_SHORTFALL = 1e-7

PROJECTS = ["projects.landing_rate", "projects.output_per_investment", "projects.zero_land_share", "projects.land_intensity",
            "projects.backlog_dropout"]
LAND = ["land.new_supply", "renewal.reuse_rate", "renewal.firms_per_year", "renewal.mu_per_firm"]
ENERGY = ["energy.new_quota", "energy.saving_reuse", "energy.efficiency", "energy.gated_share", "projects.energy_intensity",
          "renewal.tce_per_firm"]
CITY = ["output", "va", "tax_per_mu", "va_per_mu", "energy.intensity_cut", "energy.total", "labour_productivity", "land.freed",
        "projects.landed_total", "gdp", "co2.total", "share.flagship", "investment", "listed.market_value", "workers"]


class Problem:
    """A drawn problem, and the model that it is about."""

    def __init__(self, tuiyan, number, rng):
        self.id = f"{number:02d}"
        self.plan, self.kind = PLANS[number % len(PLANS)], KINDS[(number // len(PLANS)) % len(KINDS)]
        self.preset = PRESETS[int(rng.integers(len(PRESETS)))]
        command = [tuiyan, "inputs", self.plan, "--preset", self.preset, "--format", "json"]
        self.inputs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        self.set = self._scarce()
        self.model = Model(self.inputs)
        self.levers = self._draw_levers(rng)
        ranges = [self.inputs["ranges"][lever] for lever in self.levers]
        self.low = np.array([one["min"] for one in ranges])
        self.width = np.array([one["max"] - one["min"] for one in ranges])
        self.start = np.array([self._present(lever) for lever in self.levers])
        self.rest = (self.start - self.low) / self.width
        self.weights = np.ones(len(self.levers))
        if rng.random() < 0.3:
            self.weights = np.round(np.exp(rng.normal(size=len(self.levers))), 3)
        for lever in self.levers:
            self.model.base.levers.by_year[lever] = np.zeros(len(self.model.base.years))
            self.model.base.levers.range[lever] = (-np.inf, np.inf)
        self.bands = [self._band(lever, x) for lever, x in zip(self.levers, self.start)]
        self.targets = []
        self._draw_targets(rng)

    def _scarce(self):
        """Little new land or energy, so that it holds projects back: what the scenario sets beside the preset."""
        lever = {"land": "land.new_supply", "energy": "energy.new_quota"}.get(self.kind)
        by_year = self.inputs["levers"].get(lever)
        if by_year is None:
            return {}
        value = float(f"{0.3 * min(by_year.values()):.6g}")
        self.inputs["levers"][lever] = dict.fromkeys(by_year, value)
        return {lever: value}

    def _present(self, lever):
        return float(next(iter(self.inputs["levers"][lever].values())))

    def _draw_levers(self, rng):
        def movable(lever):
            values = set(self.inputs["levers"][lever].values())
            return lever != "projects.build_years" and len(values) == 1 and not lever.startswith("tracked.")

        every = [lever for lever in self.inputs["levers"] if movable(lever)]
        projects = [lever for lever in every if lever in PROJECTS or lever.startswith(("projects.count.", "projects.size."))]
        wanted = {"land": projects + LAND, "energy": projects + ENERGY}.get(self.kind)
        pool = [lever for lever in every if lever in wanted] if wanted else every
        growth = [lever for lever in every if lever.startswith("growth.chain.")]
        count = 3 if self.kind == "ends" else int(rng.integers(5, 21))
        if wanted and len(pool) >= 4:
            chosen = list(rng.permutation(pool)[:count])
        else:
            chosen = list(rng.permutation(every)[:count]) + list(rng.permutation(growth)[:2])
        return sorted(set(map(str, chosen)), key=every.index)

    def _band(self, lever, x):
        one = self.inputs["ranges"][lever]
        reach = 0.6 * abs(x) if abs(x) > 0.5 else 0.06
        return max(one["min"], x - reach), min(one["max"], x + reach)

    def indicators(self, points):
        """Every indicator of the targets at points, one a row of lever values: indicator -> (years, points)."""
        shocks = Shocks.none(self.model.base)
        for name in Shocks.FIELDS:
            field = getattr(shocks, name)
            if field is not None and name != "tracked":
                setattr(shocks, name, np.repeat(field, len(points), axis=-1))
        shocks.paths = len(points)
        shocks.spread = {lever: points[:, column] for column, lever in enumerate(self.levers)}
        wanted = [one["indicator"] for one in self.targets] or self.candidates
        return self.model.run(shocks, wanted=list(dict.fromkeys(wanted)))

    def _draw_targets(self, rng):
        base, ids = self.model.base, set(self.model.ids)
        named = [name for name in CITY if name in ids]
        named += [f"output@{region}" for region in base.regions[:2] if f"output@{region}" in ids]
        named += [f"output#{chain}" for chain in base.chains[:2] if f"output#{chain}" in ids]
        if self.kind in ("land", "energy"):
            named = [name for name in ("projects.landed_total", "output", "va", "investment") if name in ids]
        self.candidates = named
        low, high = np.array(self.bands).T
        aim = low + rng.random(len(low)) * (high - low)
        corner = self.kind in ("ends", "impossible")
        if corner:
            aim = np.where(rng.random(len(low)) < 0.5, self.low, self.low + self.width)
        result = self.indicators(np.array([self.start, aim]))
        years = base.years
        count = int(rng.integers(1, 3 if self.kind in ("ends", "land", "energy") else 6))
        drawn, order = [], rng.permutation(len(named) * (len(years) - 1))
        for place in order:
            name, t = named[place // (len(years) - 1)], 1 + int(place % (len(years) - 1))
            present, other = result.of(name)[t]
            if not np.isfinite(present) or abs(other - present) < 1e-3 * abs(present) or abs(present) < 1e-9:
                continue
            if any(one["indicator"] == name for one in drawn):
                continue
            if corner and not drawn:
                # The corner of the ranges that does most for the first target, by its slopes.
                steps = np.vstack([self.start, self.start + 1e-4 * np.diag(self.width)])
                moved = self.indicators(steps).of(name)[t]
                aim = np.where((moved[1:] - moved[0]) * (other - present) > 0, self.low + self.width, self.low)
                result = self.indicators(np.array([self.start, aim]))
                present, other = result.of(name)[t]
                if not np.isfinite(other) or abs(other - present) < 1e-3 * abs(present):
                    continue
            far = {"impossible": 1.05 + 0.6 * rng.random(), "ends": 0.5 + 0.49 * rng.random(),
                   "land": 0.7 + 1.2 * rng.random(), "energy": 0.7 + 1.2 * rng.random()}
            value = float(f"{present + far.get(self.kind, 0.4 + 0.6 * rng.random()) * (other - present):.6g}")
            if abs(value) < 1e-9:
                continue
            op = ">=" if other > present else "<="
            if self.kind == "exact" and not drawn:
                op = "="
            drawn.append({"indicator": name, "year": years[t], "op": op, "value": value})
            if len(drawn) == count:
                break
        self.targets = drawn

    # The problem in scaled variables.

    def distance(self, u):
        return float(np.sum(self.weights * (u - self.rest) ** 2))

    def pull(self, u):
        return 2.0 * self.weights * (u - self.rest)

    def gaps_at(self, points):
        """(demands, points): by how much each side of each target is more than met, over |value|."""
        result = self.indicators(self.low + np.asarray(points) * self.width)
        rows = []
        for one in self.targets:
            values = result.of(one["indicator"])[one["year"] - self.model.base.base_year - 1]
            gap = (values - one["value"]) / abs(one["value"])
            rows += {">=": [gap], "<=": [-gap], "=": [gap, -gap]}[one["op"]]
        return np.array(rows)

    def gaps(self, u):
        return self.gaps_at([u])[:, 0]

    def slopes(self, u):
        return self.both(u)[1]

    def both(self, u):
        """Gaps and their slopes from one run of the model."""
        count = len(u)
        points = np.repeat(u[None], 2 * count + 1, axis=0)
        points[np.arange(count), np.arange(count)] += DIFFERENCE
        points[count + np.arange(count), np.arange(count)] -= DIFFERENCE
        gaps = self.gaps_at(points)
        return gaps[:, -1], (gaps[:, :count] - gaps[:, count:-1]) / (2.0 * DIFFERENCE)


class Cached:
    """Gaps and slopes of the last point asked for."""

    def __init__(self, problem):
        self.problem, self.at, self.known = problem, None, None

    def _of(self, u):
        if self.at is None or not np.array_equal(self.at, u):
            self.at, self.known = u.copy(), self.problem.both(u)
        return self.known

    def gaps(self, u):
        return self._of(u)[0]

    def slopes(self, u):
        return self._of(u)[1]


def starts(problem, rng):
    low, high = (np.array(problem.bands).T - problem.low) / problem.width
    yield np.clip(problem.rest, 0.0, 1.0)
    way = problem.slopes(problem.rest).T @ np.maximum(-problem.gaps(problem.rest), 0.0)
    yield np.where(way > 0, high, np.where(way < 0, low, problem.rest))
    for _ in range(STARTS - 2):
        yield low + rng.random(len(low)) * (high - low)


def nearest(problem, eased, begin):
    """Least distance with every gap at least -eased, from one start."""
    known = Cached(problem)
    constraint = {"type": "ineq", "fun": lambda u: known.gaps(u) + eased, "jac": lambda u: known.slopes(u)}
    bounds = [(0.0, 1.0)] * len(begin)
    found = minimize(problem.distance, begin, jac=problem.pull, bounds=bounds, constraints=[constraint], method="SLSQP",
                     options={"ftol": 1e-12, "maxiter": 120})
    return np.clip(found.x, 0.0, 1.0)


def refine(problem, eased, begin):
    known = Cached(problem)
    constraint = NonlinearConstraint(lambda u: known.gaps(u) + eased, 0.0, np.inf, jac=lambda u: known.slopes(u))
    found = minimize(problem.distance, begin, jac=problem.pull, hess=lambda u: np.diag(2.0 * problem.weights), method="trust-constr",
                     bounds=[(0.0, 1.0)] * len(begin), constraints=[constraint],
                     options={"gtol": 1e-10, "xtol": 1e-12, "maxiter": 60, "initial_tr_radius": 1e-2})
    return np.clip(found.x, 0.0, 1.0)


def least_shortfall(problem, begin):
    """Least sum of squared shortfalls, with the shortfalls as variables of their own."""
    known, count = Cached(problem), len(begin)
    missed = np.maximum(-problem.gaps(begin), 0.0)

    def slopes(z):
        rows = known.slopes(z[:count])
        return np.hstack([rows, np.eye(len(rows))])

    constraint = {"type": "ineq", "fun": lambda z: known.gaps(z[:count]) + z[count:], "jac": slopes}
    found = minimize(lambda z: float(z[count:] @ z[count:]), np.concatenate([begin, missed]),
                     jac=lambda z: np.concatenate([np.zeros(count), 2.0 * z[count:]]), method="SLSQP",
                     bounds=[(0.0, 1.0)] * count + [(0.0, None)] * len(missed), constraints=[constraint],
                     options={"ftol": 1e-14, "maxiter": 150})
    return np.clip(found.x[:count], 0.0, 1.0)


def shortfall(problem, u):
    missed = np.maximum(-problem.gaps(u), 0.0)
    missed[missed < ATTAINED] = 0.0
    return float(missed @ missed)


def solve(problem, rng):
    points = list(starts(problem, rng))
    found = [nearest(problem, 0.0, begin) for begin in points]
    met = [u for u in found if np.min(problem.gaps(u)) >= -ATTAINED]
    if met:
        best = min(met, key=problem.distance)
        if int(problem.id) % REFINED == int(problem.id) // REFINED % REFINED:
            met.append(refine(problem, 0.0, best))
        met = [u for u in met if np.min(problem.gaps(u)) >= -ATTAINED]
        return min(met, key=problem.distance)
    found = [least_shortfall(problem, begin) for begin in points[:2] + found[:1]]
    best = min(found, key=lambda u: shortfall(problem, u))
    eased = np.maximum(-problem.gaps(best), 0.0) * (1.0 + SAME_SHORTFALL)
    near = [nearest(problem, eased, begin) for begin in [best, np.clip(problem.rest, 0.0, 1.0)]] + [best]
    near = [u for u in near if np.min(problem.gaps(u) + eased) >= -ATTAINED * 1e-2]
    return min(near, key=problem.distance)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("--tuiyan", default="tuiyan")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=CASES)
    arguments = parser.parse_args()
    cases = []
    for number in range(arguments.first, arguments.first + arguments.count):
        rng = np.random.default_rng([2025, number])
        problem = Problem(arguments.tuiyan, number, rng)
        while not problem.targets:
            problem = Problem(arguments.tuiyan, number, rng)
        best = solve(problem, rng)
        feasible = shortfall(problem, best) == 0.0
        limits = problem.indicators((problem.low + best * problem.width)[None]).limits[:, 0]
        case = {
            "id": problem.id, "kind": problem.kind, "plan": problem.plan, "preset": problem.preset, "set": problem.set, "free": problem.levers,
            "weights": {k: float(w) for k, w in zip(problem.levers, problem.weights) if w != 1.0},
            "targets": problem.targets,
            "scipy": {
                "feasible": feasible, "distance": problem.distance(best), "shortfall": shortfall(problem, best),
                "at_ends": int(np.sum((best <= 1e-9) | (best >= 1 - 1e-9))),
                "limits": [("free", "land", "energy")[limit] for limit in limits],
                "levers": {lever: float(x) for lever, x in zip(problem.levers, problem.low + best * problem.width)},
            },
        }
        cases.append(case)
        told = case["scipy"]
        print(problem.id, problem.kind, problem.plan, len(problem.levers), len(problem.targets), feasible,
              f"{told['distance']:.9g} {told['shortfall']:.9g}", told["at_ends"], told["limits"], flush=True)
        arguments.cases.write_text("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
