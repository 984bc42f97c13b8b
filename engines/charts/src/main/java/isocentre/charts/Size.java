package isocentre.charts;

/// The width for which a picture is drawn. Text stays readable at that width; it is laid out again, not shrunk.
public enum Size {
    /// A page or a sheet of paper.
    PAGE(720, 13, 17),
    /// A phone held upright.
    PHONE(340, 12, 15);

    private final int width;
    private final int text;
    private final int title;

    Size(int width, int text, int title) {
        this.width = width;
        this.text = text;
        this.title = title;
    }

    /// Width in pixels.
    public int width() {
        return width;
    }

    int text() {
        return text;
    }

    int title() {
        return title;
    }

    boolean phone() {
        return this == PHONE;
    }

    /// The first on a page, the second on a phone.
    double of(double page, double phone) {
        return phone() ? phone : page;
    }
}
