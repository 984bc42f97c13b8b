-- DQ-06 Plausibility
SELECT provider, month, '' AS breakdown,
  count(CASE WHEN NOT (COALESCE(decided_on > start_on, FALSE)
    OR COALESCE(appropriate_on > start_on, FALSE)
    OR over_delivered = 1
    OR COALESCE(main_dose <= 0 OR main_dose > 100, FALSE)
    OR COALESCE(main_dose * 2 < main_fractions OR main_dose > 35 * main_fractions, FALSE)) THEN 1 END) AS numerator,
  count(*) AS denominator
FROM episode
WHERE external = 1
GROUP BY provider, month
