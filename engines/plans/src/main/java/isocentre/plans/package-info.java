/// DICOM-RT objects: read leniently, linked into cases, written strictly, de-identified.
///
/// How to use it:
///
/// - [isocentre.plans.StudySet] reads a folder of mixed files and works out what belongs together: start there.
/// - Every object ([isocentre.plans.structures.StructureSet], [isocentre.plans.planning.Plan],
///   [isocentre.plans.dose.Dose], [isocentre.plans.images.Image], [isocentre.plans.images.Registration]) is a record
///   with its issues. It can also be made directly, as tests of shapes and doses do.
/// - Everything geometric is in patient coordinates and mm ([isocentre.plans.geometry]); doses are in Gy unless
///   [isocentre.plans.dose.DoseUnits#RELATIVE].
/// - [isocentre.plans.dicom.DicomFile] is the file below an object, element by element.
@NullMarked
package isocentre.plans;

import org.jspecify.annotations.NullMarked;
