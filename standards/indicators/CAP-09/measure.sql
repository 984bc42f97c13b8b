-- CAP-09 Attendances per linac day
SELECT provider, month, '' AS breakdown,
  CAST(sum(attendances) AS BIGINT) AS numerator,
  count(*) AS denominator,
  CAST(sum(CAST(attendances AS BIGINT) * attendances) AS BIGINT) AS squares
FROM machine_day
WHERE linac = 1
  AND external = 1
GROUP BY provider, month
