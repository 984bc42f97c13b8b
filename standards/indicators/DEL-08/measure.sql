-- DEL-08 Early stop in palliative courses
SELECT provider, ended_month AS month, '' AS breakdown,
  count(CASE WHEN fractions < prescribed_fractions THEN 1 END) AS numerator,
  count(*) AS denominator
FROM plan
WHERE external = 1
  AND intent = 'palliative'
  AND ended = 1
  AND prescribed_fractions >= 2
GROUP BY provider, ended_month
