-- CAP-10 Long linac days
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN seconds_between(first_at, last_at) >= 36000 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM machine_day
WHERE linac = 1
  AND external = 1
  AND first_at IS NOT NULL
GROUP BY provider, month
