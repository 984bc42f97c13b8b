-- FRX-07 against the network's own protocol: of the external episodes for which the version in force on their first
-- day has a schedule of that tumour and intent, those whose leading plan has the dose (within 2 %) and the fractions of
-- one. By version, provider and month.
SELECT guideline, version, provider, month,
  CAST(sum(concordant) AS BIGINT) AS numerator,
  count(*) AS denominator
FROM (
  SELECT p.guideline, p.version, e.provider, e.month, e.patient, e.episode_id,
    max(CASE WHEN p.fractions = e.main_fractions
      AND abs(CAST(e.main_dose AS DECIMAL(10, 3)) - p.dose) * 50 <= p.dose THEN 1 ELSE 0 END) AS concordant
  FROM episode e
  JOIN protocol_in_force p ON p.provider = e.provider AND p.intent = e.intent
    AND p.subject = CASE WHEN COALESCE(e.region, '') <> 'M' THEN e.icd3 WHEN e.bone = 1 THEN 'bone' ELSE 'none' END
    AND CAST(e.first_at AS DATE) BETWEEN p.first_day AND p.last_day
  WHERE e.external = 1
    AND e.main_dose IS NOT NULL
    AND e.main_fractions IS NOT NULL
  GROUP BY p.guideline, p.version, e.provider, e.month, e.patient, e.episode_id) e
GROUP BY guideline, version, provider, month
ORDER BY guideline, version, provider, month
