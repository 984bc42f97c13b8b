module isocentre.dataset {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
}
