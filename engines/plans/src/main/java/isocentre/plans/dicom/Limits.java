package isocentre.plans.dicom;

/// What is read at most: input is hostile until proved otherwise.
///
/// @param bytes of a file, and of what a deflated file inflates to
/// @param elements data elements and items of a file, at all depths
/// @param depth of sequences within sequences
public record Limits(int bytes, int elements, int depth) {
    /// Half a GiB, two million elements (a large plan has some 50,000), 64 levels (real objects have about 8).
    public static final Limits STANDARD = new Limits(1 << 29, 2_000_000, 64);
}
