package isocentre.plans.dvh;

import isocentre.plans.shapes.CellVisitor;
import isocentre.plans.shapes.Lattice;
import isocentre.plans.shapes.Raster;

/// Puts cells that lie wholly inside a region together, as far as they lie between the same voxels of the dose:
/// there it is smooth, so that a block can be measured at once.
///
/// Cells come row by row; rows of a block are held back until it is whole or ends.
final class Blocks implements CellVisitor {
    private final Raster raster;
    private final Tally tally;
    private final int across;
    private final int up;
    /// Cells that the first block lacks, being cut by the edge of the raster.
    private final int cutLeft;

    private final int cutLow;
    private final int[] firstRow;
    private final int[] rows;
    private int band;

    /// Blocks between the lines of a lattice, along which the raster lies.
    Blocks(Raster raster, Lattice lattice, Tally tally) {
        this(
                raster,
                tally,
                lattice.x().cells(raster.cellWidth()),
                lattice.y().cells(raster.cellHeight()),
                lattice.x().before(raster.x(0), raster.cellWidth()),
                lattice.y().before(raster.y(0), raster.cellHeight()));
    }

    /// Blocks of one cell: where the dose's voxels lie askew.
    Blocks(Raster raster, Tally tally) {
        this(raster, tally, 1, 1, 0, 0);
    }

    private Blocks(Raster raster, Tally tally, int across, int up, int cutLeft, int cutLow) {
        this.raster = raster;
        this.tally = tally;
        this.across = across;
        this.up = up;
        this.cutLeft = cutLeft;
        this.cutLow = cutLow;
        this.firstRow = new int[(raster.columns() + cutLeft) / across + 1];
        this.rows = new int[firstRow.length];
    }

    @Override
    public void full(int row, int from, int to) {
        int now = (row + cutLow) / up;
        if (now != band) {
            end();
            band = now;
        }
        int column = from;
        while (column < to) {
            int block = (column + cutLeft) / across;
            int end = Math.min(to, right(block));
            if (column == left(block) && end == right(block)) {
                hold(block, row);
            } else {
                tally.box(row, column, 1, end - column);
            }
            column = end;
        }
    }

    private int left(int block) {
        return Math.max(0, block * across - cutLeft);
    }

    private int right(int block) {
        return Math.min(raster.columns(), (block + 1) * across - cutLeft);
    }

    private void hold(int block, int row) {
        if (rows[block] > 0 && firstRow[block] + rows[block] != row) {
            release(block);
        }
        if (rows[block] == 0) {
            firstRow[block] = row;
        }
        rows[block]++;
    }

    private void release(int block) {
        tally.box(firstRow[block], left(block), rows[block], right(block) - left(block));
        rows[block] = 0;
    }

    @Override
    public void part(int row, int column, double share, double x, double y) {
        tally.part(row, column, share, x, y);
    }

    /// Shows what has been held back.
    void end() {
        for (int block = 0; block < rows.length; block++) {
            if (rows[block] > 0) {
                release(block);
            }
        }
    }
}
