#!/bin/sh
# On a synthetic year a clean file gives no finding above inform, and every figure equals truth.json
set -eu
"$ISOCENTRE" test -q -pl cli -am -Dtest=TruthTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip \
  -Dcyclonedx.skip -Dnation.start=2024-04 -Dnation.months=12 -Dnation.scale=0.1 >"$ROOM/log" 2>&1 ||
  { grep -E 'ERROR|should be' "$ROOM/log" | head -n 20 >&2; exit 1; }
awk '/clean submissions/ { gsub(",", ""); submissions = $1 }
  /figures equal the truth/ { gsub(",", ""); figures += $4; shown += $9 }
  END { printf "%d submissions, %d figures (provider, network, alliance, England; month, quarter, year), %d of them with a value: all equal\n", submissions, figures, shown }' "$ROOM/log"
