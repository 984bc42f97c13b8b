-- FRX-03 Prostate: 20 or fewer fractions
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN main_fractions <= 20 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND tumour = 'prostate'
  AND purpose <> 'adjuvant'
  AND region IN ('P', 'PR')
  AND main_fractions IS NOT NULL
GROUP BY provider, month
