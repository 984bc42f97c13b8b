#!/bin/sh
# A service killed (SIGKILL) at 200 random points while submissions arrive loses and doubles nothing it acknowledged, and is ready again within 30 s.
set -eu
kills=${ISOCENTRE_PROVE_SERVICE_KILLS:-200}
"$ISOCENTRE" test -q -pl service -am -Dtest=KilledTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip \
  -Dcyclonedx.skip "-Disocentre.kills=$kills" >"$ROOM/log" 2>&1 ||
  { grep -E 'ERROR|xpect' "$ROOM/log" | head -n 20 >&2; exit 1; }
sed -n 's/.*KILLED: //p' "$ROOM/log"
sed -n 's/.*(median), \([0-9.]*\) s at most.*/\1/p' "$ROOM/log" | awk '$1 > 30 { exit 1 }' 
