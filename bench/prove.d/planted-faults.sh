#!/bin/sh
# On a synthetic year with faults every planted fault is found with its file, row, field and rule, nothing else is, and every figure is that of what is left
set -eu
"$ISOCENTRE" test -q -pl cli -am -Dtest=PlantedFaultsTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip \
  -Dcyclonedx.skip -Dnation.start=2024-04 -Dnation.months=12 -Dnation.scale=0.05 -Dnation.faults=0.05 >"$ROOM/log" 2>&1 ||
  { grep -E 'ERROR|should be|Planted\[|Found\[' "$ROOM/log" | cut -c 1-300 | head -n 20 >&2; exit 1; }
awk '/planted faults of/ { found = $0 }
  /figures equal the truth/ { gsub(",", ""); figures += $4 }
  END { printf "%s, %d figures equal\n", found, figures }' "$ROOM/log"
