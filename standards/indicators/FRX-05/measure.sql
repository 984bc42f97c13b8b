-- FRX-05 Bone metastases: single fraction
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN prescribed_fractions = 1 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM prescription
WHERE external = 1
  AND intent = 'palliative'
  AND bone = 1
  AND prescribed_fractions IS NOT NULL
GROUP BY provider, month
