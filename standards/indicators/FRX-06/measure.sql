-- FRX-06 Palliative: more than 5 fractions
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN max_fractions > 5 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'palliative'
  AND max_fractions IS NOT NULL
GROUP BY provider, month
