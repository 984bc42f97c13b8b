package isocentre.report.writing;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Charts as the PDF renderer needs them: with a size on paper, and with the embedded faces.
final class PaperCharts {
    /// The head of a chart as the charts engine writes it: width and height in pixels, title and description.
    private static final Pattern CHART =
            Pattern.compile("(<svg [^>]*viewBox=\"[^\"]*\" )width=\"(\\d+)\" height=\"(\\d+)\""
                    + "( role=[^>]*)><title>([^<]*)</title><desc>([^<]*)</desc>");

    /// The charts name faces that a machine may lack; Liberation Sans has the same widths and is embedded.
    private static final String FACES = "font-family=\"Arial, Helvetica, Liberation Sans, sans-serif\"";

    private static final double PIXELS_TO_A_MILLIMETRE = 96 / 25.4;
    private static final double PAGE_MM = 172;
    private static final double BESIDE_OTHERS_MM = 80;
    private static final int WIDEST_BESIDE_OTHERS = 400;

    private PaperCharts() {}

    static String fitted(String html) {
        return lettered(CHART.matcher(html).replaceAll(PaperCharts::sized))
                // The renderer finds a face of SVG text by its family alone.
                .replace("font-weight=\"bold\"", "font-family=\"Liberation Sans Bold\"");
    }

    /// With the face that comes with this module, for a renderer that finds it by family and weight.
    static String lettered(String svg) {
        return svg.replace(FACES, "font-family=\"Liberation Sans\"");
    }

    /// The renderer tags a chart as a figure, and takes the words for it from `alt`.
    private static String sized(MatchResult chart) {
        double width = Double.parseDouble(chart.group(2));
        double room = (width < WIDEST_BESIDE_OTHERS ? BESIDE_OTHERS_MM : PAGE_MM) * PIXELS_TO_A_MILLIMETRE;
        double height = Double.parseDouble(chart.group(3)) * room / width;
        return Matcher.quoteReplacement(chart.group(1)
                + String.format(Locale.ROOT, "width=\"%.0f\" height=\"%.0f\"", room, height)
                + chart.group(4)
                + " alt=\"" + chart.group(5) + ". " + chart.group(6) + "\"><title>" + chart.group(5) + "</title>");
    }
}
