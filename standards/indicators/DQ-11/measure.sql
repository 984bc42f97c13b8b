-- DQ-11 Mixed-intent episodes
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN mixed_intent = 1 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
GROUP BY provider, month
