package isocentre.service.plans.gateway;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dimse.Services;
import isocentre.plans.dimse.Status;
import isocentre.plans.dimse.Unanswerable;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Receipt;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A planning system that was let in, for as long as its association lasts. It is asked again at each request whether
/// it still may: a certificate that is revoked opens nothing any more, be the association ever so old.
final class PlanningSystem implements Services {
    private static final String REVOKED = "The certificate was revoked or has ended";

    private final Supplier<Optional<Person>> holder;
    private final Directory directory;
    private final DimseQueries queries;
    private final DimseStorage storage;
    private final String title;
    private final List<Receipt> receipts = new ArrayList<>();
    private Optional<Sender> sender = Optional.empty();

    /// @param holder the system, as long as it may
    /// @param title by which it calls itself
    PlanningSystem(
            Supplier<Optional<Person>> holder,
            Directory directory,
            DimseQueries queries,
            DimseStorage storage,
            String title) {
        this.holder = holder;
        this.directory = directory;
        this.queries = queries;
        this.storage = storage;
        this.title = title;
    }

    @Override
    public Outcome store(Sent sent) throws IOException {
        Optional<Person> system = holder.get();
        if (system.isEmpty()) {
            return new Outcome(Status.NOT_AUTHORISED, REVOKED);
        }
        String provider =
                system.get().organisation(directory.today(), Role.PLAN_SYSTEM).orElseThrow();
        sender = Optional.of(Sender.of(system.get(), provider));
        return storage.take(sender.get(), sent, receipts);
    }

    @Override
    public List<Dataset> find(Root root, Dataset identifier) throws Unanswerable, IOException {
        return queries.find(reader(), root, identifier);
    }

    @Override
    public List<Wanted> get(Root root, Dataset identifier) throws Unanswerable, IOException {
        return queries.objects(reader(), root, identifier, "C-GET by " + title).stream()
                .<Wanted>map(this::wanted)
                .toList();
    }

    private Reader reader() throws Unanswerable {
        Person system = holder.get().orElseThrow(() -> new Unanswerable(Status.NOT_AUTHORISED, REVOKED));
        return Reader.of(system, directory.today());
    }

    private Wanted wanted(StoredObject object) {
        return new Wanted() {
            @Override
            public Uid sopClass() {
                return new Uid(object.sopClass());
            }

            @Override
            public Uid instance() {
                return object.name().instance();
            }

            @Override
            public DicomFile read() throws IOException {
                return queries.read(object);
            }
        };
    }

    @Override
    public void close() {
        sender.ifPresent(one -> storage.record(one, receipts));
    }
}
