"""Compares this implementation with the Rust core's results.

    python compare.py INPUTS.json PROJECTION.json      the run without shocks against `tuiyan project --format json`
    python compare.py INPUTS.json --replay REPLAY.json paths with draws from outside

INPUTS is a document of `tuiyan inputs --format json`. In place of PROJECTION a document with "expected" (indicator → year →
value) does as well, and one that holds both "inputs" and "expected" may be given alone.
REPLAY is {"draws": [{"z": [[series] per year], "uniform": [[ipo, delisting] per year], "spread": {lever: z}} per path],
"values": {indicator: {year: [value per path, null where absent]}}}.

The relative error of a value is its difference over the larger of the two magnitudes; two values that are both under 1e-12
agree. Exit status 1 where something is missing, is absent on one side only, or is off by more than --tolerance.
"""

import argparse
import json
import sys

import numpy as np

from draws import Draws, Risk, Shocks
from indicators import available
from model import LIMITS, Model


def relative_error(ours, theirs):
    """The largest relative error; infinite where a value is absent on one side only."""
    ours, theirs = np.broadcast_arrays(np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float))
    gone = np.isnan(ours), np.isnan(theirs)
    if np.any(gone[0] != gone[1]):
        return np.inf
    size = np.maximum(np.abs(ours), np.abs(theirs))
    difference = np.abs(ours - theirs)
    error = np.where(size > 1e-12, difference / np.where(size > 1e-12, size, 1.0), 0.0)
    return float(np.max(np.where(gone[0], 0.0, error), initial=0.0))


def doubling_year(model, result):
    """The moment at which output passes twice the base year's, linear between the ends of years; None if it does not."""
    multiples = np.concatenate(([1.0], result.of("output.multiple")[:, 0]))
    for t in range(1, len(multiples)):
        if multiples[t] >= 2.0:
            part = (2.0 - multiples[t - 1]) / (multiples[t] - multiples[t - 1])
            return model.base.base_year + t - 1 + part
    return None


def numbers(value):
    """A value or a list of values as an array, absent ones (null, or no entry at all) as NaN."""
    values = value if isinstance(value, list) else [value]
    return np.array([np.nan if entry is None else entry for entry in values], dtype=float)


def compare_values(model, result, values, replay):
    """Largest error by indicator, ids that are not known here, and ids of ours that are not there."""
    errors, unknown = {}, []
    base_year = model.base.base_year
    for name, by_year in values.items():
        if name not in result.row:
            unknown.append(name)
            continue
        row, worst = result.row[name], 0.0
        for year in [base_year] + result.years:
            ours = result.base[row] if year == base_year else result.values[row, year - base_year - 1]
            if year == base_year and replay and str(year) not in by_year:
                continue  # a replay need not say what the base year was
            worst = max(worst, relative_error(ours, numbers(by_year.get(str(year)))))
        errors[name] = worst
    return errors, unknown, [name for name in result.ids if name not in values]


def main():
    parser = argparse.ArgumentParser(description="compare the numpy yardstick with the Rust core")
    parser.add_argument("inputs")
    parser.add_argument("projection", nargs="?")
    parser.add_argument("--replay")
    parser.add_argument("--tolerance", type=float, default=1e-9)
    parser.add_argument("--all", action="store_true", help="print every indicator, not only the worst ten")
    arguments = parser.parse_args()
    with open(arguments.inputs, encoding="utf-8") as file:
        document = json.load(file)
    inputs = document.get("inputs", document)
    model = Model(inputs)
    good = True
    if arguments.replay:
        with open(arguments.replay, encoding="utf-8") as file:
            replay = json.load(file)
        values = replay["values"]
        risk = Risk(inputs, model.base)
        shocks = Shocks.of(risk, Draws.from_outside(risk, replay["draws"]))
    else:
        projection = document
        if arguments.projection:
            with open(arguments.projection, encoding="utf-8") as file:
                projection = json.load(file)
        values = projection["indicators"] if "indicators" in projection else projection["expected"]
        shocks = None
    wanted = list(model.ids) + [name for name in values if name not in model.ids and name in available(model.base)]
    result = model.run(shocks, wanted)
    errors, unknown, missing = compare_values(model, result, values, shocks is not None)
    if shocks is None and "limits" in projection:
        limits = {str(year): LIMITS[limit] for year, limit in zip(result.years, result.limits[:, 0])}
        if limits != projection["limits"]:
            print(f"limits differ: {limits} here, {projection['limits']} there")
            good = False
    if shocks is None and "doubling_year" in projection:
        ours, theirs = doubling_year(model, result), projection["doubling_year"]
        if (ours is None) != (theirs is None) or (ours is not None and abs(ours - theirs) > 1e-9):
            print(f"the doubling year differs: {ours} here, {theirs} there")
            good = False
    worst = sorted(errors.items(), key=lambda item: -item[1])
    for name, error in worst if arguments.all or arguments.replay else worst[:10]:
        print(f"{error:10.3e}  {name}")
    if unknown:
        print(f"not known here: {', '.join(unknown)}")
    if missing:
        print(f"only here: {', '.join(missing)}")
    largest = worst[0][1] if worst else 0.0
    print(f"{len(errors)} indicators, {shocks.paths if shocks else 1} path(s), largest relative error {largest:.3e}")
    good = good and not unknown and largest <= arguments.tolerance
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
