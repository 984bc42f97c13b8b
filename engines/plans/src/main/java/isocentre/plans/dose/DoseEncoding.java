package isocentre.plans.dose;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.geometry.GridGeometry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;

/// Writes an RT Dose (PS3.3 A.18), with 32 bits to a voxel.
final class DoseEncoding {
    private static final double STEPS = 4_294_967_295.0;
    private static final double SIGNED_STEPS = 2_147_483_647.0;

    private DoseEncoding() {}

    static DicomFile encode(Dose dose) {
        DoseGrid grid = dose.grid().orElseThrow(() -> new IllegalArgumentException("there is no dose grid to write"));
        GridGeometry geometry = grid.geometry();
        boolean signed = grid.least() < 0;
        double scaling = scaling(grid, signed);
        DatasetBuilder header = ObjectHeader.of(dose.instance());
        header.text("InstanceNumber", "1")
                .text("ContentDate")
                .text("ContentTime")
                .numbers(
                        "SliceThickness",
                        Double.isNaN(geometry.frameSpacing()) ? new double[0] : new double[] {geometry.frameSpacing()})
                .point("ImagePositionPatient", geometry.centre(0, 0, 0))
                .numbers(
                        "ImageOrientationPatient",
                        geometry.orientation().row().x(),
                        geometry.orientation().row().y(),
                        geometry.orientation().row().z(),
                        geometry.orientation().column().x(),
                        geometry.orientation().column().y(),
                        geometry.orientation().column().z())
                .numbers("PixelSpacing", geometry.rowSpacing(), geometry.columnSpacing())
                .numbers("SamplesPerPixel", 1)
                .text("PhotometricInterpretation", "MONOCHROME2")
                .numbers("Rows", geometry.rows())
                .numbers("Columns", geometry.columns())
                .numbers("BitsAllocated", 32)
                .numbers("BitsStored", 32)
                .numbers("HighBit", 31)
                .numbers("PixelRepresentation", signed ? 1 : 0)
                .text("DoseUnits", dose.units().name())
                .text("DoseType", dose.type().name())
                .text(
                        "DoseSummationType",
                        dose.summation() == SummationType.NOT_STATED
                                ? "PLAN"
                                : dose.summation().name())
                .numbers("DoseGridScaling", scaling)
                .bytes("PixelData", pixels(grid, scaling));
        if (geometry.frames() > 1) {
            double first = geometry.frameOffset(0);
            double[] offsets = geometry.frameOffsets();
            for (int f = 0; f < offsets.length; f++) {
                offsets[f] -= first;
            }
            header.numbers("NumberOfFrames", geometry.frames())
                    .bytes("FrameIncrementPointer", (byte) 0x04, (byte) 0x30, (byte) 0x0C, (byte) 0x00)
                    .numbers("GridFrameOffsetVector", offsets);
        }
        if (!dose.comment().isEmpty()) {
            header.text("DoseComment", dose.comment());
        }
        if (!dose.heterogeneity().isEmpty()) {
            header.text("TissueHeterogeneityCorrection", dose.heterogeneity().toArray(String[]::new));
        }
        header.items("ReferencedRTPlanSequence", plans(dose));
        return DicomFile.of(dose.instance().source(), header.build());
    }

    private static List<Dataset> plans(Dose dose) {
        return dose.plans().stream().map(DoseEncoding::plan).toList();
    }

    private static Dataset plan(Dose.ReferencedPlan referenced) {
        DatasetBuilder plan = new DatasetBuilder()
                .uid("ReferencedSOPClassUID", SopClass.RT_PLAN.uid())
                .uid("ReferencedSOPInstanceUID", referenced.plan());
        if (referenced.fractionGroup().isPresent()) {
            DatasetBuilder group = new DatasetBuilder()
                    .numbers(
                            "ReferencedFractionGroupNumber",
                            referenced.fractionGroup().getAsInt());
            if (!referenced.beams().isEmpty()) {
                group.items("ReferencedBeamSequence", numbered("ReferencedBeamNumber", referenced.beams()));
            }
            if (!referenced.brachySetups().isEmpty()) {
                group.items(
                        "ReferencedBrachyApplicationSetupSequence",
                        numbered("ReferencedBrachyApplicationSetupNumber", referenced.brachySetups()));
            }
            plan.items("ReferencedFractionGroupSequence", group.build());
        }
        return plan.build();
    }

    private static List<Dataset> numbered(String keyword, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new DatasetBuilder().numbers(keyword, number).build())
                .toList();
    }

    /// As small as 32 bits allow, rounded up to what sixteen characters can say.
    private static double scaling(DoseGrid grid, boolean signed) {
        double largest = Math.max(Math.abs(grid.most()), Math.abs(grid.least()));
        if (largest == 0) {
            return 1e-6;
        }
        double exact = largest / (signed ? SIGNED_STEPS : STEPS);
        double unit = Math.pow(10, Math.floor(Math.log10(exact)) - 6);
        return Double.parseDouble(String.format(Locale.ROOT, "%.6e", (Math.floor(exact / unit) + 1) * unit));
    }

    private static byte[] pixels(DoseGrid grid, double scaling) {
        int voxels = Math.toIntExact(grid.geometry().voxels());
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, voxels)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < voxels; i++) {
            bytes.putInt((int) Math.round(grid.at(i) / scaling));
        }
        return bytes.array();
    }
}
