module isocentre.charts {
    requires static org.jspecify;
    requires isocentre.statistics;
}
