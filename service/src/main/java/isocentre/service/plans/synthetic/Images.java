package isocentre.service.plans.synthetic;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.ObjectHeader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// CT slices of the chest, 128 pixels of 3 mm a side.
final class Images {
    private static final int SIDE = 128;
    private static final double PIXEL = 3;
    private static final double CORNER = -PIXEL * (SIDE - 1) / 2;

    private Images() {}

    static Dataset dataset(Instance instance, Anatomy anatomy, int slice) {
        ByteBuffer pixels = ByteBuffer.allocate(2 * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                pixels.putShort((short)
                        anatomy.hounsfield(CORNER + PIXEL * column, CORNER + PIXEL * row, Anatomy.plane(slice)));
            }
        }
        return ObjectHeader.of(instance)
                .text("ImageType", "DERIVED", "SECONDARY", "AXIAL")
                .text("SeriesDescription", instance.seriesDescription())
                .numbers("SliceThickness", Anatomy.SPACING)
                .numbers("KVP", 120)
                .text("PatientPosition", "HFS")
                .text("Laterality")
                .numbers("AcquisitionNumber", 1)
                .numbers("InstanceNumber", slice + 1)
                .numbers("ImagePositionPatient", CORNER, CORNER, Anatomy.plane(slice))
                .numbers("ImageOrientationPatient", 1, 0, 0, 0, 1, 0)
                .numbers("SamplesPerPixel", 1)
                .text("PhotometricInterpretation", "MONOCHROME2")
                .numbers("Rows", SIDE)
                .numbers("Columns", SIDE)
                .numbers("PixelSpacing", PIXEL, PIXEL)
                .numbers("BitsAllocated", 16)
                .numbers("BitsStored", 16)
                .numbers("HighBit", 15)
                .numbers("PixelRepresentation", 1)
                .numbers("RescaleIntercept", 0)
                .numbers("RescaleSlope", 1)
                .text("RescaleType", "HU")
                .bytes("PixelData", pixels.array())
                .build();
    }
}
