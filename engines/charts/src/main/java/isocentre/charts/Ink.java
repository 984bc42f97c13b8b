package isocentre.charts;

import java.util.List;

/// Colours. Text reaches 4.5:1 on white, marks 3:1; hues stay apart in the common kinds of colour blindness, and no
/// meaning rests on colour alone.
final class Ink {
    static final String TEXT = "#212b32";
    static final String QUIET = "#4c6272";
    static final String GRID = "#e3e8ea";
    static final String AXIS = "#768692";
    static final String PAPER = "#ffffff";
    static final String STRIPE = "#f4f6f8";
    static final String BLUE = "#005eb8";
    static final String BAND = "#c5dbf0";
    static final String LIMIT = "#5b6f7d";
    static final String TARGET = "#b3261e";
    static final String WITHIN = "#4f7ba3";
    static final String ALERT = "#d95f02";
    static final String ALARM = "#490092";

    // Making Data Count
    static final String COMMON = "#a6a6a6";
    static final String IMPROVEMENT = "#00b0f0";
    static final String CONCERN = "#e46c0a";
    static final String NEUTRAL = "#490092";

    /// For categories side by side: light and dark in turn, so that neighbours differ in grey print too.
    static final List<String> CATEGORIES =
            List.of("#003087", "#73b9e6", "#00796b", "#f2b84b", "#7c2855", "#c9b8dd", "#8a4b08", "#9fd4c4");

    /// For what is left over.
    static final String OTHER = "#c3ccd2";

    private Ink() {}

    static boolean dark(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255) < 140;
    }
}
