-- TIM-05 Urgent within 14 days
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN days_between(appropriate_on, start_on) <= 14 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE priority = 'U'
  AND appropriate_on <= start_on
GROUP BY provider, month
