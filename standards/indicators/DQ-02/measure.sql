-- DQ-02 Mandatory completeness
SELECT provider, month, '' AS breakdown,
  CAST(sum(present) AS BIGINT) AS numerator,
  CAST(sum(expected) AS BIGINT) AS denominator
FROM quality
GROUP BY provider, month
HAVING sum(expected) > 0
