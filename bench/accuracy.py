"""The analytic suite of Nelms 2015, written as DICOM by Isocentre and measured by it, dicompyler-core and plastimatch.

Usage: accuracy.py ISOCENTRE FOLDER. Prints rows of a Markdown table: how many figures are off by more than 1 and 3 % of the
truth, which is in closed form. T1: contours 0.2 mm apart in four dose grids; T2: contours and grid 1, 2 and 3 mm apart.
plastimatch states no volume, so its counts are of fewer figures, and its percentages for 0.03 cc are of the true volume; it
crashes on doses of 32 bits, so it gets them in 16 (steps of 0.0007 Gy).
"""

import csv
import pathlib
import subprocess
import sys

import numpy
import pydicom
from dicompylercore import dicomparser, dvhcalc

pydicom.config.settings.reading_validation_mode = 0
isocentre, folder = sys.argv[1], pathlib.Path(sys.argv[2])
SUITES = {
    "T1": [("0.2", "0.4x0.2"), ("0.2", "1"), ("0.2", "2"), ("0.2", "3")],
    "T2": [("1", "1"), ("2", "2"), ("3", "3")],
}
DX = [99, 95, 5, 1]
METRICS = ["Volume[cc]", "Min[Gy]", "Max[Gy]", "Mean[Gy]"] + [f"D{x}%[Gy]" for x in DX] + ["D0.03cc[Gy]"]


def ours(case, truth):
    said = subprocess.run(
        [isocentre, "plan", "dvh", case, "--format", "csv", "--metrics", ",".join(METRICS)],
        capture_output=True, text=True, check=True).stdout
    return {(row["structure"], row["metric"]): float(row["value"]) for row in csv.DictReader(said.splitlines()) if row["value"]}


def second(case, truth):
    """The other end of the band: the model in which what is round between planes stays round."""
    said = subprocess.run(
        [isocentre, "plan", "dvh", case, "--format", "csv", "--metrics", ",".join(METRICS)],
        capture_output=True, text=True, check=True).stdout
    return {(row["structure"], row["metric"]): float(row["low"] if row["value"] == row["high"] else row["high"])
            for row in csv.DictReader(said.splitlines()) if row["value"]}


def dicompyler(case, truth):
    found = {}
    for number, structure in dicomparser.DicomParser(str(case / "RTSTRUCT.dcm")).GetStructures().items():
        name = structure["name"]
        try:
            dvh = dvhcalc.get_dvh(str(case / "RTSTRUCT.dcm"), str(case / "RTDOSE.dcm"), number)
            found |= {(name, "Volume[cc]"): dvh.volume, (name, "Min[Gy]"): dvh.min, (name, "Max[Gy]"): dvh.max,
                      (name, "Mean[Gy]"): dvh.mean}
            # Read off its curve, since its own constraints give 0 for some of these (its issue 340).
            for figure, cc in [(f"D{x}%[Gy]", x / 100 * dvh.volume) for x in DX] + [("D0.03cc[Gy]", 0.03)]:
                found[name, figure] = dvh.bins[1:][dvh.counts >= min(cc, dvh.counts[0])].max()
        except Exception as fault:  # a structure that it cannot measure counts as off
            print(f"dicompyler-core, {case}, {name}: {fault}", file=sys.stderr)
    return found


def sixteen_bits(case):
    copy = folder / "sixteen-bits"
    copy.mkdir(exist_ok=True)
    (copy / "RTSTRUCT.dcm").write_bytes((case / "RTSTRUCT.dcm").read_bytes())
    dose = pydicom.dcmread(case / "RTDOSE.dcm")
    gray = numpy.frombuffer(dose.PixelData, "<i4" if dose.PixelRepresentation else "<u4") * float(dose.DoseGridScaling)
    scaling = gray.max() / 65535
    dose.BitsAllocated, dose.BitsStored, dose.HighBit, dose.PixelRepresentation = 16, 16, 15, 0
    dose.DoseGridScaling = f"{scaling:.9e}"
    # Below zero is outside every solid.
    dose.PixelData = numpy.rint(numpy.maximum(gray, 0) / scaling).astype("<u2").tobytes()
    dose.save_as(copy / "RTDOSE.dcm")
    return copy


def plastimatch(case, truth):
    out = folder / "dvh.csv"
    out.unlink(missing_ok=True)
    subprocess.run(["plastimatch", "dvh", "--input", sixteen_bits(case), "--output-csv", out, "--bin-width", "0.01", "--num-bins", "4000"],
                   capture_output=True, check=False)
    if not out.exists():
        return {}
    rows = list(csv.reader(out.open()))
    found = {}
    for column, name in enumerate(rows[0][1:], 1):
        curve = [(float(row[0]), float(row[column])) for row in rows[1:]]
        if not curve[0][1] > 0:
            continue
        found[name, "Min[Gy]"] = max(dose for dose, share in curve if share >= 1 - 1e-6)
        found[name, "Max[Gy]"] = max(dose for dose, share in curve if share > 0)
        found[name, "Mean[Gy]"] = sum(share for _, share in curve) * 0.01
        for figure, share in [(f"D{x}%[Gy]", x / 100) for x in DX] + [("D0.03cc[Gy]", 0.03 / truth[name, "Volume[cc]"])]:
            found[name, figure] = max(dose for dose, at_least in curve if at_least >= share)
    return found


for suite, cases in SUITES.items():
    errors = {tool: [] for tool in (ours, second, dicompyler, plastimatch)}
    for slices, grid in cases:
        home = folder / f"{slices}-{grid}"
        subprocess.run([isocentre, "plan", "phantom", "--out", home, "--slices", slices, "--grid", grid],
                       capture_output=True, check=True)
        for case in sorted(home.iterdir()):
            truth = {(row["structure"], row["figure"]): float(row["value"])
                     for row in csv.DictReader((case / "truth.csv").open())}
            for tool, off in errors.items():
                found = tool(case, truth)
                for key, true in truth.items():
                    # The volume does not depend on the dose, so it counts once.
                    if key[1] == "Volume[cc]" and (case.name == "AP" or tool is plastimatch):
                        continue
                    off.append(abs(100 * (found[key] / true - 1)) if key in found else float("inf"))
    words = " | ".join(f"{sum(e > 3 for e in off)} and {sum(e > 1 for e in off)} of {len(off)}"
                       + (f" ({sum(e == float('inf') for e in off)} not measured)" if float("inf") in off else "")
                       for off in errors.values())
    print(f"| A1 {suite}: off by more than 3 % and 1 % | {words} |", flush=True)
