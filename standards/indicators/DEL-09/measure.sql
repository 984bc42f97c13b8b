-- DEL-09 Two visits in a day
SELECT provider, month, '' AS breakdown,
  CAST(sum(external_repeat_patient_days) AS BIGINT) AS numerator,
  CAST(sum(external_patient_days) AS BIGINT) AS denominator
FROM attendance_day
GROUP BY provider, month
HAVING sum(external_patient_days) > 0
