-- TEC-06 Fields per fraction
SELECT provider, month, '' AS breakdown,
  CAST(sum(exposures) AS BIGINT) AS numerator,
  CAST(sum(fractions) AS BIGINT) AS denominator
FROM plan_month
WHERE external = 1
GROUP BY provider, month
HAVING sum(fractions) > 0
