-- DQ-12 Rejected rows
SELECT provider, month, '' AS breakdown,
  CAST(sum(rejected) AS BIGINT) AS numerator,
  CAST(sum("rows") AS BIGINT) AS denominator
FROM submission
GROUP BY provider, month
HAVING sum("rows") > 0
