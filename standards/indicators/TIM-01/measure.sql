-- TIM-01 31-day standard, radiotherapy
SELECT provider, month, '' AS breakdown,
  CAST(sum(within31) AS BIGINT) AS numerator,
  CAST(sum(total) AS BIGINT) AS denominator,
  'cwt' AS source
FROM wait
WHERE stage = 'all'
GROUP BY provider, month
HAVING sum(total) > 0
UNION ALL
SELECT provider, month, concat('stage=', stage) AS breakdown,
  CAST(sum(within31) AS BIGINT) AS numerator,
  CAST(sum(total) AS BIGINT) AS denominator,
  'cwt' AS source
FROM wait
WHERE stage <> 'all'
GROUP BY provider, month, stage
HAVING sum(total) > 0
UNION ALL
SELECT e.provider, e.month, '' AS breakdown,
  count(CASE WHEN e.wait_days <= 31 THEN 1 END) AS numerator,
  count(*) AS denominator,
  'rtds' AS source
FROM episode e
LEFT JOIN (SELECT DISTINCT month FROM wait) w ON w.month = e.month
WHERE w.month IS NULL
  AND e.wait_days >= 0
  AND matches(e.icd3, '^(C|D0)')
GROUP BY e.provider, e.month
