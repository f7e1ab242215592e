"""Statistics over the paths of a result: mean, standard deviation (n − 1) and type-7 quantiles, by indicator and year.

Sits after model.py, before yardstick.py. (It shares its name with a module of Python's library that nothing here uses.)

A column (one indicator in one year) is sorted whole: numpy's sort of doubles is vectorised and takes about a sixth of the
time of `np.partition` at the fourteen places that seven quantiles need, and of `np.quantile`, which partitions too.
"""

import numpy as np

PROBABILITIES = np.array([0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95])
NAMES = ("mean", "sd", "p5", "p10", "p25", "p50", "p75", "p90", "p95")


def quantiles_of_sorted(columns):
    """Type 7 of Hyndman and Fan along the last, sorted axis: (…, probabilities)."""
    place = (columns.shape[-1] - 1) * PROBABILITIES
    low = np.floor(place).astype(int)
    high = np.minimum(low + 1, columns.shape[-1] - 1)
    below = columns[..., low]
    return below + (place - low) * (columns[..., high] - below)


def of_columns(columns, out):
    """Statistics of whole columns, which are sorted in place."""
    paths = columns.shape[-1]
    columns.sort(axis=-1)
    mean = np.add.reduce(columns, axis=-1) / paths
    out[..., 2:] = quantiles_of_sorted(columns)
    columns -= mean[..., None]
    squares = np.einsum("...p,...p->...", columns, columns)
    out[..., 0] = mean
    out[..., 1] = np.sqrt(squares / (paths - 1)) if paths > 1 else np.nan


def summarise(values):
    """Statistics (indicators, years, 9) of values (indicators, years, paths); absent values (NaN) are left out."""
    out = np.full(values.shape[:2] + (len(NAMES),), np.nan)
    copy = np.empty(values.shape[1:])
    for row, columns in enumerate(values):
        # One indicator's years at a time: they stay in the cache, and the result itself is not disturbed.
        copy[:] = columns
        of_columns(copy, out[row])
        # Any absent value makes the mean of its column NaN.
        for t in np.flatnonzero(np.isnan(out[row, :, 0])):
            present = columns[t][~np.isnan(columns[t])]
            if len(present):
                of_columns(present, out[row, t])
            else:
                out[row, t] = np.nan
    return out
