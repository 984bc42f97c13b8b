package isocentre.plans.shapes;

/// Is shown the cells that a region covers, row by row from below, each row from the left.
public interface CellVisitor {
    /// Cells that lie wholly inside.
    ///
    /// @param to the column after the last
    void full(int row, int from, int to);

    /// A cell of which a part lies inside.
    ///
    /// @param share above 0, at most 1
    /// @param x centroid of that part, from 0 (left edge of the cell) to 1
    /// @param y centroid of that part, from 0 (low edge of the cell) to 1
    void part(int row, int column, double share, double x, double y);
}
