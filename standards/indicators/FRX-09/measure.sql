-- FRX-09 Rectum: short course share
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN main_fractions = 5 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
  AND intent = 'radical'
  AND icd3 = 'C20'
  AND purpose IN ('neoadjuvant', 'anti-cancer')
  AND main_fractions IS NOT NULL
GROUP BY provider, month
