/// Runs the measures over the lake's derived tables, rolls up by dated organisation, adds intervals and reasons.
module isocentre.indicators {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires transitive isocentre.statistics;
    requires transitive isocentre.lake;
    requires transitive java.sql;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;

    exports isocentre.indicators;
    exports isocentre.indicators.measuring;
    exports isocentre.indicators.writing;
}
