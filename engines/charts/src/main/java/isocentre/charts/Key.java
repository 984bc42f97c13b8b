package isocentre.charts;

/// One entry of a legend: a small picture and what it means.
record Key(Sample sample, String words) {

    /// Draws the small picture in a box of 18 by 12 whose left middle is the point.
    @FunctionalInterface
    interface Sample {
        void draw(Svg svg, double x, double y);
    }

    static Key point(Glyph glyph, String colour, String words) {
        return new Key((svg, x, y) -> glyph.draw(svg, x + 9, y, 5, colour), words);
    }

    static Key line(String colour, double width, String dashes, String words) {
        return new Key((svg, x, y) -> svg.line(x, y, x + 18, y, colour, width, dashes(dashes)), words);
    }

    static Key box(String colour, String words) {
        return new Key((svg, x, y) -> svg.rect(x + 1, y - 6, 16, 12, colour), words);
    }

    static Object[] dashes(String dashes) {
        return dashes.isEmpty() ? new Object[0] : new Object[] {"stroke-dasharray", dashes};
    }
}
