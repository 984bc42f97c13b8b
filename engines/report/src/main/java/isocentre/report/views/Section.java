package isocentre.report.views;

import java.util.List;

/// A headed part of a page.
public record Section(String id, String title, List<Block> blocks) {}
