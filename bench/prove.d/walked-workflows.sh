#!/bin/sh
# A million random moves through each workflow reach the states declared and no others; illegal moves and judging one's own work are refused.
set -eu
"$ISOCENTRE" test -q -pl service -am "-Dtest=*WalkTest,*WorkflowTest" -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip \
  -Dcyclonedx.skip "-Disocentre.moves=${ISOCENTRE_PROVE_MOVES:-1000000}" >"$ROOM/log" 2>&1 ||
  { grep -E 'ERROR|xpect' "$ROOM/log" | head -n 20 >&2; exit 1; }
echo "${ISOCENTRE_PROVE_MOVES:-1000000} moves a walk: all as the tables say"
