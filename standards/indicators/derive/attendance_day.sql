-- Visits of one provider on one day by patients of one age and sex.
SELECT
  provider,
  month, -- of the submission
  day,
  age, -- of the patient in the submission, a band
  sex,
  CAST(sum(visits) AS BIGINT) AS attendances,
  CAST(sum(external) AS BIGINT) AS external_attendances, -- with an exposure of external beam
  CAST(sum(exposed) AS BIGINT) AS exposed_attendances, -- with any exposure
  CAST(sum(machines) AS BIGINT) AS machine_attendances, -- machines used, summed over visits
  CAST(sum(two_machines) AS BIGINT) AS two_machine_attendances,
  CAST(sum(private) AS BIGINT) AS private_attendances,
  CAST(sum(category) AS BIGINT) AS category_attendances, -- whose administrative category is 01 or 02
  CAST(sum(admitted) AS BIGINT) AS admitted_attendances,
  CAST(sum(admission) AS BIGINT) AS admission_attendances, -- of which it is known
  count(*) AS patient_days,
  count(CASE WHEN visits > 1 THEN 1 END) AS repeat_patient_days,
  count(CASE WHEN external > 0 THEN 1 END) AS external_patient_days,
  count(CASE WHEN external > 1 THEN 1 END) AS external_repeat_patient_days
FROM (
  SELECT v.provider, v.month, v.day, v.patient,
    COALESCE(h.age, 'unknown') AS age,
    COALESCE(h.sex, 'X') AS sex,
    count(*) AS visits,
    count(CASE WHEN u.external = 1 THEN 1 END) AS external,
    count(u.external) AS exposed,
    sum(COALESCE(u.machines, 0)) AS machines,
    count(CASE WHEN u.machines > 1 THEN 1 END) AS two_machines,
    count(CASE WHEN v.private = 1 THEN 1 END) AS private,
    count(v.private) AS category,
    count(CASE WHEN v.admitted = 1 THEN 1 END) AS admitted,
    count(v.admitted) AS admission
  FROM visit v
  LEFT JOIN person h ON h.provider = v.provider AND h.month = v.month AND h.patient = v.patient
  LEFT JOIN (
    SELECT provider, month, patient, visit,
      max(external) AS external,
      count(DISTINCT CASE WHEN machine <> '' THEN machine END) AS machines
    FROM delivery
    WHERE visit <> ''
    GROUP BY provider, month, patient, visit) u
    ON u.provider = v.provider AND u.month = v.month AND u.patient = v.patient AND u.visit = v.attendance_id
  GROUP BY v.provider, v.month, v.day, v.patient, h.age, h.sex) p
GROUP BY provider, month, day, age, sex
