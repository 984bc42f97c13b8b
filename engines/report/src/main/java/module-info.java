module isocentre.report {
    requires static org.jspecify;
    requires transitive isocentre.indicators;
    requires transitive isocentre.charts;
    requires transitive isocentre.capacity;
    requires isocentre.statistics;
    requires java.desktop;

    exports isocentre.report;
}
