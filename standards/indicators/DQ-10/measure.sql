-- DQ-10 Technique recorded
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN COALESCE(specialist, '') <> '' THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND version = 'v6'
GROUP BY provider, month
