package isocentre.synthetic;

/// May plant a fault in a row on its way into a file.
interface Spoiler {
    /// Leaves every row as it is.
    Spoiler NONE = new Spoiler() {
        @Override
        public boolean wants(Visit visit) {
            return false;
        }

        @Override
        public Spoilt spoil(Spot spot) {
            return Spoilt.not(spot.cells());
        }
    };

    /// Whether the next row, of this visit, is to be offered.
    boolean wants(Visit visit);

    /// The row to write instead.
    Spoilt spoil(Spot spot);
}
