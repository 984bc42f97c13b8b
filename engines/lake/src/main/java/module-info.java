module isocentre.lake {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires isocentre.dataset;
    requires java.sql;

    exports isocentre.lake.workbooks;
}
