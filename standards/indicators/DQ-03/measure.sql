-- DQ-03 Validity
SELECT provider, month, '' AS breakdown,
  CAST(sum(valid) AS BIGINT) AS numerator,
  CAST(sum(filled) AS BIGINT) AS denominator
FROM quality
GROUP BY provider, month
HAVING sum(filled) > 0
