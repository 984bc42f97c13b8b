-- DQ-07 Machine attendances to attendances
SELECT provider, month, '' AS breakdown,
  CAST(sum(machine_attendances) AS BIGINT) AS numerator,
  CAST(sum(exposed_attendances) AS BIGINT) AS denominator
FROM attendance_day
GROUP BY provider, month
HAVING sum(exposed_attendances) > 0
