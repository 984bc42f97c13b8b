-- TEC-04 Oligometastatic SABR
SELECT provider, month, '' AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
WHERE external = 1
  AND region = 'M'
  AND main_dose BETWEEN 24 AND 60
  AND main_fractions BETWEEN 3 AND 8
  AND main_dose >= 6 * main_fractions
GROUP BY provider, month
