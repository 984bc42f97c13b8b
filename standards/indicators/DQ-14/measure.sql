-- DQ-14 Published treatments without stage
SELECT provider, month, '' AS breakdown,
  CAST(sum(CASE WHEN stage = 'all' THEN total ELSE -total END) AS BIGINT) AS numerator,
  CAST(sum(CASE WHEN stage = 'all' THEN total ELSE 0 END) AS BIGINT) AS denominator,
  'cwt' AS source
FROM wait
GROUP BY provider, month
HAVING sum(CASE WHEN stage = 'all' THEN total ELSE 0 END) > 0
