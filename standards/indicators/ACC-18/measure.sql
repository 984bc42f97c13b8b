-- ACC-18 Visits by admitted patients
SELECT provider, month, '' AS breakdown,
  CAST(sum(admitted_attendances) AS BIGINT) AS numerator,
  CAST(sum(admission_attendances) AS BIGINT) AS denominator
FROM attendance_day
GROUP BY provider, month
HAVING sum(admission_attendances) > 0
