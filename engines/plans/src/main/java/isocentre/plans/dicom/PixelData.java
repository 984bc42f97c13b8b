package isocentre.plans.dicom;

/// Whether the pixels of a file are wanted. Doses need them; of images the header is mostly enough.
public enum PixelData {
    KEEP,
    /// Reading stops before the pixels: they never enter memory.
    SKIP
}
