-- One row per attendance: a patient's visit to the department.
SELECT
  provider,
  month,
  patient,
  attendance_id, -- '' where none was given
  day, -- date of the attendance
  attended_at, -- the earliest, where rows repeat the same attendance
  CASE WHEN nth = 1 THEN CAST(day AS TIMESTAMP) ELSE attended_at END AS begins_at, -- exposures from here on belong to the visit
  COALESCE(next_at, CAST(day AS TIMESTAMP) + INTERVAL '1' DAY) AS ends_at, -- ... and before this
  private, -- 1 private patient, 0 patient of the NHS, else NULL
  admitted -- 1 in hospital, 0 out-patient, else NULL
FROM (
  SELECT v.*,
    row_number() OVER (PARTITION BY provider, month, patient, day ORDER BY attended_at, attendance_id) AS nth,
    lead(attended_at) OVER (PARTITION BY provider, month, patient, day ORDER BY attended_at, attendance_id) AS next_at
  FROM (
    SELECT provider, month, patient,
      COALESCE(attendance_id, '') AS attendance_id,
      CAST(min(attended_at) AS DATE) AS day,
      min(attended_at) AS attended_at,
      max(CASE WHEN admin_category = '02' THEN 1 WHEN admin_category = '01' THEN 0 END) AS private,
      max(CASE WHEN admitted THEN 1 WHEN NOT admitted THEN 0 END) AS admitted
    FROM attendance
    WHERE attended_at IS NOT NULL
    GROUP BY provider, month, patient, COALESCE(attendance_id, '')) v) n
