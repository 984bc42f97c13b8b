package isocentre.plans.dimse;

import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.TransferSyntax.Encoding;
import isocentre.plans.dicom.Uid;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends the objects that a C-GET asks for, each as a C-STORE on the same association, and tells how it goes on
/// (PS3.4 C.4.3). An object for which no fitting context was agreed on, or that cannot be read, is counted and named
/// as failed; the others are sent.
final class Sending {
    private static final Logger LOG = System.getLogger(Sending.class.getName());

    private final Association association;
    private final Context context;
    private final Command request;
    private final List<String> failed = new ArrayList<>();
    private int completed;
    private int warned;
    private int message;
    private boolean cancelled;

    Sending(Association association, Context context, Command request) {
        this.association = association;
        this.context = context;
        this.request = request;
    }

    void send(List<Services.Wanted> wanted) throws IOException {
        int remaining = wanted.size();
        for (Services.Wanted one : wanted) {
            if (cancelled) {
                break;
            }
            send(one);
            remaining--;
            if (remaining > 0) {
                association.send(context, counted(Status.PENDING, false).number(Command.REMAINING, remaining));
            }
        }
        boolean named = !failed.isEmpty();
        Command last = counted(status(wanted.size()), named);
        if (cancelled) {
            last.number(Command.REMAINING, remaining);
        }
        association.send(context, last);
        if (named) {
            association.send(
                    context,
                    new DatasetBuilder()
                            .text("FailedSOPInstanceUIDList", failed.toArray(String[]::new))
                            .build());
        }
    }

    private int status(int wanted) {
        if (cancelled) {
            return Status.CANCELLED;
        }
        if (failed.isEmpty() && warned == 0) {
            return Status.SUCCESS;
        }
        return failed.size() == wanted ? Status.UNABLE_TO_SEND : Status.SOME_FAILED;
    }

    private Command counted(int status, boolean data) throws Malformed {
        return request.answer(status, data)
                .number(Command.COMPLETED, completed)
                .number(Command.FAILED, failed.size())
                .number(Command.WARNED, warned);
    }

    private void send(Services.Wanted one) throws IOException {
        Optional<DicomFile> file = read(one);
        Optional<Context> by = file.flatMap(read -> contextFor(one.sopClass(), read));
        if (by.isEmpty()) {
            failed.add(one.instance().value());
            return;
        }
        association.send(by.get(), Command.store(++message, one.sopClass(), one.instance()));
        association.send(by.get(), file.get().dataset());
        int status = outcome();
        if (status == Status.SUCCESS) {
            completed++;
        } else if (Status.warning(status)) {
            warned++;
        } else {
            failed.add(one.instance().value());
        }
    }

    private static Optional<DicomFile> read(Services.Wanted one) {
        try {
            return Optional.of(one.read());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An object that was asked for by C-GET is not sent: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// Uncompressed objects go in the syntax that was agreed on; compressed ones as they are.
    private Optional<Context> contextFor(Uid sopClass, DicomFile file) {
        boolean compressed = file.syntax().encoding() == Encoding.COMPRESSED;
        return association.contexts().values().stream()
                .filter(one -> one.receives() && one.abstractSyntax().equals(sopClass))
                .filter(one -> compressed
                        ? one.syntax().equals(file.syntax())
                        : one.syntax().encoding() != Encoding.COMPRESSED)
                .findFirst();
    }

    /// What the other side says of an object; it may also say that it wants no more.
    private int outcome() throws IOException {
        while (true) {
            Command answer = association
                    .next()
                    .orElseThrow(() -> new Malformed("an end while objects were sent"))
                    .command();
            switch (answer.field()) {
                case Command.CANCEL_RQ -> cancelled = true;
                case Command.STORE_RQ | Command.RESPONSE -> {
                    return answer.number(Command.STATUS);
                }
                default -> throw new Malformed("another request while objects were sent");
            }
        }
    }
}
