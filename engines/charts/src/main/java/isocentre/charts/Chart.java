package isocentre.charts;

import java.util.function.Function;

/// A finished chart: a picture at two widths, the words that go with it, and the same figures as a table.
///
/// @param title what is shown, in one line
/// @param description what a person sees in the picture, in sentences: the `desc` of the SVG
/// @param caption plain words for under the chart: the message, then how it was made
/// @param table the twin of the picture: every figure that is drawn
/// @param painter draws the picture at a size
public record Chart(String title, String description, String caption, Table table, Function<Size, Drawing> painter) {

    /// The picture at page width.
    public String svg() {
        return drawing(Size.PAGE).svg();
    }

    /// The picture drawn anew at a width, with text of readable size.
    public Drawing drawing(Size size) {
        return painter.apply(size);
    }

    /// @param width in pixels
    /// @param height in pixels
    /// @param svg one `svg` element, without XML declaration, fit for a page, a file or a PDF
    public record Drawing(int width, int height, String svg) {}
}
