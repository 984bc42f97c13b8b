-- DQ-08 Attendances without exposure
SELECT provider, month, '' AS breakdown,
  CAST(sum(attendances - exposed_attendances) AS BIGINT) AS numerator,
  CAST(sum(attendances) AS BIGINT) AS denominator
FROM attendance_day
GROUP BY provider, month
HAVING sum(attendances) > 0
