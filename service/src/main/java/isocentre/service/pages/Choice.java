package isocentre.service.pages;

/// One of the answers that a form offers.
public record Choice(String value, String label, String hint, boolean chosen) {
    public Choice(String value, String label, boolean chosen) {
        this(value, label, "", chosen);
    }
}
