module isocentre.indicators {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires transitive isocentre.statistics;
    requires isocentre.lake;
    requires java.sql;
}
