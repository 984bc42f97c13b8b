-- DEL-04 Interruption frequency
SELECT provider, ended_month AS month, '' AS breakdown,
  count(CASE WHEN span_working_days > working_days THEN 1 END) AS numerator,
  count(*) AS denominator
FROM plan
WHERE external = 1
  AND intent = 'radical'
  AND ended = 1
  AND prescribed_fractions >= 10
GROUP BY provider, ended_month
