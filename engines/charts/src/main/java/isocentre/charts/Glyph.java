package isocentre.charts;

/// The shape of a point, so that its kind shows without colour.
enum Glyph {
    CIRCLE,
    RING,
    SQUARE,
    DIAMOND,
    UP,
    DOWN;

    /// Draws the shape around a point with about the radius `r`.
    void draw(Svg svg, double x, double y, double r, String colour) {
        switch (this) {
            case CIRCLE ->
                svg.leaf("circle", "cx", x, "cy", y, "r", r, "fill", colour, "stroke", Ink.PAPER, "stroke-width", 1);
            case RING ->
                svg.leaf(
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        r - 0.75,
                        "fill",
                        Ink.PAPER,
                        "stroke",
                        colour,
                        "stroke-width",
                        1.75);
            case SQUARE -> polygon(svg, colour, x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case DIAMOND -> {
                double wide = r * 1.35;
                polygon(svg, colour, x, y - wide, x + wide, y, x, y + wide, x - wide, y);
            }
            case UP -> polygon(svg, colour, x, y - r * 1.3, x + r * 1.2, y + r * 0.9, x - r * 1.2, y + r * 0.9);
            case DOWN -> polygon(svg, colour, x, y + r * 1.3, x + r * 1.2, y - r * 0.9, x - r * 1.2, y - r * 0.9);
        }
    }

    private static void polygon(Svg svg, String colour, double... points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            text.append(i == 0 ? "" : " ")
                    .append(Svg.number(points[i]))
                    .append(',')
                    .append(Svg.number(points[i + 1]));
        }
        svg.leaf("polygon", "points", text, "fill", colour, "stroke", Ink.PAPER, "stroke-width", 1);
    }
}
