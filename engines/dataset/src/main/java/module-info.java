/// Read, check, explain and repair a submission. Plain Java.
module isocentre.dataset {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires org.snakeyaml.engine;

    exports isocentre.dataset;
    exports isocentre.dataset.explaining;
    exports isocentre.dataset.reading;
    exports isocentre.dataset.repairing;
    exports isocentre.dataset.rules;
}
