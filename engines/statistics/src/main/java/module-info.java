module isocentre.statistics {
    requires static org.jspecify;
    requires org.apache.commons.statistics.distribution;

    exports isocentre.statistics;
}
