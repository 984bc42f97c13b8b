-- CAP-05 Weekend and bank-holiday treatment
SELECT a.provider, a.month, '' AS breakdown,
  CAST(sum(CASE WHEN w.working = 0 THEN a.attendances ELSE 0 END) AS BIGINT) AS numerator,
  CAST(sum(a.attendances) AS BIGINT) AS denominator
FROM attendance_day a
JOIN working_day w ON w.day = a.day
GROUP BY a.provider, a.month
