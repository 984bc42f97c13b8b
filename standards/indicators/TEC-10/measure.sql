-- TEC-10 Lung SABR regimen share
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN main_fractions <= 8 AND main_dose >= 6 * main_fractions THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND tumour = 'lung'
  AND region = 'P'
  AND main_dose IS NOT NULL
  AND main_fractions IS NOT NULL
GROUP BY provider, month
