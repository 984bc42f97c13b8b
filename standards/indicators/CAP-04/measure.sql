-- CAP-04 Operating hours per linac day
SELECT provider, month, '' AS breakdown,
  CAST(sum(seconds) AS BIGINT) AS numerator,
  count(*) AS denominator,
  CAST(sum(seconds * seconds) AS BIGINT) AS squares
FROM (
  SELECT provider, month, seconds_between(first_at, last_at) AS seconds
  FROM machine_day
  WHERE linac = 1
    AND external = 1
    AND first_at IS NOT NULL) d
GROUP BY provider, month
