"""All dose-volume histograms of a plan with dicompyler-core, for the benchmark `plans`.

Usage: dicompyler_dvhs.py STRUCTURES DOSE [warm]. Prints for each structure its name, volume (cc), mean, D95 and maximum (Gy); with
`warm`, a row of a Markdown table instead: what the library takes once everything is imported and has run before.
"""

import sys
import time

import pydicom
from dicompylercore import dicomparser, dvhcalc

structures, dose = sys.argv[1:3]
pydicom.config.settings.reading_validation_mode = 0


def measure():
    for number, structure in sorted(dicomparser.DicomParser(structures).GetStructures().items()):
        try:
            dvh = dvhcalc.get_dvh(structures, dose, number)
            if dvh.volume > 0:
                yield f"{structure['name']},{dvh.volume:.3f},{dvh.mean:.3f},{dvh.D95.value:.3f},{dvh.max:.3f}"
        except Exception as fault:  # one structure's trouble is no reason to stop the clock
            print(f"{structure['name']}: {fault}", file=sys.stderr)


if len(sys.argv) > 3:
    list(measure())
    start = time.monotonic()
    list(measure())
    print(f"| S2 the same, library against library, warm: the peer | | dicompyler-core: {time.monotonic() - start:.2f} s | | |")
else:
    for line in measure():
        print(line)
