"""The reckonings of engines/effects made again with statsmodels and numpy, from the same files, sharing no code with it.

Usage: python3 bench/effects_peer.py FOLDER     where FOLDER holds series.csv and panel.csv
Prints one row `figure,value` a figure.
"""
import itertools
import sys

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import optimize, stats

FOLDER = sys.argv[1]


def tell(figure, value):
    print(f"{figure},{float(value)!r}")


# Interrupted time series: change in month 24, two months left out, one seasonal wave, trend changes too.
def series(change, settling, slope, waves, name):
    data = pd.read_csv(f"{FOLDER}/series.csv")
    data["time"] = range(len(data))
    data = data[(data.time < change) | (data.time >= change + settling)]
    time = data.time.to_numpy()
    x = [np.ones(len(time)), time, (time >= change) * 1.0]
    if slope:
        x.append(np.maximum(0, time - change) * 1.0)
    month = data.month.str[5:].astype(int).to_numpy()
    for wave in range(1, waves + 1):
        x += [np.sin(2 * np.pi * wave * month / 12), np.cos(2 * np.pi * wave * month / 12)]
    x = np.column_stack(x)
    y = (data.events / data.people).to_numpy()
    weights = data.people.to_numpy() / data.people.mean()
    n, p = x.shape
    apart = np.abs(np.subtract.outer(time, time))

    def covariance(rho):
        return np.where(apart == 0, 1.0, float(rho) ** apart) / np.sqrt(np.outer(weights, weights))

    def parts(rho):
        v = covariance(rho)
        inverse = np.linalg.inv(v)
        a = x.T @ inverse @ x
        beta = np.linalg.solve(a, x.T @ inverse @ y)
        residual = y - x @ beta
        return np.linalg.slogdet(v)[1], np.linalg.slogdet(a)[1], residual @ inverse @ residual, np.linalg.inv(a)

    def badness(rho):
        v, a, squares, _ = parts(rho)
        return (n - p) * np.log(squares) + v + a

    rho = optimize.minimize_scalar(badness, bounds=(0, 0.98), method="bounded", options={"xatol": 1e-12}).x
    likeliest = sm.GLS(y, x, sigma=covariance(rho)).fit()
    tell(f"{name}.likeliest_step", likeliest.params[2])
    tell(f"{name}.likeliest_step_error", likeliest.bse[2])
    tell(f"{name}.likeliest_memory", rho)
    # The likeliest memory is too small in a short series.
    rho = min(0.98, rho + 2 * (1 + 3 * rho) / n)
    tell(f"{name}.memory", rho)
    contrast = np.zeros(p)
    contrast[2] = 1
    if slope:
        contrast[3] = (time[time >= change] - change).mean()
    fit = sm.GLS(y, x, sigma=covariance(rho)).fit()
    tell(f"{name}.estimate", contrast @ fit.params)
    error = np.sqrt(contrast @ fit.cov_params() @ contrast)
    tell(f"{name}.error", error)
    tell(f"{name}.step", fit.params[2])
    tell(f"{name}.step_error", fit.bse[2])

    def likelihood(values):
        log_variance, r = values
        v, a, squares, _ = parts(r)
        return ((n - p) * log_variance + v + a + squares / np.exp(log_variance)) / 2

    def variance(values):
        log_variance, r = values
        return np.exp(log_variance) * (contrast @ parts(r)[3] @ contrast)

    at = np.array([np.log(parts(rho)[2] / (n - p)), rho])
    h = 1e-4
    steps = np.eye(2) * h
    gradient = np.array([(variance(at + s) - variance(at - s)) / (2 * h) for s in steps])
    hessian = np.array([[(likelihood(at + s + u) - likelihood(at + s - u) - likelihood(at - s + u) + likelihood(at - s - u))
                         / (4 * h * h) for u in steps] for s in steps])
    freedom = 2 * variance(at) ** 2 / (gradient @ np.linalg.inv(hessian) @ gradient)
    tell(f"{name}.freedom", freedom)
    tell(f"{name}.p", 2 * stats.t.sf(abs(contrast @ fit.params / error), freedom))
    lags = int(np.floor(4 * (n / 100) ** (2 / 9)))
    robust = sm.WLS(y, x, weights=weights).fit(cov_type="HAC", cov_kwds={"maxlags": lags, "use_correction": True})
    tell(f"{name}.newey_west_estimate", contrast @ robust.params)
    tell(f"{name}.newey_west_error", np.sqrt(contrast @ robust.cov_params() @ contrast))


# Centres against those that have not changed yet; every pattern of signs is gone through.
def panel(stepped, name):
    data = pd.read_csv(f"{FOLDER}/panel.csv")
    data["share"] = data.events / data.people
    months = sorted(data.month.unique())
    centres = sorted(data.centre.unique())
    y = data.pivot(index="centre", columns="month", values="share").loc[centres, months].to_numpy()
    size = data.groupby("centre").people.mean().loc[centres].to_numpy()
    changed = data.groupby("centre").changed.first().loc[centres]
    start = np.array([months.index(c) if isinstance(c, str) else 10**6 for c in changed])
    if not stepped:
        start[start < 10**6] = 9

    def estimate(y, kept):
        total, weight = 0.0, 0.0
        for i in kept:
            for t in range(start[i], y.shape[1]):
                others = [j for j in kept if start[j] > t]
                own = y[i, t] - y[i, :start[i]].mean()
                theirs = np.average([y[j, t] - y[j, :start[i]].mean() for j in others], weights=size[others])
                total += size[i] * (own - theirs)
                weight += size[i]
        return total / weight

    everyone = list(range(len(centres)))

    def with_error(y):
        whole = estimate(y, everyone)
        without = [estimate(y, [j for j in everyone if j != i]) for i in everyone]
        return whole, np.sqrt((len(everyone) - 1) / len(everyone) * sum((w - whole) ** 2 for w in without))

    theta, error = with_error(y)
    tell(f"{name}.estimate", theta)
    tell(f"{name}.error", error)
    unit = np.repeat(everyone, y.shape[1])
    time = np.tile(range(y.shape[1]), len(everyone))
    treated = (time >= start[unit]) * 1.0
    fixed = np.column_stack([np.eye(len(everyone))[unit], np.eye(y.shape[1])[time][:, 1:]])
    # Without a change: levels of centres and months by weighted least squares, the signs of what is left turned.
    null = sm.WLS(y.ravel(), fixed, weights=size[unit]).fit()
    fitted, left = null.fittedvalues.reshape(y.shape), null.resid.reshape(y.shape)
    seen = abs(theta / error) * (1 - 1e-9)
    as_far = count = 0
    for signs in itertools.product([1, -1], repeat=len(everyone) - 1):
        turned, its_error = with_error(fitted + np.array([1, *signs])[:, None] * left)
        as_far += abs(turned) >= seen * its_error
        count += 1
    tell(f"{name}.p", max(as_far / count, 2 * stats.t.sf(abs(theta / error), len(everyone) - 1)))
    naive = sm.WLS(y.ravel(), np.column_stack([fixed, treated]), weights=size[unit]).fit()
    tell(f"{name}.one_regression", naive.params[-1])


series(24, 0, False, 0, "step")
series(24, 2, True, 1, "slope")
panel(True, "stepped")
panel(False, "at_once")
