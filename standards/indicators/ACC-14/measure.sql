-- ACC-14 Working-day adjusted episodes
SELECT e.provider, e.month, '' AS breakdown,
  count(*) AS numerator,
  max(c.working_days) AS denominator
FROM episode e
JOIN month_calendar c ON c.month = e.month
GROUP BY e.provider, e.month
