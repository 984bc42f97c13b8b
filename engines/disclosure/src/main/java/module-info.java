/// Hides small numbers by a named policy, then attacks the result as an outsider would, with all that was
/// published before.
module isocentre.disclosure {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires de.siegmar.fastcsv;
    requires ortools.java;

    exports isocentre.disclosure;
}
