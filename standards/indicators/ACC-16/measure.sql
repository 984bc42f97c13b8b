-- ACC-16 Episodes started
SELECT provider, month, '' AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
GROUP BY provider, month
UNION ALL
SELECT provider, month, concat('intent=', intent) AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
GROUP BY provider, month, intent
UNION ALL
SELECT provider, month, concat('tumour=', tumour) AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
GROUP BY provider, month, tumour
UNION ALL
SELECT provider, month, concat('modality=', modality) AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
GROUP BY provider, month, modality
