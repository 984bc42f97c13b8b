module isocentre.charts {
    requires static org.jspecify;
    requires transitive isocentre.statistics;

    exports isocentre.charts;
}
