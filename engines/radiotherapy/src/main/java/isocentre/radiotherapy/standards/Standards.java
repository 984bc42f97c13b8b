package isocentre.radiotherapy.standards;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The one entry to what the field wrote. Each part is read at first use and kept; all are immutable, so one instance
/// serves every thread.
public final class Standards {
    private static final Standards SHARED = new Standards();

    private final Map<Version, Once<Items>> items = new EnumMap<>(Version.class);
    private final Once<CodeLists> codeLists = new Once<>(CodeLists::read);
    private final Once<Organisations> organisations = new Once<>(Organisations::new);
    private final Once<WorkingDays> workingDays = new Once<>(WorkingDays::new);
    private final Once<Regimens> regimens = new Once<>(Regimens::new);
    private final Once<DoseBands> doseBands = new Once<>(DoseBands::new);
    private final Once<Governance> governance = new Once<>(Governance::new);

    private final Once<PublishedCycles> publishedCycles = new Once<>(PublishedCycles::new);
    private final Once<Recommendations> recommendations = new Once<>(Recommendations::new);

    private Standards() {
        for (Version version : Version.values()) {
            items.put(version, new Once<>(() -> Items.read(version)));
        }
    }

    /// The standards on the class path. Nothing is read yet.
    public static Standards load() {
        return SHARED;
    }

    public Items items(Version version) {
        Once<Items> known = items.get(version);
        if (known == null) {
            throw new IllegalArgumentException("no items of version " + version);
        }
        return known.get();
    }

    public CodeLists codeLists() {
        return codeLists.get();
    }

    public Organisations organisations() {
        return organisations.get();
    }

    public WorkingDays workingDays() {
        return workingDays.get();
    }

    public Regimens regimens() {
        return regimens.get();
    }

    public DoseBands doseBands() {
        return doseBands.get();
    }

    public Governance governance() {
        return governance.get();
    }

    /// The numbers of `parameters.csv` in a folder such as `consultation`.
    public Parameters parameters(String folder) {
        return new Parameters(folder);
    }

    public PublishedCycles publishedCycles() {
        return publishedCycles.get();
    }

    public Recommendations recommendations() {
        return recommendations.get();
    }

    /// A file of the standards, such as `rtds/rules/RTDS-INTENT-01.yaml`. The caller closes it.
    ///
    /// @throws java.io.UncheckedIOException if there is none
    public InputStream resource(String path) {
        return Resources.open(path);
    }

    public boolean has(String path) {
        return Resources.exists(path);
    }

    /// The names of the files and folders directly in a folder such as `rtds/rules`, sorted; empty if it does not
    /// exist.
    public List<String> list(String folder) {
        return Resources.list(folder);
    }
}
