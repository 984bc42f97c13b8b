package isocentre.plans.dimse;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Transfer;
import isocentre.plans.dicom.Uid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// Does what the messages of an association ask for, one after another, until it ends.
final class Serving {
    private static final Limits QUESTION = new Limits(1 << 20, 10_000, 8);

    private final Association association;
    private final Services services;

    Serving(Association association, Services services) {
        this.association = association;
        this.services = services;
    }

    void serve() throws IOException {
        for (Optional<Association.Message> next = association.next(); next.isPresent(); next = association.next()) {
            Context context = next.get().context();
            Command command = next.get().command();
            Service service = Service.of(context.abstractSyntax()).orElseThrow();
            switch (command.field()) {
                case Command.ECHO_RQ -> answer(context, command, Status.SUCCESS, "");
                case Command.STORE_RQ -> store(context, command, service);
                case Command.FIND_RQ -> find(context, command, service);
                case Command.GET_RQ -> get(context, command, service);
                case Command.CANCEL_RQ -> {
                    // It came too late: everything was answered.
                }
                default -> {
                    if (command.hasData()) {
                        association.data(OutputStream.nullOutputStream(), Limits.STANDARD.bytes());
                    }
                    answer(context, command, Status.UNRECOGNISED_OPERATION, "This operation is not offered here");
                }
            }
        }
    }

    private void answer(Context context, Command request, int status, String words) throws IOException {
        association.send(context, request.answer(status, false).comment(words));
    }

    private void store(Context context, Command command, Service service) throws IOException {
        Uid sopClass = context.abstractSyntax();
        Uid instance = command.uid(Command.INSTANCE).orElseThrow(() -> new Malformed("an object without its UID"));
        if (service != Service.STORAGE || !command.hasData()) {
            throw new Malformed("a C-STORE without an object, or by the context of another service");
        }
        Once content = new Once();
        Services.Outcome outcome;
        try {
            outcome = services.store(new Services.Sent(sopClass, instance, context.syntax(), content));
        } finally {
            content.passOver();
        }
        answer(context, command, outcome.status(), outcome.words());
    }

    /// The data set on the connection, which must be taken off it.
    private final class Once implements Services.Content {
        private boolean taken;

        @Override
        public void writeTo(OutputStream out) throws IOException {
            if (taken) {
                throw new IllegalStateException("the data set was read before");
            }
            taken = true;
            association.data(out, Limits.STANDARD.bytes());
        }

        void passOver() throws IOException {
            if (!taken) {
                writeTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void find(Context context, Command command, Service service) throws IOException {
        if (service != Service.FIND_PATIENT_ROOT && service != Service.FIND_STUDY_ROOT) {
            throw new Malformed("a C-FIND by the context of another service");
        }
        Dataset question = question(context, command);
        List<Dataset> answers;
        try {
            answers = services.find(
                    service == Service.FIND_PATIENT_ROOT ? Services.Root.PATIENT : Services.Root.STUDY, question);
        } catch (Unanswerable e) {
            answer(context, command, e.status(), String.valueOf(e.getMessage()));
            return;
        }
        for (Dataset one : answers) {
            association.send(context, command.answer(Status.PENDING, true));
            association.send(context, one);
        }
        answer(context, command, Status.SUCCESS, "");
    }

    private void get(Context context, Command command, Service service) throws IOException {
        if (service != Service.GET_PATIENT_ROOT && service != Service.GET_STUDY_ROOT) {
            throw new Malformed("a C-GET by the context of another service");
        }
        Dataset question = question(context, command);
        try {
            List<Services.Wanted> wanted = services.get(
                    service == Service.GET_PATIENT_ROOT ? Services.Root.PATIENT : Services.Root.STUDY, question);
            new Sending(association, context, command).send(wanted);
        } catch (Unanswerable e) {
            answer(context, command, e.status(), String.valueOf(e.getMessage()));
        }
    }

    private Dataset question(Context context, Command command) throws IOException {
        if (!command.hasData()) {
            throw new Malformed("a question without a data set");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        association.data(bytes, QUESTION.bytes());
        return Transfer.read(bytes.toByteArray(), context.syntax(), QUESTION);
    }
}
