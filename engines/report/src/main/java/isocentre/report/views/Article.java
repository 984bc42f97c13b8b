package isocentre.report.views;

import java.util.List;

/// A page of sections. `kicker` stands above the title, `files` (on screen only) under the lead; `contents` asks
/// for a
/// list of the sections.
public record Article(
        Frame frame,
        String kicker,
        String title,
        String lead,
        List<Link> files,
        boolean contents,
        List<Section> sections) {
    public Article(Frame frame, String kicker, String title, String lead, boolean contents, List<Section> sections) {
        this(frame, kicker, title, lead, List.of(), contents, sections);
    }
}
