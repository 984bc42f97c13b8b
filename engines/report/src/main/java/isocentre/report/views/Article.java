package isocentre.report.views;

import java.util.List;

/// A page of sections. `kicker` stands above the title; `contents` asks for a list of the sections.
public record Article(
        Frame frame, String kicker, String title, String lead, boolean contents, List<Section> sections) {}
