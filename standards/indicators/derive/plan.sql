-- A plan over all submissions (version 5: a prescription).
SELECT
  g.provider,
  g.patient,
  g.episode_id,
  g.prescription_id,
  g.plan_id,
  month_start(CAST(g.first_at AS DATE)) AS month, -- of the first exposure
  month_start(CAST(g.last_at AS DATE)) AS ended_month, -- of the last exposure
  CASE WHEN s.provider IS NOT NULL THEN 1 ELSE 0 END AS ended, -- 1 if the submission of the month after it is in the store
  g.first_at,
  g.last_at,
  g.exposures,
  g.fractions, -- delivered, by visits
  g.days,
  g.working_days, -- working days on which it was treated
  b.ordinal - a.ordinal + a.working AS span_working_days, -- from the first to the last exposure, both included
  g.external, -- 1 if any exposure was of external beam
  g.plans, -- plans of the episode
  g.age, -- the least band of its submissions: that of the first
  CASE WHEN g.sex = g.other_sex THEN g.sex ELSE 'X' END AS sex,
  m.version, -- this and the rest: as in the latest submission
  m.diagnosis,
  m.icd3,
  COALESCE(t.tumour, CASE WHEN matches(m.icd3, '^(C|D0)') THEN 'other-malignant' ELSE 'other' END) AS tumour,
  m.region,
  m.site,
  CASE WHEN m.region = 'M' AND k.kind IN ('bone', 'spine') THEN 1 ELSE 0 END AS bone, -- a metastasis in a bone
  CASE WHEN m.region = 'M' AND k.kind IN ('spine', 'cord') THEN 1 ELSE 0 END AS spine, -- ... in a vertebra or the spinal cord
  COALESCE(o.modality, 'unknown') AS modality,
  m.priority,
  COALESCE(i.intent, 'unknown') AS intent,
  COALESCE(i.purpose, 'unknown') AS purpose,
  m.specialist,
  m.decided_on,
  m.appropriate_on,
  m.started_on,
  m.prescribed_dose,
  m.prescribed_fractions,
  m.actual_dose
FROM (
  SELECT p.*, count(*) OVER (PARTITION BY provider, patient, episode_id) AS plans
  FROM (
    SELECT provider, patient, episode_id, prescription_id, plan_id,
      max(month) AS latest,
      min(first_at) AS first_at,
      max(last_at) AS last_at,
      CAST(sum(exposures) AS BIGINT) AS exposures,
      CAST(sum(fractions) AS BIGINT) AS fractions,
      CAST(sum(days) AS BIGINT) AS days,
      CAST(sum(working_days) AS BIGINT) AS working_days,
      min(age) AS age,
      min(CASE WHEN sex <> 'X' THEN sex END) AS sex,
      max(CASE WHEN sex <> 'X' THEN sex END) AS other_sex,
      max(external) AS external
    FROM plan_month
    GROUP BY provider, patient, episode_id, prescription_id, plan_id) p) g
JOIN (SELECT p.*, COALESCE(upper(substring(diagnosis, 1, 3)), '') AS icd3 FROM plan_month p) m
  ON m.provider = g.provider AND m.patient = g.patient AND m.episode_id = g.episode_id
  AND m.prescription_id = g.prescription_id AND m.plan_id = g.plan_id AND m.month = g.latest
LEFT JOIN (SELECT DISTINCT provider, month FROM submission) s
  ON s.provider = g.provider AND s.month = month_start(CAST(g.last_at AS DATE) + INTERVAL '1' MONTH)
LEFT JOIN working_day a ON a.day = CAST(g.first_at AS DATE)
LEFT JOIN working_day b ON b.day = CAST(g.last_at AS DATE)
LEFT JOIN tumour_group t ON t.icd3 = m.icd3
LEFT JOIN site_kind k ON k.site = substring(m.site, 1, 3)
LEFT JOIN modality_meaning o ON o.version = m.version AND o.code = m.modality
LEFT JOIN intent_meaning i ON i.version = m.version AND i.code = m.intent
