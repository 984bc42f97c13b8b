package isocentre.plans.shapes;

import java.util.function.Consumer;

/// Is shown a solid as layers, upward. Layers may lie beside each other; no two show the same place.
@FunctionalInterface
public interface LayerVisitor {
    /// @param lower face of the layer along the normal, mm
    /// @param upper face
    /// @param cells shows the cells of the raster that the solid covers in that layer, as often as called
    void layer(double lower, double upper, Consumer<CellVisitor> cells);
}
