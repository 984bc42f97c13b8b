package isocentre.dataset;

import isocentre.radiotherapy.standards.Item;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Version;
import java.util.List;
import java.util.Optional;

/// Which file of the data set a file is.
public enum Layout {
    ATTENDANCE("attendance", Version.V6, Item.File.ATTENDANCE),
    PRESCRIPTION("prescription", Version.V6, Item.File.PRESCRIPTION),
    /// The one file of version 5, which stands for both files of version 6.
    FLAT("flat", Version.V5, Item.File.FLAT);

    private final String code;
    private final Version version;
    private final Item.File file;

    Layout(String code, Version version, Item.File file) {
        this.code = code;
        this.version = version;
        this.file = file;
    }

    /// The word used in verdicts.
    public String code() {
        return code;
    }

    /// The version of the data set to which the file belongs.
    public Version version() {
        return version;
    }

    /// Its items, in order.
    public List<Item> items() {
        return Standards.load().items(version).of(file);
    }

    /// The item that a header names.
    public Optional<Item> header(String name) {
        return Standards.load().items(version).header(file, name);
    }

    /// The item with this canonical name.
    public Optional<Item> field(String name) {
        return Standards.load().items(version).field(file, name);
    }
}
