/// Demand and capacity, a what-if: how many attendances courses need, what machines give, and how long people wait.
module isocentre.capacity {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires transitive isocentre.charts;
    requires de.siegmar.fastcsv;

    exports isocentre.capacity;
}
