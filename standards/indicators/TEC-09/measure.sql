-- TEC-09 Technique mix, radical
SELECT provider, month, '' AS breakdown,
  specialist AS category,
  count(*) AS n
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND version = 'v6'
  AND COALESCE(specialist, '') <> ''
GROUP BY provider, month, specialist
