"""Six of the rules in pandas, over the same prescription file: what an analyst would write today."""
import sys
import pandas as pd

table = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
table.columns = [name.upper() for name in table.columns]
decided = pd.to_datetime(table["DECISION_TO_TREAT_DATE_RADIOTHERAPY_TREATMENT_EPISODE"], errors="coerce")
appropriate = pd.to_datetime(table["EARLIEST_CLINICALLY_APPROPRIATE_DATE"], errors="coerce")
exposed = pd.to_datetime(table["TIME_AND_DATE_OF_EXPOSURE"], errors="coerce")
dose = pd.to_numeric(table["RADIOTHERAPY_PRESCRIBED_DOSE"], errors="coerce")
fractions = pd.to_numeric(table["PRESCRIBED_FRACTIONS"], errors="coerce")
findings = {
    "region is a national code": ~table["RADIOTHERAPY_TREATMENT_REGION"].isin(["P", "R", "PR", "A", "O", "M"]),
    "intent is a national code": ~table["RADIOTHERAPY_INTENT_OF_TREATMENT"].isin(["01", "02", "03", "04", "05", "97", "98", "99"]),
    "appropriate date not before decision": appropriate < decided,
    "exposure not before appropriate date": exposed.dt.normalize() < appropriate,
    "dose per fraction between 0.5 and 35 Gy": ~(dose / fractions).between(0.5, 35),
    "exposure identifier is unique": table["RADIOTHERAPY_EXPOSURE_IDENTIFIER"].duplicated(keep=False),
}
for rule, failed in findings.items():
    print(f"{rule}: {int(failed.sum())}")
