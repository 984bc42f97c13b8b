package isocentre.report.views;

import java.util.List;

/// Figures to read first, side by side.
public record Tiles(List<Tile> tiles) implements Block {}
