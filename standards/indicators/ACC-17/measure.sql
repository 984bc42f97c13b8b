-- ACC-17 Private attendances
SELECT provider, month, '' AS breakdown,
  CAST(sum(private_attendances) AS BIGINT) AS numerator,
  CAST(sum(category_attendances) AS BIGINT) AS denominator
FROM attendance_day
GROUP BY provider, month
HAVING sum(category_attendances) > 0
