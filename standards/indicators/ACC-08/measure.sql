-- ACC-08 Episodes per million
SELECT provider, month, '' AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
GROUP BY provider, month
