module isocentre.radiotherapy {
    requires static org.jspecify;

    exports isocentre.radiotherapy;
}
