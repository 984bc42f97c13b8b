package isocentre.cli;

import isocentre.indicators.Figure;

/// Where a figure comes from, in words.
///
/// @param synthetic whether software made submissions of the store
record Origins(boolean synthetic) {
    static final String WARNING =
            "submissions in this store are synthetic: figures made from them tell of no real patient";

    String words(Figure figure) {
        String submitted = synthetic ? "SYNTHETIC" : "submissions";
        return switch (figure.source()) {
            case "" -> "";
            case "cwt" -> "NHS England, published";
            case "rtds" -> submitted;
            default -> "NHS England, published; " + submitted;
        };
    }
}
