-- TIM-03 Full wait
SELECT provider, month, '' AS breakdown,
  days_between(decided_on, start_on) AS value,
  count(*) AS n
FROM episode
WHERE external = 1
  AND decided_on <= start_on
GROUP BY provider, month, days_between(decided_on, start_on)
UNION ALL
SELECT provider, month, concat('intent=', intent) AS breakdown,
  days_between(decided_on, start_on) AS value,
  count(*) AS n
FROM episode
WHERE external = 1
  AND decided_on <= start_on
  AND intent IN ('palliative', 'radical')
GROUP BY provider, month, intent, days_between(decided_on, start_on)
