module isocentre.report {
    requires static org.jspecify;
    requires transitive isocentre.indicators;
    requires isocentre.charts;
    requires isocentre.statistics;

    exports isocentre.report;
}
