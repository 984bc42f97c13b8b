package isocentre.service.plans.gateway;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The pixels of frames, uncompressed little endian, as WADO-RS gives them.
sealed interface Frames {
    Tag PIXELS = Dictionary.tag("PixelData");
    Tag ROWS = Dictionary.tag("Rows");
    Tag COLUMNS = Dictionary.tag("Columns");
    Tag SAMPLES = Dictionary.tag("SamplesPerPixel");
    Tag BITS = Dictionary.tag("BitsAllocated");

    record Read(List<byte[]> frames) implements Frames {}

    record Refused(int status, String words) implements Frames {}

    /// @param wanted numbers from 1, with commas
    static Frames read(String name, byte[] file, String wanted) {
        if (!wanted.matches("[1-9]\\d{0,5}(,[1-9]\\d{0,5})*")) {
            return new Refused(400, "Frames are whole numbers from 1, with commas");
        }
        if (!(DicomFile.read(name, file, PixelData.KEEP, Limits.STANDARD)
                instanceof Reading.Readable(DicomFile read))) {
            return new Refused(404, "The object's pixels cannot be read");
        }
        Place top = Place.of(read, new Issues(""));
        Optional<Value> pixels = read.dataset().value(PIXELS);
        if (pixels.isEmpty()) {
            return new Refused(404, "The object has no pixels");
        }
        if (pixels.get().fragments()) {
            return new Refused(406, "The pixels are compressed: fetch the whole object");
        }
        long bits = (long) top.integer(ROWS).orElse(0)
                * top.integer(COLUMNS).orElse(0)
                * top.integer(SAMPLES).orElse(1)
                * top.integer(BITS).orElse(0);
        byte[] all = pixels.get().bytes();
        long length = bits / 8;
        if (bits % 8 != 0 || length < 1 || length > all.length) {
            return new Refused(404, "The object does not say how large a frame is, or has fewer pixels than it says");
        }
        List<byte[]> frames = new ArrayList<>();
        for (String number : wanted.split(",")) {
            long start = (Long.parseLong(number) - 1) * length;
            if (start + length > all.length) {
                return new Refused(404, "There is no frame " + number);
            }
            frames.add(Arrays.copyOfRange(all, (int) start, (int) (start + length)));
        }
        return new Read(frames);
    }
}
