/// The field's value types, and the one way to the standards. Data files lie on the class path under
/// `isocentre/standards`.
module isocentre.radiotherapy {
    requires static org.jspecify;
    requires de.siegmar.fastcsv;

    exports isocentre.radiotherapy;
    exports isocentre.radiotherapy.standards;
}
