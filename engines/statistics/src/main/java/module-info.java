module isocentre.statistics {
    requires static org.jspecify;
}
