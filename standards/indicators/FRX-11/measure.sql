-- FRX-11 Inside RCR schedules (NDRS QUA002)
SELECT e.provider, e.month, '' AS breakdown,
  count(CASE WHEN b.inside = 1 THEN 1 END) AS numerator,
  count(*) AS denominator
FROM (
  SELECT e.provider, e.month, d.cancer_type,
    min(CASE WHEN CAST(e.max_dose AS DECIMAL(10, 3)) BETWEEN d.dose_min AND d.dose_max
      AND e.max_fractions BETWEEN d.fractions_min AND d.fractions_max THEN d.band END) AS band
  FROM episode e
  JOIN dose_band d ON d.icd3 = e.icd3
  WHERE e.external = 1
    AND e.intent = 'radical'
    AND e.max_dose IS NOT NULL
    AND e.max_fractions IS NOT NULL
    AND (d.region_needed = 0 OR COALESCE(e.region, '') NOT IN ('', 'O'))
  GROUP BY e.provider, e.month, e.patient, e.episode_id, d.cancer_type) e
LEFT JOIN (SELECT DISTINCT cancer_type, band, inside FROM dose_band) b
  ON b.cancer_type = e.cancer_type AND b.band = e.band
GROUP BY e.provider, e.month
