#!/bin/sh
# History cannot be altered unseen: of 10,000 random tamperings with a ledger (flip, delete, reorder, truncate, roll back, fork) the verifier finds every one
set -eu
"$ISOCENTRE" test -q -pl engines/verifier -am -Dtest=TamperingTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dspotless.check.skip -Dcyclonedx.skip -Dtamperings="${ISOCENTRE_PROVE_TAMPERINGS:-10000}" \
  -Dtamperings.seed="$(date +%s)" >"$ROOM/log" 2>&1 ||
  { grep -E 'ERROR|Expecting' "$ROOM/log" | cut -c 1-300 | head -n 20 >&2; exit 1; }
awk '/tamperings: / { sub(/.*tamperings: /, ""); words = words (words == "" ? "" : "; ") $0 } END { print words }' "$ROOM/log"
