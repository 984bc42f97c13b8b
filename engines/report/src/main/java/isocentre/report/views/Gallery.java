package isocentre.report.views;

import java.util.List;

/// Small charts side by side, all of one kind, in the order of their names.
public record Gallery(String label, List<Picture> pictures) implements Block {}
