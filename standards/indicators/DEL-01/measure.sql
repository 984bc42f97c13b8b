-- DEL-01 Course completed
SELECT p.provider, p.ended_month AS month, '' AS breakdown,
  count(CASE WHEN p.fractions = p.prescribed_fractions
    AND (p.actual_dose IS NULL OR p.prescribed_dose IS NULL OR (p.version = 'v6' AND e.plans > 1)
      OR abs(CAST(p.actual_dose AS DECIMAL(10, 3)) - CAST(p.prescribed_dose AS DECIMAL(10, 3))) * 100
        <= CAST(p.prescribed_dose AS DECIMAL(10, 3))) THEN 1 END) AS numerator,
  count(*) AS denominator
FROM plan p
JOIN episode e ON e.provider = p.provider AND e.patient = p.patient AND e.episode_id = p.episode_id
WHERE p.external = 1
  AND p.intent = 'radical'
  AND p.ended = 1
  AND p.prescribed_fractions IS NOT NULL
GROUP BY p.provider, p.ended_month
