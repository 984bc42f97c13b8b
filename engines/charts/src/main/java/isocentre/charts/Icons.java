package isocentre.charts;

import isocentre.statistics.Assurance;
import isocentre.statistics.Variation;
import isocentre.statistics.XmR;

/// The icons of Making Data Count, drawn at the top right of a sheet: a ring with a picture and a letter, so that
/// they can be told apart without colour.
final class Icons {
    private Icons() {}

    static void draw(Sheet sheet, XmR process, double size) {
        double r = size / 2;
        double x = sheet.width() - r;
        if (process.assurance().isPresent()) {
            assurance(sheet.picture, process.assurance().get(), x, r + 2, r);
            x -= size + 8;
        }
        variation(sheet.picture, process.variation(), x, r + 2, r);
    }

    private static void variation(Svg svg, Variation variation, double x, double y, double r) {
        String colour = switch (variation) {
            case COMMON_CAUSE -> Ink.COMMON;
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> Ink.IMPROVEMENT;
            case CONCERN_HIGH, CONCERN_LOW -> Ink.CONCERN;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> Ink.NEUTRAL;
        };
        svg.open("g").words("title", variation.words());
        ring(svg, colour, x, y, r);
        switch (variation) {
            case COMMON_CAUSE -> {
                level(svg, x, y - r * 0.45, r);
                level(svg, x, y + r * 0.45, r);
                dots(svg, colour, x, y, r, 0.12, -0.2, 0.2, -0.15, 0.1);
            }
            case IMPROVEMENT_HIGH, CONCERN_HIGH, NEUTRAL_HIGH -> {
                dots(svg, colour, x, y + r * 0.1, r, 0.35, 0.3, 0.1, -0.15, -0.45);
                letter(svg, "H", x - r * 0.28, y - r * 0.08, r * 0.62);
            }
            case IMPROVEMENT_LOW, CONCERN_LOW, NEUTRAL_LOW -> {
                dots(svg, colour, x, y - r * 0.1, r, -0.35, -0.3, -0.1, 0.15, 0.45);
                letter(svg, "L", x - r * 0.28, y + r * 0.52, r * 0.62);
            }
        }
        svg.close();
    }

    private static void assurance(Svg svg, Assurance assurance, double x, double y, double r) {
        String colour = switch (assurance) {
            case PASS -> Ink.IMPROVEMENT;
            case FAIL -> Ink.CONCERN;
            case INCONSISTENT -> Ink.COMMON;
        };
        svg.open("g").words("title", assurance.words());
        ring(svg, colour, x, y, r);
        switch (assurance) {
            case PASS -> {
                letter(svg, "P", x, y - r * 0.05, r * 0.8);
                level(svg, x, y + r * 0.2, r);
                wave(svg, colour, x, y + r * 0.5, r);
            }
            case FAIL -> {
                letter(svg, "F", x, y - r * 0.05, r * 0.8);
                wave(svg, colour, x, y + r * 0.2, r);
                level(svg, x, y + r * 0.52, r);
            }
            case INCONSISTENT -> {
                letter(svg, "?", x, y - r * 0.05, r * 0.8);
                level(svg, x, y + r * 0.35, r);
                wave(svg, colour, x, y + r * 0.35, r);
            }
        }
        svg.close();
    }

    private static void ring(Svg svg, String colour, double x, double y, double r) {
        svg.leaf("circle", "cx", x, "cy", y, "r", r - 2, "fill", Ink.PAPER, "stroke", colour, "stroke-width", 3.5);
    }

    private static void level(Svg svg, double x, double y, double r) {
        svg.line(x - r * 0.6, y, x + r * 0.6, y, Ink.QUIET, 1.25, "stroke-dasharray", "3 2");
    }

    private static void letter(Svg svg, String letter, double x, double baseline, double size) {
        svg.text(x, baseline, letter, "font-size", size, "font-weight", "bold", "text-anchor", "middle");
    }

    private static void dots(Svg svg, String colour, double x, double y, double r, double... heights) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < heights.length; i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(Svg.number(x + r * (-0.56 + 0.28 * i)))
                    .append(' ')
                    .append(Svg.number(y + r * heights[i]));
        }
        svg.path(path.toString(), "fill", "none", "stroke", Ink.AXIS, "stroke-width", 1);
        for (int i = 0; i < heights.length; i++) {
            svg.leaf(
                    "circle",
                    "cx",
                    x + r * (-0.56 + 0.28 * i),
                    "cy",
                    y + r * heights[i],
                    "r",
                    r * 0.11,
                    "fill",
                    colour);
        }
    }

    private static void wave(Svg svg, String colour, double x, double y, double r) {
        String half = Svg.number(r * 0.3);
        String up = Svg.number(-r * 0.3);
        String down = Svg.number(r * 0.3);
        svg.path(
                "M" + Svg.number(x - r * 0.6) + " " + Svg.number(y) + "q" + Svg.number(r * 0.15) + " " + up + " " + half
                        + " 0q" + Svg.number(r * 0.15) + " " + down + " " + half + " 0q" + Svg.number(r * 0.15) + " "
                        + up + " " + half + " 0q" + Svg.number(r * 0.15) + " " + down + " " + half + " 0",
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                2);
    }
}
