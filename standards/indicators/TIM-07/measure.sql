-- TIM-07 Elective delay share
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN priority = 'D' OR appropriate_on > decided_on THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE decided_on IS NOT NULL
  AND appropriate_on IS NOT NULL
GROUP BY provider, month
