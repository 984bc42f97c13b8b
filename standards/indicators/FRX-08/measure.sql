-- FRX-08 Mean fractions per episode
SELECT provider, month, '' AS breakdown,
  CAST(sum(sum_fractions) AS BIGINT) AS numerator,
  count(*) AS denominator,
  CAST(sum(CAST(sum_fractions AS BIGINT) * sum_fractions) AS BIGINT) AS squares
FROM episode
WHERE external = 1
  AND sum_fractions > 0
GROUP BY provider, month
UNION ALL
SELECT provider, month, concat('intent=', intent) AS breakdown,
  CAST(sum(sum_fractions) AS BIGINT) AS numerator,
  count(*) AS denominator,
  CAST(sum(CAST(sum_fractions AS BIGINT) * sum_fractions) AS BIGINT) AS squares
FROM episode
WHERE external = 1
  AND sum_fractions > 0
GROUP BY provider, month, intent
UNION ALL
SELECT provider, month, concat('tumour=', tumour) AS breakdown,
  CAST(sum(sum_fractions) AS BIGINT) AS numerator,
  count(*) AS denominator,
  CAST(sum(CAST(sum_fractions AS BIGINT) * sum_fractions) AS BIGINT) AS squares
FROM episode
WHERE external = 1
  AND sum_fractions > 0
GROUP BY provider, month, tumour
