-- CAP-01 Attendances per linac per year
SELECT a.provider, a.month, '' AS breakdown,
  a.attendances AS numerator,
  m.linacs AS denominator
FROM (
  SELECT provider, month, CAST(sum(external_attendances) AS BIGINT) AS attendances
  FROM attendance_day
  GROUP BY provider, month) a
JOIN (
  SELECT provider, month, count(DISTINCT machine) AS linacs
  FROM machine_day
  WHERE linac = 1
    AND external = 1
  GROUP BY provider, month) m ON m.provider = a.provider AND m.month = a.month
