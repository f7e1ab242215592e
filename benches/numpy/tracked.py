"""Tracked indicators: what a plan names beyond the model's own indicators, each with one process and one lever.

Runs after indicators.py has written a year, as an elastic indicator follows one of these; called by model.py.
"""

import numpy as np


def split(name):
    """Indicator and region of an id such as `name@region`; region None for the city."""
    head, _, region = name.partition("@")
    return head, region or None


class Tracked:
    """The state of all tracked indicators of a block of paths."""

    def __init__(self, base, entries, result):
        self.base, self.entries, self.result = base, entries, result
        ids = [entry["id"] for entry in base.tracked]
        self.place = [ids.index(entry["id"]) for entry in entries]  # row of the shocks

    def composition(self, state, entry):
        """S = Σ weight × value added of the chain / value added, of the city or of the indicator's own region."""
        base, weights = self.base, entry.get("weights")
        if weights:
            column = np.array([float(weights.get(chain, 0.0)) for chain in base.chains])[:, None]
        else:
            column = base.flagship.astype(float)[:, None]
        region = split(entry["id"])[1]
        if region is None:
            return (column * state.va_of_chain).sum(axis=0) / state.va
        va = state.rate * state.output_cells[base.regions.index(region)]
        return (column * va).sum(axis=0) / va.sum(axis=0)

    def base_year(self, state):
        # value: of the last year; anchor: value, driver or composition of the year that later ones refer to; drift: since then.
        self.value, self.anchor, self.driver, self.drift = [], [], [], []
        for entry in self.entries:
            cumulative = entry["process"] == "cumulative"
            value = np.full(1, 0.0 if cumulative else float(entry["value"]))
            self.value.append(value)
            self.anchor.append(value)
            self.drift.append(np.zeros(1))
            driver = None
            if entry["process"] == "elastic":
                driver = self.result.base[self.result.row[entry["driver"]]]
            elif entry["process"] == "composition":
                driver = self.composition(state, entry)
            self.driver.append(driver)
            self.result.base[self.result.row[entry["id"]]] = value

    def year(self, state, shocks, imposed, t, paths):
        base, result = self.base, self.result
        for i, entry in enumerate(self.entries):
            name, process = entry["id"], entry["process"]
            lever_name = f"tracked.{name}"
            lever = base.levers.value(lever_name, t, shocks.spread)
            if process == "elastic" and lever_name not in base.levers.by_year:
                lever = 1.0
            shock = shocks.tracked[t, self.place[i]]
            value, driver = self.value[i], None
            if process == "compound":
                value = value * (1.0 + (lever + shock))
            elif process == "linear":
                value = value + (lever + shock)
            elif process == "cumulative":
                value = value + lever * shock
            elif process == "share":
                value = 1.0 / (1.0 + np.exp(-(np.log(value / (1.0 - value)) + (lever + shock))))
            elif process == "elastic":
                # That year's shock moves that year's level only: it is not carried on.
                driver = result.values[result.row[entry["driver"]], t, paths]
                driver = np.where(driver > 0.0, driver, np.nan)
                value = self.anchor[i] * (driver / self.driver[i]) ** lever * shock
            elif process == "composition":
                driver = self.composition(state, entry)
                self.drift[i] = self.drift[i] + (lever + shock)
                value = np.clip(self.anchor[i] * driver / self.driver[i] + self.drift[i], 0.0, 1.0)
            else:
                raise ValueError(f"{name}: there is no process {process}")
            if name in imposed:
                value = self.anchor[i] = np.full(1, imposed[name])
                self.drift[i] = np.zeros(1)
                self.driver[i] = driver
            self.value[i] = value
            result.values[result.row[name], t, paths] = value
