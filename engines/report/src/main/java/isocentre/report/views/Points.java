package isocentre.report.views;

import java.util.List;

/// A bulleted list.
public record Points(List<String> points) implements Block {}
