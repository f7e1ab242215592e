"""Times of the numpy implementation, as the yardstick of the Rust core's speed.

    python yardstick.py INPUTS.json --paths 10000 --events 7      one JSON object a line: {"name", "ns"}, median nanoseconds
    python yardstick.py INPUTS.json --paths 100000 --cold         the whole job once, from nothing

Draws are made once and kept. An event is what a planner does who moves a slider: another growth lever takes a new value and
the scenario runs again on the kept draws; no scenario comes twice. "On view" computes and sums up the city indicators that
a page shows at a time. Before the timed events one event is run and not counted.

One process; elementwise numpy uses one thread whatever is set, only its matrix products may use more.
"""

import argparse
import json
import resource
import time

import numpy as np

import statistics
from draws import Draws, Risk, Shocks
from indicators import available
from model import BLOCK, Model, Result

ON_VIEW = (
    "output",
    "output.multiple",
    "revenue.flagship",
    "va",
    "va.real_growth",
    "va_per_mu",
    "tax_per_mu",
    "land.freed",
    "energy.intensity_cut",
    "listed.count",
    "gdp",
    "labour_productivity",
)
SEED = 20260101
# Paths of one chunk of a cold run: its draws, shocks and working memory are the only ones there at a time.
CHUNK = 20000


def timed(work):
    start = time.perf_counter_ns()
    value = work()
    return time.perf_counter_ns() - start, value


def report(name, nanoseconds, **more):
    print(json.dumps({"name": name, "ns": int(np.median(nanoseconds)), **more}), flush=True)


def make_shocks(risk, model, paths, generator):
    return Shocks.of(risk, Draws.from_generator(risk, len(model.base.years), paths, generator))


class Events:
    """Scenarios one after the other: each event another growth lever, each time a value that it never had."""

    def __init__(self, levers, base):
        self.levers = levers
        self.names = base.growth_of_chain + base.growth_of_region
        self.count = 0

    def next(self):
        name = self.names[self.count % len(self.names)]
        self.count += 1
        present = self.levers.value(name, 0, {})
        self.levers.set(name, present + 0.001 * (1 + self.count / 1000))


def warm(model, risk, paths, events, block):
    generator = np.random.default_rng(SEED)
    times = []
    for _ in range(min(events, 5)):
        spent, shocks = timed(lambda: make_shocks(risk, model, paths, generator))
        times.append(spent)
    report("numpy: draws made", times)
    scenarios = Events(model.base.levers, model.base)
    on_view = [name for name in ON_VIEW if name in available(model.base)]
    for name, wanted in (("all indicators", None), ("on view", on_view)):
        # The results' memory is kept from event to event, as the draws are.
        result = model.run(shocks, wanted, block)
        statistics.summarise(result.values[:1])
        run_times, both_times = [], []
        for _ in range(events):
            scenarios.next()
            ran, result = timed(lambda: model.run(shocks, wanted, block, result))
            summed, _ = timed(lambda: statistics.summarise(result.values))
            run_times.append(ran)
            both_times.append(ran + summed)
        if wanted is None:
            report(f"numpy: run, {name}", run_times)
        report(f"numpy: run and quantiles, {name}", both_times)


def cold(model, risk, paths, block):
    """Draws, run and statistics of all paths, once; draws in chunks, the values of all paths kept for the quantiles."""

    def job():
        generator = np.random.default_rng(SEED)
        values = np.empty((len(model.ids), len(model.base.years), paths))
        for start in range(0, paths, CHUNK):
            stop = min(start + CHUNK, paths)
            part = Result(model.ids, model.base.years, stop - start, values[:, :, start:stop])
            model.run(make_shocks(risk, model, stop - start, generator), None, block, part)
        return statistics.summarise(values)

    spent, _ = timed(job)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    report(f"numpy: everything once, {paths} paths", [spent], peak_bytes=memory)


def main():
    parser = argparse.ArgumentParser(description="times of the numpy implementation")
    parser.add_argument("inputs")
    parser.add_argument("--paths", type=int, default=10000)
    parser.add_argument("--events", type=int, default=7)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--block", type=int, default=BLOCK, help="paths computed together")
    arguments = parser.parse_args()
    with open(arguments.inputs, encoding="utf-8") as file:
        document = json.load(file)
    inputs = document.get("inputs", document)
    model = Model(inputs)
    risk = Risk(inputs, model.base)
    if arguments.cold:
        cold(model, risk, arguments.paths, arguments.block)
    else:
        warm(model, risk, arguments.paths, arguments.events, arguments.block)


if __name__ == "__main__":
    main()
