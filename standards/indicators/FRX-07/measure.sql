-- FRX-07 Regimen concordance
SELECT e.provider, e.month, '' AS breakdown,
  CAST(sum(e.concordant) AS BIGINT) AS numerator,
  count(*) AS denominator
FROM (
  SELECT e.provider, e.month, e.patient, e.episode_id,
    max(CASE WHEN r.fractions = e.main_fractions
      AND abs(CAST(e.main_dose AS DECIMAL(10, 3)) - r.dose) * 50 <= r.dose THEN 1 ELSE 0 END) AS concordant
  FROM episode e
  JOIN regimen r ON r.intent = e.intent
    AND r.subject = CASE WHEN COALESCE(e.region, '') <> 'M' THEN e.icd3 WHEN e.bone = 1 THEN 'bone' ELSE 'none' END
  WHERE e.external = 1
    AND e.main_dose IS NOT NULL
    AND e.main_fractions IS NOT NULL
  GROUP BY e.provider, e.month, e.patient, e.episode_id) e
GROUP BY e.provider, e.month
