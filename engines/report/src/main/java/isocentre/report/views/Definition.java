package isocentre.report.views;

import java.util.List;

/// What an indicator means, in plain words, before any figure.
public record Definition(List<String> paragraphs) implements Block {}
