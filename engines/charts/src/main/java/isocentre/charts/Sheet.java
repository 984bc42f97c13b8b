package isocentre.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The paper of one drawing: heading, legend and axes in the picture, points with their links above it.
///
/// A picture is one image to a screen reader; links inside an image could not be reached, so they stand beside it.
final class Sheet {
    final Size size;
    final Svg picture = new Svg();
    final Svg marks = new Svg();
    private boolean linked;
    /// How far down the sheet is filled.
    double y;

    /// A sheet with title and subtitle drawn, with room kept free at the right of them.
    Sheet(Size size, Heading heading, double keepFree) {
        this.size = size;
        double room = size.width() - keepFree - 2;
        y = 4;
        for (String line : Lettering.wrap(heading.title(), size.title(), room, true)) {
            y += size.title() + 2;
            picture.text(0, y, line, "font-size", size.title(), "font-weight", "bold");
        }
        for (String line : Lettering.wrap(heading.subtitle(), size.text(), room, false)) {
            y += size.text() + 4;
            quiet(0, y, line, "start");
        }
        y += 8;
    }

    double width() {
        return size.width();
    }

    double text() {
        return size.text();
    }

    /// Small text for axes and notes.
    double small() {
        return size.text() - 1.0;
    }

    void quiet(double x, double baseline, String words, String anchor) {
        picture.text(x, baseline, words, "fill", Ink.QUIET, "text-anchor", anchor);
    }

    void small(double x, double baseline, String words, String anchor) {
        picture.text(x, baseline, words, "fill", Ink.QUIET, "text-anchor", anchor, "font-size", small());
    }

    /// The meaning of the marks, as many side by side as fit.
    void legend(List<Key> keys) {
        double x = 0;
        double row = text() + 6;
        y += row - 4;
        for (Key key : keys) {
            String words = Lettering.fit(key.words(), small(), width() - 24);
            double wide = 24 + Lettering.width(words, small());
            if (x > 0 && x + wide > width()) {
                x = 0;
                y += row;
            }
            key.sample().draw(picture, x, y - small() * 0.36);
            picture.text(x + 23, y, words, "font-size", small());
            x += wide + 16;
        }
        y += 8;
    }

    /// A point with its name and numbers, as a link where it leads somewhere. Close it with [#endMark].
    Svg mark(@Nullable String href, String words) {
        if (href == null) {
            marks.open("g");
        } else {
            linked = true;
            marks.open("a", "href", href);
        }
        return marks.words("title", words);
    }

    void endMark() {
        marks.close();
    }

    /// The whole as one `svg` element.
    Chart.Drawing finish(String title, String description) {
        int height = (int) Math.ceil(y + 4);
        Svg svg = new Svg();
        String body = picture.done();
        String points = marks.done();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "-2 0 " + (size.width() + 4) + " " + height,
                "width",
                size.width() + 4,
                "height",
                height,
                "role",
                linked ? "group" : "img",
                "font-family",
                Lettering.FAMILY,
                "font-size",
                size.text(),
                "fill",
                Ink.TEXT);
        svg.words("title", title).words("desc", description);
        svg.rect(-2, 0, size.width() + 4.0, height, Ink.PAPER);
        if (linked) {
            svg.open("g", "role", "img", "aria-label", title + ". " + description);
        } else {
            svg.open("g");
        }
        svg.raw(body).close().open("g").raw(points).close().close();
        return new Chart.Drawing(size.width() + 4, height, svg.done());
    }
}
