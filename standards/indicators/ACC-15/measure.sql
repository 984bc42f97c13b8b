-- ACC-15 Attendances
SELECT provider, month, '' AS breakdown,
  CAST(sum(attendances) AS BIGINT) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM attendance_day
GROUP BY provider, month
