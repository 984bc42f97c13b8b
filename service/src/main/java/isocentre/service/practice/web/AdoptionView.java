package isocentre.service.practice.web;

import isocentre.service.pages.ChartPicture;
import isocentre.service.pages.Choice;
import java.util.List;

/// How a guideline is adopted, as its page shows it.
///
/// @param concerned centres that it concerns
/// @param stated how many state that they follow it
/// @param insider whether figures are shown
/// @param reached when it was practice at most centres, in words
/// @param charts none for those who see no figures
/// @param beside networks of which the reader chooses one to be drawn beside all; none for those who have their own
/// @param own providers for which the reader states how they stand
public record AdoptionView(
        int concerned,
        int stated,
        boolean insider,
        List<String> reached,
        List<ChartPicture> charts,
        List<Network> networks,
        List<Centre> centres,
        List<Scored> scored,
        List<Choice> beside,
        List<Own> own) {

    /// The centres of one network.
    ///
    /// @param follow of these, those that state that they follow it
    /// @param agree of these, those whose data agree
    public record Network(String name, int centres, int stated, int follow, int agree) {}

    /// One centre.
    ///
    /// @param evidence what its data say, in short; empty for those who do not see it
    public record Centre(
            String name, String stance, String since, String reason, String evidence, String words, String latest) {}

    /// One centre held against the version in force on the day (FRX-07).
    public record Scored(String name, String version, String months, String followed, String interval) {}

    /// A provider for which the reader may state how it stands.
    public record Own(String code, String name) {}
}
