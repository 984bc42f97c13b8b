-- What differs between the two engines, as DuckDB says it. The same words stand in spark.sql.
CREATE OR REPLACE TEMP MACRO days_between(a, b) AS CAST(date_diff('day', a, b) AS BIGINT);
CREATE OR REPLACE TEMP MACRO seconds_between(a, b) AS CAST(date_diff('second', a, b) AS BIGINT);
CREATE OR REPLACE TEMP MACRO month_start(d) AS CAST(date_trunc('month', d) AS DATE);
CREATE OR REPLACE TEMP MACRO safe_ratio(a, b) AS CASE WHEN b = 0 THEN NULL ELSE CAST(a AS DOUBLE) / CAST(b AS DOUBLE) END;
CREATE OR REPLACE TEMP MACRO weekday_iso(d) AS CAST(isodow(d) AS BIGINT);
CREATE OR REPLACE TEMP MACRO matches(s, pattern) AS regexp_matches(s, pattern);
