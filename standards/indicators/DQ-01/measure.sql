-- DQ-01 Submission on time
SELECT x.provider, x.month, '' AS breakdown,
  count(CASE WHEN s.received_on <= c.due_on THEN 1 END) AS numerator,
  count(*) AS denominator
FROM expected_submission x
JOIN month_calendar c ON c.month = x.month
LEFT JOIN (
  SELECT provider, month, min(received_on) AS received_on
  FROM submission
  GROUP BY provider, month) s ON s.provider = x.provider AND s.month = x.month
GROUP BY x.provider, x.month
