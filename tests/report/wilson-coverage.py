"""Exact coverage of the Wilson interval, by statsmodels and SciPy: the reference for tests/core/stats/coverage.test.ts.

Run with Debian's python3-statsmodels; prints "n p coverage", one line each.
"""
from scipy.stats import binom
from statsmodels.stats.proportion import proportion_confint

for n in (50, 100, 500, 1000):
    for p in (0.01, 0.02, 0.05, 0.1, 0.3, 0.5):
        covered = 0.0
        for x in range(n + 1):
            lower, upper = proportion_confint(x, n, alpha=0.05, method="wilson")
            if lower <= p <= upper:
                covered += binom.pmf(x, n, p)
        print(n, p, f"{covered:.10f}")
