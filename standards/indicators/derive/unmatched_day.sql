-- Patients treated on one day, and those of them without a visit in the attendance file.
SELECT
  provider,
  month, -- of the submission
  day,
  count(*) AS patient_days, -- patients with an exposure
  count(CASE WHEN unmatched = 1 THEN 1 END) AS unmatched_patient_days -- with an exposure outside any visit
FROM (
  SELECT provider, month, day, patient, max(CASE WHEN visit = '' THEN 1 ELSE 0 END) AS unmatched
  FROM delivery
  GROUP BY provider, month, day, patient) p
GROUP BY provider, month, day
