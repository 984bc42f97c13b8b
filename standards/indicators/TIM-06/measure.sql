-- TIM-06 Routine radical within 28 days
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN days_between(appropriate_on, start_on) <= 28 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE priority = 'R'
  AND intent = 'radical'
  AND appropriate_on <= start_on
GROUP BY provider, month
