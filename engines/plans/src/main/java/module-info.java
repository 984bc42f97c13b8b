/// DICOM-RT: read, write, link and de-identify structures, plans, doses, images and registrations. Plain Java.
module isocentre.plans {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;

    exports isocentre.plans;
    exports isocentre.plans.comparing;
    exports isocentre.plans.deidentifying;
    exports isocentre.plans.dicom;
    exports isocentre.plans.dimse;
    exports isocentre.plans.dose;
    exports isocentre.plans.dvh;
    exports isocentre.plans.gamma;
    exports isocentre.plans.geometry;
    exports isocentre.plans.images;
    exports isocentre.plans.interruptions;
    exports isocentre.plans.metrics;
    exports isocentre.plans.naming;
    exports isocentre.plans.phantoms;
    exports isocentre.plans.planning;
    exports isocentre.plans.radiobiology;
    exports isocentre.plans.scoring;
    exports isocentre.plans.shapes;
    exports isocentre.plans.structures;
    exports isocentre.plans.summing;
}
