-- TIM-04 Emergency within 24 hours
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN days_between(decided_on, start_on) <= 1 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE priority = 'E'
  AND decided_on <= start_on
GROUP BY provider, month
