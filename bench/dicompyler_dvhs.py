"""All dose-volume histograms of a plan with dicompyler-core, for the benchmark `plans`.

Usage: dicompyler_dvhs.py STRUCTURES DOSE. Prints for each structure its name, volume (cc), mean, D95 and maximum (Gy).
"""

import sys

import pydicom
from dicompylercore import dicomparser, dvhcalc

structures, dose = sys.argv[1:3]
pydicom.config.settings.reading_validation_mode = 0
parsed = dicomparser.DicomParser(structures)
for number, structure in sorted(parsed.GetStructures().items()):
    try:
        dvh = dvhcalc.get_dvh(structures, dose, number)
        if dvh.volume > 0:
            print(f"{structure['name']},{dvh.volume:.3f},{dvh.mean:.3f},{dvh.D95.value:.3f},{dvh.max:.3f}")
    except Exception as fault:  # one structure's trouble is no reason to stop the clock
        print(f"{structure['name']}: {fault}", file=sys.stderr)
