-- One machine on one day.
SELECT
  provider,
  month, -- of the submission
  machine,
  day,
  CASE WHEN matches(machine, '^[A-Z0-9]{3,5}LA[0-9]+$') THEN 1 ELSE 0 END AS linac,
  max(external) AS external, -- 1 if any exposure was of external beam
  CAST(sum(exposures) AS BIGINT) AS exposures,
  count(*) AS attendances, -- distinct patients and visits
  min(first_at) AS first_at, -- NULL if no exposure has a time
  max(last_at) AS last_at
FROM (
  SELECT provider, month, machine, day, patient, visit,
    max(external) AS external,
    sum(exposures) AS exposures,
    min(timed_first_at) AS first_at,
    max(timed_last_at) AS last_at
  FROM delivery
  WHERE machine <> ''
  GROUP BY provider, month, machine, day, patient, visit) v
GROUP BY provider, month, machine, day
