-- FRX-04 Prostate: 5 fractions
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN main_fractions = 5 AND CAST(main_dose AS DECIMAL(10, 3)) >= 6 * main_fractions THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND tumour = 'prostate'
  AND purpose <> 'adjuvant'
  AND region IN ('P', 'PR')
  AND main_fractions IS NOT NULL
GROUP BY provider, month
