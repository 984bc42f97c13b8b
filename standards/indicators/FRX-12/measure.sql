-- FRX-12 Palliative fraction groups
SELECT provider, month, '' AS breakdown,
  CASE WHEN max_fractions = 1 THEN '1' WHEN max_fractions <= 5 THEN '2-5' WHEN max_fractions <= 10 THEN '6-10' ELSE 'over 10' END AS category,
  count(*) AS n
FROM episode
WHERE external = 1
  AND intent = 'palliative'
  AND max_fractions >= 1
GROUP BY provider, month,
  CASE WHEN max_fractions = 1 THEN '1' WHEN max_fractions <= 5 THEN '2-5' WHEN max_fractions <= 10 THEN '6-10' ELSE 'over 10' END
