package isocentre.charts;

/// The words over and under a chart.
///
/// @param title what is shown: `Treated within 31 days, by provider`
/// @param subtitle of whom and when: `England, all stages, April 2024 to March 2025`
/// @param message what it says, in plain sentences; begins the caption
public record Heading(String title, String subtitle, String message) {

    public static Heading of(String title, String subtitle) {
        return new Heading(title, subtitle, "");
    }

    public Heading message(String message) {
        return new Heading(title, subtitle, message);
    }
}
