-- An episode over all submissions: all radiotherapy for one primary tumour in one continuous period.
SELECT
  g.provider,
  g.patient,
  g.episode_id,
  month_start(CAST(g.first_at AS DATE)) AS month, -- of the first exposure
  g.first_at,
  g.last_at,
  f.start_on, -- version 6: day of the first exposure; version 5: as stated, else the same
  f.decided_on, -- this to tumour: of the first plan
  f.appropriate_on,
  f.clock_on, -- the later of the two dates, or the one that is known
  days_between(f.clock_on, f.start_on) AS wait_days,
  g.age, -- the least band of its plans: that at its start
  CASE WHEN g.sex = g.other_sex THEN g.sex ELSE 'X' END AS sex,
  f.priority,
  f.version,
  f.diagnosis,
  f.icd3,
  f.tumour,
  CASE WHEN g.palliative = 1 THEN 'palliative' WHEN g.radical = 1 THEN 'radical' WHEN g.other = 1 THEN 'other' ELSE 'unknown' END AS intent,
  CASE WHEN g.palliative = 1 AND g.radical = 1 THEN 1 ELSE 0 END AS mixed_intent,
  l.purpose, -- this to main_fractions: of the leading plan
  l.region,
  l.site,
  l.bone,
  l.spine,
  l.specialist,
  l.prescribed_dose AS main_dose,
  l.prescribed_fractions AS main_fractions,
  g.max_dose, -- greatest over its plans, as NDRS
  g.max_fractions,
  COALESCE(r.sum_fractions, 0) AS sum_fractions, -- over its prescriptions
  g.external, -- 1 if any exposure was of external beam
  CASE WHEN g.external = 1 THEN 'external' ELSE l.modality END AS modality,
  g.plans,
  r.prescriptions,
  g.fractions, -- delivered, over its plans
  g.exposures,
  g.over_delivered -- 1 if a plan had more fractions than prescribed
FROM (
  SELECT provider, patient, episode_id,
    min(first_at) AS first_at,
    max(last_at) AS last_at,
    max(CASE WHEN intent = 'palliative' THEN 1 ELSE 0 END) AS palliative,
    max(CASE WHEN intent = 'radical' THEN 1 ELSE 0 END) AS radical,
    max(CASE WHEN intent = 'other' THEN 1 ELSE 0 END) AS other,
    max(prescribed_dose) AS max_dose,
    max(prescribed_fractions) AS max_fractions,
    min(age) AS age,
    min(CASE WHEN sex <> 'X' THEN sex END) AS sex,
    max(CASE WHEN sex <> 'X' THEN sex END) AS other_sex,
    max(external) AS external,
    count(*) AS plans,
    CAST(sum(fractions) AS BIGINT) AS fractions,
    CAST(sum(exposures) AS BIGINT) AS exposures,
    max(CASE WHEN fractions > prescribed_fractions THEN 1 ELSE 0 END) AS over_delivered
  FROM plan
  GROUP BY provider, patient, episode_id) g
JOIN (
  SELECT p.*,
    CASE WHEN version = 'v5' THEN COALESCE(started_on, CAST(first_at AS DATE)) ELSE CAST(first_at AS DATE) END AS start_on,
    CASE WHEN appropriate_on IS NULL OR decided_on > appropriate_on THEN decided_on ELSE appropriate_on END AS clock_on
  FROM (
    SELECT p.*,
      row_number() OVER (PARTITION BY provider, patient, episode_id ORDER BY first_at, prescription_id, plan_id) AS first_plan
    FROM plan p) p
  WHERE first_plan = 1) f ON f.provider = g.provider AND f.patient = g.patient AND f.episode_id = g.episode_id
JOIN (
  SELECT p.*
  FROM (
    SELECT p.*,
      row_number() OVER (PARTITION BY provider, patient, episode_id
        ORDER BY COALESCE(prescribed_dose, -1) DESC, COALESCE(prescribed_fractions, -1) DESC, prescription_id, plan_id) AS leading_plan
    FROM plan p) p
  WHERE leading_plan = 1) l ON l.provider = g.provider AND l.patient = g.patient AND l.episode_id = g.episode_id
JOIN (
  SELECT provider, patient, episode_id,
    CAST(sum(prescribed_fractions) AS BIGINT) AS sum_fractions,
    count(*) AS prescriptions
  FROM prescription
  GROUP BY provider, patient, episode_id) r ON r.provider = g.provider AND r.patient = g.patient AND r.episode_id = g.episode_id
