-- DQ-09 Treatment days without attendance
SELECT provider, month, '' AS breakdown,
  CAST(sum(unmatched_patient_days) AS BIGINT) AS numerator,
  CAST(sum(patient_days) AS BIGINT) AS denominator
FROM unmatched_day
GROUP BY provider, month
HAVING sum(patient_days) > 0
