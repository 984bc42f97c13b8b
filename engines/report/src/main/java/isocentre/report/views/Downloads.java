package isocentre.report.views;

import java.util.List;

/// Files of the figures on the page.
public record Downloads(List<Link> files) implements Block {}
