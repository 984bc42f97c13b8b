-- CAP-11 Visits on two machines
SELECT provider, month, '' AS breakdown,
  CAST(sum(two_machine_attendances) AS BIGINT) AS numerator,
  CAST(sum(exposed_attendances) AS BIGINT) AS denominator
FROM attendance_day
GROUP BY provider, month
HAVING sum(exposed_attendances) > 0
