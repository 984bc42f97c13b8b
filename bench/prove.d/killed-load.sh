#!/bin/sh
# A load killed (SIGKILL) at 50 random points, started again and repeated, leaves the same store: nothing lost, nothing doubled.
set -eu
kills=${ISOCENTRE_PROVE_KILLS:-50}
"$ISOCENTRE" synth --out "$ROOM/nation" --months 2 --scale 0.01 >/dev/null
# The command as a user runs it, derivation included; then a load in batches of eight lots, which is at a commit more often.
$JAVA -cp "$CLASSES" isocentre.lake.proving.KillTrial "$ROOM/command" "$kills" \
  isocentre.cli.Main load "$ROOM/nation" --home HOME
$JAVA -cp "$CLASSES" isocentre.lake.proving.KillTrial "$ROOM/batches" "$kills" \
  isocentre.lake.proving.LoadAlone HOME "$ROOM/nation"
