-- What one plan had in one visit on one machine: exposures joined to visits (docs/reference/derived-tables.md, section 2).
SELECT provider, month, version, patient, episode_id, prescription_id, plan_id, day,
  visit, -- attendance_id of the visit, '' for an exposure without one
  machine, -- '' where none was given
  count(*) AS exposures,
  max(external) AS external, -- 1 if any exposure was of external beam
  min(exposed_at) AS first_at,
  max(exposed_at) AS last_at,
  min(CASE WHEN exposed_at > CAST(day AS TIMESTAMP) THEN exposed_at END) AS timed_first_at, -- midnight is a lost time
  max(CASE WHEN exposed_at > CAST(day AS TIMESTAMP) THEN exposed_at END) AS timed_last_at,
  min("row") AS first_row -- lowest row number in the submitted file
FROM (
  SELECT e.*, COALESCE(v.attendance_id, '') AS visit
  FROM (
    SELECT x.provider, x.month, x.version, x.patient,
      COALESCE(x.episode_id, '') AS episode_id,
      COALESCE(x.prescription_id, '') AS prescription_id,
      COALESCE(x.plan_id, '') AS plan_id,
      COALESCE(x.machine, '') AS machine,
      CASE WHEN m.modality = 'external' OR (m.modality = 'brachytherapy' AND o.machine IS NOT NULL) THEN 1 ELSE 0 END AS external,
      x.exposed_at,
      CAST(x.exposed_at AS DATE) AS day,
      x."row"
    FROM exposure x
    LEFT JOIN modality_meaning m ON m.version = x.version AND m.code = x.modality
    LEFT JOIN external_machine o ON o.machine = x.machine
    WHERE x.exposed_at IS NOT NULL
      AND x.version <> 'v5') e
  LEFT JOIN visit v ON v.provider = e.provider AND v.month = e.month AND v.patient = e.patient AND v.day = e.day
    AND e.exposed_at >= v.begins_at AND e.exposed_at < v.ends_at
  UNION ALL
  SELECT x.provider, x.month, x.version, x.patient,
    COALESCE(x.episode_id, '') AS episode_id,
    COALESCE(x.prescription_id, '') AS prescription_id,
    COALESCE(x.plan_id, '') AS plan_id,
    COALESCE(x.machine, '') AS machine,
    CASE WHEN m.modality = 'external' OR (m.modality = 'brachytherapy' AND o.machine IS NOT NULL) THEN 1 ELSE 0 END AS external,
    x.exposed_at,
    CAST(x.exposed_at AS DATE) AS day,
    x."row",
    COALESCE(x.attendance_id, '') AS visit
  FROM exposure x
  LEFT JOIN modality_meaning m ON m.version = x.version AND m.code = x.modality
  LEFT JOIN external_machine o ON o.machine = x.machine
  WHERE x.exposed_at IS NOT NULL
    AND x.version = 'v5') d
GROUP BY provider, month, version, patient, episode_id, prescription_id, plan_id, day, visit, machine
