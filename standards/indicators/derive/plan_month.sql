-- What one submission says of one plan (version 5: of one prescription).
SELECT
  d.provider,
  d.month, -- of the submission
  d.version,
  d.patient,
  d.episode_id,
  d.prescription_id,
  d.plan_id, -- '' in version 5
  d.first_at, -- earliest exposure
  d.last_at, -- latest exposure
  d.exposures,
  d.fractions, -- distinct visits; exposures of a day without a visit are one
  d.days, -- distinct days
  d.working_days, -- those of them that are working days
  d.external, -- 1 if any exposure was of external beam
  COALESCE(h.age, 'unknown') AS age, -- of the patient in the submission, a band
  COALESCE(h.sex, 'X') AS sex,
  x.diagnosis, -- this and the rest: as on the plan's first row in the submission
  x.region,
  x.site,
  x.modality,
  x.priority,
  x.intent,
  x.specialist,
  x.decided_on,
  x.appropriate_on,
  x.started_on,
  x.prescribed_dose,
  x.prescribed_fractions,
  x.actual_dose
FROM (
  SELECT a.provider, a.month, a.version, a.patient, a.episode_id, a.prescription_id, a.plan_id,
    min(a.first_at) AS first_at,
    max(a.last_at) AS last_at,
    CAST(sum(a.exposures) AS BIGINT) AS exposures,
    CAST(sum(a.fractions) AS BIGINT) AS fractions,
    count(*) AS days,
    count(CASE WHEN w.working = 1 THEN 1 END) AS working_days,
    max(a.external) AS external,
    min(a.first_row) AS first_row
  FROM (
    SELECT provider, month, version, patient, episode_id, prescription_id, plan_id, day,
      min(first_at) AS first_at,
      max(last_at) AS last_at,
      sum(exposures) AS exposures,
      count(DISTINCT visit) AS fractions,
      max(external) AS external,
      min(first_row) AS first_row
    FROM delivery
    GROUP BY provider, month, version, patient, episode_id, prescription_id, plan_id, day) a
  LEFT JOIN working_day w ON w.day = a.day
  GROUP BY a.provider, a.month, a.version, a.patient, a.episode_id, a.prescription_id, a.plan_id) d
LEFT JOIN person h ON h.provider = d.provider AND h.month = d.month AND h.patient = d.patient
JOIN exposure x ON x.provider = d.provider AND x.month = d.month AND x."row" = d.first_row
