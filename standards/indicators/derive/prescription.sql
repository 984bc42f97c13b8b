-- A prescription over all submissions. Its leading plan has the greatest dose, then the most fractions, then the lowest name.
SELECT
  provider,
  patient,
  episode_id,
  prescription_id,
  month_start(CAST(first_at AS DATE)) AS month, -- of the first exposure
  first_at,
  external, -- 1 if any of its plans is
  greatest_dose AS prescribed_dose, -- the greatest of its plans
  greatest_fractions AS prescribed_fractions, -- the greatest of its plans
  version, -- this and the rest: of the leading plan
  age,
  sex,
  diagnosis,
  tumour,
  region,
  site,
  bone,
  spine,
  intent,
  purpose
FROM (
  SELECT provider, patient, episode_id, prescription_id, version, age, sex, diagnosis, tumour, region, site, bone, spine, intent, purpose,
    row_number() OVER (PARTITION BY provider, patient, episode_id, prescription_id
      ORDER BY COALESCE(prescribed_dose, -1) DESC, COALESCE(prescribed_fractions, -1) DESC, plan_id) AS nth,
    min(first_at) OVER (PARTITION BY provider, patient, episode_id, prescription_id) AS first_at,
    max(external) OVER (PARTITION BY provider, patient, episode_id, prescription_id) AS external,
    max(prescribed_dose) OVER (PARTITION BY provider, patient, episode_id, prescription_id) AS greatest_dose,
    max(prescribed_fractions) OVER (PARTITION BY provider, patient, episode_id, prescription_id) AS greatest_fractions
  FROM plan) p
WHERE nth = 1
