-- ACC-20 Palliative share
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN intent = 'palliative' THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE intent IN ('palliative', 'radical')
GROUP BY provider, month
