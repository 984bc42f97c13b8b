package isocentre.plans.dicom;

/// Text from a file, made fit to be shown.
final class Texts {
    private static final int LONGEST = 40;

    private Texts() {}

    /// Without control characters, which could command a terminal.
    static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || Character.getType(text.charAt(i)) == Character.FORMAT) {
                return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
            }
        }
        return text;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
