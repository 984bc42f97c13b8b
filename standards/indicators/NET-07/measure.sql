-- NET-07 Caseload by tumour
SELECT provider, month, '' AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
WHERE intent = 'radical'
GROUP BY provider, month
UNION ALL
SELECT provider, month, concat('tumour=', tumour) AS breakdown,
  count(*) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM episode
WHERE intent = 'radical'
GROUP BY provider, month, tumour
