-- FRX-10 Regimen variation
SELECT provider, month, concat('group=', tumour, ' ', intent) AS breakdown,
  concat(CAST(CAST(main_dose AS DECIMAL(10, 2)) AS STRING), '/', CAST(main_fractions AS STRING)) AS category,
  count(*) AS n
FROM episode
WHERE external = 1
  AND intent IN ('radical', 'palliative')
  AND main_dose IS NOT NULL
  AND main_fractions IS NOT NULL
GROUP BY provider, month, tumour, intent, CAST(main_dose AS DECIMAL(10, 2)), main_fractions
