-- DQ-13 Decision date recorded
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN decided_on IS NOT NULL THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE start_on IS NOT NULL
GROUP BY provider, month
