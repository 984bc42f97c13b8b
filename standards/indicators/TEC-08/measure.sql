-- TEC-08 SABR and SRS share, radical
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN specialist IN ('S07', 'S08') THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND version = 'v6'
  AND COALESCE(specialist, '') <> ''
GROUP BY provider, month
UNION ALL
SELECT provider, month, concat('tumour=', tumour) AS breakdown,
  count(CASE WHEN specialist IN ('S07', 'S08') THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND version = 'v6'
  AND COALESCE(specialist, '') <> ''
GROUP BY provider, month, tumour
