"""Writes an RT Dose again a few millimetres off, for the benchmark of gamma. Usage: shift_dose.py FROM TO MM."""

import sys

import pydicom

source, target, shift = sys.argv[1:4]
dose = pydicom.dcmread(source)
dose.ImagePositionPatient = [float(x) + float(shift) for x in dose.ImagePositionPatient]
dose.SOPInstanceUID = pydicom.uid.generate_uid(entropy_srcs=[source, shift])
dose.file_meta.MediaStorageSOPInstanceUID = dose.SOPInstanceUID
dose.save_as(target)
