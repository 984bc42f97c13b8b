-- DEL-01 Course completed
SELECT provider, ended_month AS month, '' AS breakdown,
  count(CASE WHEN fractions = prescribed_fractions
    AND (actual_dose IS NULL OR prescribed_dose IS NULL OR (version = 'v6' AND plans > 1)
      OR abs(CAST(actual_dose AS DECIMAL(10, 3)) - CAST(prescribed_dose AS DECIMAL(10, 3))) * 100
        <= CAST(prescribed_dose AS DECIMAL(10, 3))) THEN 1 END) AS numerator,
  count(*) AS denominator
FROM plan
WHERE external = 1
  AND intent = 'radical'
  AND ended = 1
  AND prescribed_fractions IS NOT NULL
GROUP BY provider, ended_month
