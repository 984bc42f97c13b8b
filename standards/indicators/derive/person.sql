-- The age and sex of a patient in one submission: of age a band alone, so that no table of figures holds an age.
SELECT p.provider, p.month, p.patient,
  COALESCE(b.band, 'unknown') AS age, -- the least age of the patient's attendances, which is that of the first
  CASE WHEN p.sex = p.other_sex THEN p.sex ELSE 'X' END AS sex -- where they contradict each other it is not known
FROM (
  SELECT provider, month, patient,
    min(age) AS age,
    min(CASE WHEN sex IN ('1', '2', '9') THEN sex END) AS sex,
    max(CASE WHEN sex IN ('1', '2', '9') THEN sex END) AS other_sex
  FROM attendance
  GROUP BY provider, month, patient) p
LEFT JOIN age_band b ON p.age BETWEEN b.least AND b.most
