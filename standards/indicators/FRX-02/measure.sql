-- FRX-02 Breast: over 15 fractions
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN main_fractions > 15 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND tumour = 'breast'
  AND purpose IN ('adjuvant', 'anti-cancer')
  AND region IN ('P', 'PR')
  AND main_fractions IS NOT NULL
GROUP BY provider, month
UNION ALL
SELECT provider, month, concat('region=', region) AS breakdown,
  count(CASE WHEN main_fractions > 15 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND tumour = 'breast'
  AND purpose IN ('adjuvant', 'anti-cancer')
  AND region IN ('P', 'PR')
  AND main_fractions IS NOT NULL
GROUP BY provider, month, region
