"""A2, A3, A4, A7 and A8 beside the peers: whole curves, grids, small balls, contours and gamma whose truth is in closed form.

Usage: accuracy_peers.py ISOCENTRE FOLDER. Prints rows of a Markdown table. Every set is written by `plan phantom`, or made from
one here (small balls, shifted contours, cropped doses), and given to each tool as the same files.
"""

import copy
import csv
import json
import math
import pathlib
import random
import re
import subprocess
import sys

import numpy
import pydicom
from dicompylercore import dicomparser, dvhcalc

pydicom.config.settings.reading_validation_mode = 0
isocentre, folder = sys.argv[1], pathlib.Path(sys.argv[2])
R, H = 12.0, 24.0


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False).stdout


def phantom(slices, grid):
    home = folder / f"{slices}-{grid}"
    if not (home / "SI").exists():
        run(isocentre, "plan", "phantom", "--out", home, "--slices", slices, "--grid", grid)
    return home


def row(name, *cells):
    print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def sixteen_bits(source, target):
    """plastimatch crashes on doses of 32 bits."""
    dose = pydicom.dcmread(source)
    gray = numpy.frombuffer(dose.PixelData, "<i4" if dose.PixelRepresentation else "<u4") * float(dose.DoseGridScaling)
    scaling = gray.max() / 65535
    dose.BitsAllocated, dose.BitsStored, dose.HighBit, dose.PixelRepresentation = 16, 16, 15, 0
    dose.DoseGridScaling = f"{scaling:.9e}"
    dose.PixelData = numpy.rint(numpy.maximum(gray, 0) / scaling).astype("<u2").tobytes()
    dose.save_as(target)


# The share of each solid that gets at least 16 + t Gy, by the formulas of the suite (e: half a slice).
def segment(t):
    t = max(-R, min(R, t))
    return R * R * math.acos(t / R) - t * math.sqrt(R * R - t * t)


def cone(t):
    if t < 0:
        return math.pi * R * R * H / 3 - cone(-t)
    if t == 0:
        return math.pi * R * R * H / 6
    if t >= R:
        return 0
    q = math.sqrt(R * R - t * t)
    return H / (3 * R) * (R**3 * math.acos(t / R) - 2 * t * R * q + t**3 * math.log((R + q) / t))


def truths(gradient, e):
    def ball(t):
        t = max(-R, min(R, t))
        return math.pi * (R - t) ** 2 * (2 * R + t) / 3

    def upright(t):
        return math.pi * R * R * (12 + e - max(-12 - e, min(12 + e, t)))

    def lying(t):
        return math.pi * R * R * (12 - max(-12, min(12, t)))

    def tapered(t):
        return math.pi * R * R / (3 * H * H) * (H**3 - max(0, min(H, t + 12)) ** 3)

    def upright_cone(t):
        cap = math.pi * R * R
        return tapered(t) + cap * e if t <= 12 else cap * max(0, 12 + e - t)

    if gradient == "SI":
        return {"SPHERE": ball, "AXIAL_CYLINDER": upright, "ROTATED_CYLINDER": lambda t: H * segment(t), "AXIAL_CONE": upright_cone,
                "ROTATED_CONE": cone}
    return {"SPHERE": ball, "AXIAL_CYLINDER": lambda t: (H + 2 * e) * segment(t), "ROTATED_CYLINDER": lying,
            "AXIAL_CONE": lambda t: cone(t) + e * segment(t), "ROTATED_CONE": tapered}


# Curves: (doses, share of the volume that gets at least each) by structure.
def our_curves(case):
    said = json.loads(run(isocentre, "plan", "dvh", case, "--format", "json"))
    found = {}
    for structure in said["cases"][0]["structures"]:
        if "slab" in structure:
            curve = structure["slab"]
            volumes = numpy.array(curve["volumeCm3"])
            found[structure["name"]] = (curve["firstDose"] + curve["doseStep"] * numpy.arange(len(volumes)), volumes / volumes[0])
    return found


def dicompyler_curves(case):
    found = {}
    for number, structure in dicomparser.DicomParser(str(case / "RTSTRUCT.dcm")).GetStructures().items():
        dvh = dvhcalc.get_dvh(str(case / "RTSTRUCT.dcm"), str(case / "RTDOSE.dcm"), number)
        if dvh.volume > 0:
            found[structure["name"]] = (dvh.bins[: len(dvh.counts)], dvh.counts / dvh.counts[0])
    return found


def plastimatch_curves(case):
    work = folder / "peer"
    work.mkdir(exist_ok=True)
    (work / "RTSTRUCT.dcm").write_bytes((case / "RTSTRUCT.dcm").read_bytes())
    sixteen_bits(case / "RTDOSE.dcm", work / "RTDOSE.dcm")
    out = folder / "curves.csv"
    out.unlink(missing_ok=True)
    # It stops where a slice of contours has no voxels of its own: then nothing is found.
    run("plastimatch", "dvh", "--input", work, "--output-csv", out, "--bin-width", "0.01", "--num-bins", "4000")
    if not out.exists():
        return {}
    rows = list(csv.reader(out.open()))
    values = numpy.array([[float(cell) for cell in line] for line in rows[1:]])
    return {name: (values[:, 0], values[:, i]) for i, name in enumerate(rows[0][1:], 1) if values[0, i] > 0}


TOOLS = [our_curves, dicompyler_curves, plastimatch_curves]


def whole_curves():
    for slices in ("1", "3"):
        worst = {tool: 0.0 for tool in TOOLS}
        for gradient in ("SI", "AP"):
            case = phantom(slices, slices) / gradient
            true = truths(gradient, float(slices) / 2)
            for tool in TOOLS:
                found = tool(case)
                for name, at_least in true.items():
                    if name not in found:
                        worst[tool] = float("inf")
                        continue
                    doses, shares = found[name]
                    whole = at_least(-100)
                    for i in range(301):
                        dose = 1 + i / 10
                        share = numpy.interp(dose, doses, shares, left=1, right=0)
                        worst[tool] = max(worst[tool], abs(100 * (share - at_least(dose - 16) / whole)))
        row(f"A2 whole curves, {slices} mm: largest error, % of the volume", *(f"{worst[tool]:.1f}" for tool in TOOLS))


def dose_to(curve, share):
    """Between the points of the curve, which falls."""
    doses, shares = curve
    return float(numpy.interp(-share, -shares, doses))


def grids():
    spread, lost = {tool: 0.0 for tool in TOOLS}, {tool: 0 for tool in TOOLS}
    for gradient in ("SI", "AP"):
        for tool in TOOLS:
            found = [tool(phantom("2", grid) / gradient) for grid in ("1", "2", "3")]
            for name in truths(gradient, 1):
                if any(name not in curves for curves in found):
                    lost[tool] += 1
                    continue
                for share in (0.95, 0.5, 0.05):
                    values = [dose_to(curves[name], share) for curves in found]
                    spread[tool] = max(spread[tool], max(values) - min(values))
    row("A3 linear dose on grids of 1, 2 and 3 mm: largest change of D95 %, D50 %, D5 %, Gy",
        *(("not measured" if lost[tool] == 10 else f"{spread[tool]:.2f}") + (f" ({lost[tool]} of 10 not measured)" if 0 < lost[tool] < 10 else "")
          for tool in TOOLS))


def small_balls():
    """Twenty balls of each diameter at places of their own between planes 1 mm apart."""
    template = phantom("1", "1") / "SI"
    for diameter in (3, 5, 10, 20):
        source = random.Random(diameter)
        structures = pydicom.dcmread(template / "RTSTRUCT.dcm")
        region, contours = structures.StructureSetROISequence[0], structures.ROIContourSequence[0]
        pattern = contours.ContourSequence[0]
        structures.StructureSetROISequence, structures.ROIContourSequence = pydicom.Sequence(), pydicom.Sequence()
        if "RTROIObservationsSequence" in structures:
            del structures.RTROIObservationsSequence
        for number in range(1, 21):
            entry, drawn = copy.deepcopy(region), copy.deepcopy(contours)
            entry.ROINumber = drawn.ReferencedROINumber = number
            entry.ROIName = f"ball {number}"
            drawn.ContourSequence = pydicom.Sequence()
            x, y, z = (source.random() for _ in range(3))
            for plane in range(-11, 12):
                radius = math.sqrt(max(0, diameter**2 / 4 - (plane - z) ** 2))
                if radius > 0:
                    ring = copy.deepcopy(pattern)
                    points = math.ceil(math.pi * diameter / 0.1)
                    ring.ContourData = [f"{value:.6f}" for i in range(points) for value in (
                        x + radius * math.cos(2 * math.pi * i / points), y + radius * math.sin(2 * math.pi * i / points), plane)]
                    ring.NumberOfContourPoints = points
                    drawn.ContourSequence.append(ring)
            structures.StructureSetROISequence.append(entry)
            structures.ROIContourSequence.append(drawn)
        case = folder / f"balls-{diameter}"
        case.mkdir(exist_ok=True)
        structures.save_as(case / "RTSTRUCT.dcm")
        (case / "RTDOSE.dcm").write_bytes((template / "RTDOSE.dcm").read_bytes())
        true = math.pi * diameter**3 / 6000
        said = json.loads(run(isocentre, "plan", "dvh", case, "--format", "json", "--metrics", "Volume[cc]"))
        figures = [structure["figures"][0] for structure in said["cases"][0]["structures"]]
        mine = [figure["value"] / true - 1 for figure in figures]
        held = sum(figure["low"] <= true <= figure["high"] for figure in figures)
        theirs = [dvhcalc.get_dvh(str(case / "RTSTRUCT.dcm"), str(case / "RTDOSE.dcm"), number).volume / true - 1
                  for number in range(1, 21)]
        row(f"A4 balls of {diameter} mm, planes 1 mm apart, 20 places: mean and worst error of the volume, %",
            f"{100 * numpy.mean(mine):+.1f} and {100 * max(map(abs, mine)):.1f}; {held} of 20 within the band",
            f"{100 * numpy.mean(theirs):+.1f} and {100 * max(map(abs, theirs)):.1f}", "states no volume")


def contours():
    """The axial cylinder and the ball against themselves 3 mm to the left."""
    shift = 3.0
    first = phantom("1", "1") / "SI"
    moved = folder / "moved"
    moved.mkdir(exist_ok=True)
    structures = pydicom.dcmread(first / "RTSTRUCT.dcm")
    for contour in (ring for region in structures.ROIContourSequence for ring in region.get("ContourSequence", [])):
        data = [float(value) for value in contour.ContourData]
        data[0::3] = [value + shift for value in data[0::3]]
        contour.ContourData = [f"{value:.6f}" for value in data]
    structures.SOPInstanceUID = structures.file_meta.MediaStorageSOPInstanceUID = pydicom.uid.generate_uid(entropy_srcs=["moved"])
    structures.save_as(moved / "RTSTRUCT.dcm")
    lens = 2 * R * R * math.acos(shift / (2 * R)) - shift / 2 * math.sqrt(4 * R * R - shift * shift)
    dice = {"AXIAL_CYLINDER": lens / (math.pi * R * R), "SPHERE": 1 - 3 * shift / (4 * R) + shift**3 / (16 * R**3)}
    said = run(isocentre, "plan", "compare", first / "RTSTRUCT.dcm", moved / "RTSTRUCT.dcm", "--format", "csv")
    mine = {line["structure"]: line for line in csv.DictReader(said.splitlines())}
    masks = {}
    for name, case in (("first", first), ("moved", moved)):
        run("plastimatch", "convert", "--input", case / "RTSTRUCT.dcm", "--output-prefix", folder / f"masks-{name}", "--prefix-format", "mha",
            "--origin", "-20 -20 -20", "--spacing", "0.5 0.5 1", "--dim", "84 84 41")
        masks[name] = folder / f"masks-{name}"
    for name, true in dice.items():
        said = run("plastimatch", "dice", "--all", masks["first"] / f"{name}.mha", masks["moved"] / f"{name}.mha")
        theirs = {key: float(re.search(pattern, said).group(1)) if re.search(pattern, said) else math.nan for key, pattern in
                  (("dice", r"DICE:\s*([\d.]+)"), ("hd", r"Hausdorff distance \(boundary\)\s*=\s*([\d.]+)"))}
        row(f"A7 {name.lower().replace('_', ' ')} moved by 3 mm: error of Dice, and of the Hausdorff distance (mm)",
            f"{float(mine[name]['Dice']) - true:+.5f} and {float(mine[name]['HD[mm]']) - shift:+.2f}", "has neither",
            f"{theirs['dice'] - true:+.5f} and {theirs['hd'] - shift:+.2f} (voxels of 0.5 mm)")


def gamma():
    """A linear dose against itself 1 mm along its slope, both without edges: gamma is the same everywhere."""
    source = phantom("2", "2") / "AP" / "RTDOSE.dcm"
    dose = pydicom.dcmread(source)
    shape = (int(dose.NumberOfFrames), int(dose.Rows), int(dose.Columns))
    voxels = numpy.frombuffer(dose.PixelData, "<i4" if dose.PixelRepresentation else "<u4").reshape(shape)
    inner = copy.deepcopy(dose)
    inner.PixelData = numpy.ascontiguousarray(voxels[3:-3, 3:-3, 3:-3]).tobytes()
    inner.NumberOfFrames, inner.Rows, inner.Columns = shape[0] - 6, shape[1] - 6, shape[2] - 6
    spacing = [float(value) for value in dose.PixelSpacing]
    offsets = [float(value) for value in dose.GridFrameOffsetVector]
    x, y, z = (float(value) for value in dose.ImagePositionPatient)
    inner.ImagePositionPatient = [x + 3 * spacing[1], y + 3 * spacing[0], z + offsets[3] - offsets[0]]
    inner.GridFrameOffsetVector = [value - offsets[3] for value in offsets[3:-3]]
    outer = copy.deepcopy(dose)
    outer.ImagePositionPatient = [x, y + 1, z]
    for name, one in (("inner", inner), ("outer", outer)):
        one.SOPInstanceUID = one.file_meta.MediaStorageSOPInstanceUID = pydicom.uid.generate_uid(entropy_srcs=[name])
        one.save_as(folder / f"{name}.dcm")
        sixteen_bits(folder / f"{name}.dcm", folder / f"{name}-16.dcm")
        run("plastimatch", "convert", "--input", folder / f"{name}-16.dcm", "--output-dose-img", folder / f"{name}.mha")
    most = float(voxels[3:-3, 3:-3, 3:-3].max()) * float(dose.DoseGridScaling)
    true = 1 / math.sqrt((0.03 * most) ** 2 + 2.0**2)
    said = run(isocentre, "plan", "gamma", folder / "inner.dcm", folder / "outer.dcm", "--format", "csv")
    mine = {line["figure"]: float(line["value"]) for line in csv.DictReader(said.splitlines())}
    run("plastimatch", "gamma", "--dose-tolerance", "0.03", "--dta-tolerance", "2", "--reference-dose", most, "--interp-search",
        "--output", folder / "gamma.mha", folder / "inner.mha", folder / "outer.mha")
    raw = (folder / "gamma.mha").read_bytes()
    head, data = raw.split(b"ElementDataFile = LOCAL\n", 1)
    values = numpy.frombuffer(data, "<f4")
    values = values[values > 0]
    row(f"A8 gamma 3 %/2 mm of a linear dose moved by 1 mm, {true:.3f} everywhere: mean and largest error",
        f"{mine['MeanGamma'] - true:+.3f} and {mine['MaxGamma'] - true:+.3f}", "has none",
        f"{values.mean() - true:+.3f} and {abs(values - true).max():.3f}")


for part in (whole_curves, grids, small_balls, contours, gamma):
    part()
