package isocentre.synthetic;

/// A treatment machine by the identifier that NDRS would assign: provider, LA (linac) or OT (other), four digits.
record Machine(String id, Kind kind) {

    enum Kind {
        LINAC("T1", "6"),
        BRACHYTHERAPY("T3", ""),
        SUPERFICIAL("T1", "0.12"),
        PROTON("T3", "245"),
        ADMINISTRATION("T3", "");

        final String beam;
        final String energy;

        Kind(String beam, String energy) {
            this.beam = beam;
            this.energy = energy;
        }
    }
}
