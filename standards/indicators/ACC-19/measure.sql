-- ACC-19 Case mix
SELECT provider, month, '' AS breakdown,
  tumour AS category,
  count(*) AS n
FROM episode
GROUP BY provider, month, tumour
