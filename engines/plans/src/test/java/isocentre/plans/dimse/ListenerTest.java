package isocentre.plans.dimse;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Transfer;
import isocentre.plans.dicom.TransferSyntax;
import isocentre.plans.dicom.Uid;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a system may ask for, rightly and wrongly. Whatever one does, the next is served.
class ListenerTest {
    private static final int NO_DATA = 0x0101;
    private static final String IMPLICIT = TransferSyntax.IMPLICIT.uid().value();
    private static final String JPEG = "1.2.840.10008.1.2.4.70";

    private final ConcurrentLinkedQueue<byte[]> stored = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ended = new AtomicInteger();
    private Listener listener;

    @BeforeEach
    void start() throws IOException {
        listener = Listener.start(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                (proposal, certificate) -> proposal.called().equals("ISOCENTRE")
                        ? new Admission.Decision.Admitted(new Kept())
                        : new Admission.Decision.Rejected(Admission.Reason.CALLED_TITLE_NOT_KNOWN));
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    /// Keeps what it is sent in memory; has three objects to give, of which the second cannot be read.
    private final class Kept implements Services {
        @Override
        public Outcome store(Sent sent) throws IOException {
            if (sent.instance().value().endsWith(".666")) {
                return new Outcome(
                        Status.CANNOT_UNDERSTAND,
                        "Not taken: a reason that is so long that its end, a very long text, is cut off");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            sent.content().writeTo(bytes);
            stored.add(bytes.toByteArray());
            return new Outcome(Status.SUCCESS, "");
        }

        @Override
        public List<Dataset> find(Root root, Dataset identifier) throws Unanswerable {
            if (identifier.has(Dictionary.tag("PatientName"))) {
                throw new Unanswerable(Status.CANNOT_UNDERSTAND, "Names are not searched");
            }
            return List.of(identifier, identifier);
        }

        @Override
        public List<Wanted> get(Root root, Dataset identifier) {
            return List.of(new Given(1, true), new Given(2, false), new Given(3, true));
        }

        @Override
        public void close() {
            ended.incrementAndGet();
        }
    }

    private record Given(int number, boolean readable) implements Services.Wanted {
        @Override
        public Uid sopClass() {
            return new Uid(Requestor.CT);
        }

        @Override
        public Uid instance() {
            return new Uid("2.25." + number);
        }

        @Override
        public DicomFile read() throws IOException {
            if (!readable) {
                throw new IOException("synthetic");
            }
            return DicomFile.of("synthetic", ct(number));
        }
    }

    private static Dataset ct(int number) {
        return new DatasetBuilder()
                .text("SOPClassUID", Requestor.CT)
                .text("SOPInstanceUID", "2.25." + number)
                .text("PatientName", "Synthetic^" + "x".repeat(400))
                .numbers("Rows", 2)
                .items(
                        "ReferencedSeriesSequence",
                        new DatasetBuilder().text("SeriesInstanceUID", "2.25.9").build())
                .bytes("PixelData", new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
                .build();
    }

    private static Context by(Map<Integer, Context> contexts, int id) {
        return Objects.requireNonNull(contexts.get(id));
    }

    private int echo(Association association) throws IOException {
        Context context = by(association.contexts(), 1);
        association.send(context, Requestor.command(Command.ECHO_RQ, 1, Requestor.VERIFICATION, NO_DATA));
        return association.next().orElseThrow().command().number(Command.STATUS);
    }

    private void served() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            assertThat(echo(requestor.open(0, Requestor.Offer.of(Requestor.VERIFICATION))))
                    .isEqualTo(Status.SUCCESS);
        }
    }

    @Test
    void onlyWhatIsOfferedHereIsAgreedOn() throws IOException {
        Proposal proposal = Proposal.read(ByteBuffer.wrap(Requestor.proposal(
                "ISOCENTRE",
                0,
                List.of(
                        Requestor.Offer.of(Requestor.VERIFICATION),
                        new Requestor.Offer(Requestor.CT, true, JPEG, IMPLICIT),
                        new Requestor.Offer("1.2.840.10008.5.1.4.1.1.4", false, JPEG),
                        new Requestor.Offer(Requestor.FIND, false, JPEG),
                        Requestor.Offer.of("1.2.840.10008.5.1.4.1.2.2.2")))));
        assertThat(proposal.called()).isEqualTo("ISOCENTRE");
        assertThat(proposal.calling()).isEqualTo("REQUESTOR");
        Agreement agreement = new Agreement(proposal);
        assertThat(agreement.contexts().keySet())
                .as("C-MOVE, and a question in JPEG, are not")
                .containsExactly(1, 3, 5);
        assertThat(by(agreement.contexts(), 1).syntax()).isEqualTo(TransferSyntax.EXPLICIT);
        assertThat(by(agreement.contexts(), 3).syntax()).isEqualTo(TransferSyntax.IMPLICIT);
        assertThat(by(agreement.contexts(), 3).receives()).isTrue();
        assertThat(by(agreement.contexts(), 5).syntax().uid().value()).isEqualTo(JPEG);
        byte[] answer = agreement.bytes();
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int role = text.lastIndexOf(Requestor.CT);
        assertThat(Arrays.copyOfRange(answer, role + Requestor.CT.length(), role + Requestor.CT.length() + 2))
                .as("it said that it does not send, and takes")
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 1000})
    void objectsAreTakenAsTheyAreEncodedHoweverTheyAreCut(int longest) throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            Association association = requestor.open(longest, new Requestor.Offer(Requestor.CT, false, IMPLICIT));
            Context context = by(association.contexts(), 1);
            Association cut = new Association(requestor.wire, association.contexts(), longest);
            cut.send(context, Command.store(7, new Uid(Requestor.CT), new Uid("2.25.1")));
            cut.send(context, ct(1));
            Command answer = association.next().orElseThrow().command();
            assertThat(answer.number(Command.STATUS)).isEqualTo(Status.SUCCESS);
            assertThat(answer.number(0x0120)).isEqualTo(7);
            Dataset back = Transfer.read(stored.remove(), TransferSyntax.IMPLICIT, Limits.STANDARD);
            assertThat(encoded(back)).isEqualTo(encoded(ct(1)));
        }
    }

    @Test
    void anObjectThatIsNotTakenIsPassedOverAndTheReasonIsCutToItsLength() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            Association association = requestor.open(0, Requestor.Offer.of(Requestor.CT));
            Context context = by(association.contexts(), 1);
            for (String uid : List.of("2.25.666", "2.25.4")) {
                association.send(context, Command.store(1, new Uid(Requestor.CT), new Uid(uid)));
                association.send(context, ct(1));
            }
            Command refused = association.next().orElseThrow().command();
            assertThat(refused.number(Command.STATUS)).isEqualTo(Status.CANNOT_UNDERSTAND);
            assertThat(new String(refused.bytes(), StandardCharsets.US_ASCII))
                    .contains("Not taken: a reason that is so long")
                    .doesNotContain("very long text");
            assertThat(association.next().orElseThrow().command().number(Command.STATUS))
                    .isEqualTo(Status.SUCCESS);
        }
    }

    @Test
    void aQuestionIsAnsweredOneByOneOrRefusedWithWords() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            Association association = requestor.open(0, Requestor.Offer.of(Requestor.FIND));
            Context context = by(association.contexts(), 1);
            Dataset question =
                    new DatasetBuilder().text("QueryRetrieveLevel", "STUDY").build();
            association.send(context, Requestor.command(Command.FIND_RQ, 3, Requestor.FIND, 0));
            association.send(context, question);
            for (int i = 0; i < 2; i++) {
                Command pending = association.next().orElseThrow().command();
                assertThat(pending.number(Command.STATUS)).isEqualTo(Status.PENDING);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                association.data(bytes, 1000);
                assertThat(bytes.toByteArray()).isEqualTo(encoded(question));
            }
            assertThat(association.next().orElseThrow().command().number(Command.STATUS))
                    .isEqualTo(Status.SUCCESS);
            association.send(context, Requestor.command(Command.FIND_RQ, 4, Requestor.FIND, 0));
            association.send(
                    context, new DatasetBuilder().text("PatientName", "X").build());
            assertThat(new String(association.next().orElseThrow().command().bytes(), StandardCharsets.US_ASCII))
                    .contains("Names are not searched");
        }
    }

    @Test
    void whatCanBeSentIsSentAndTheRestIsNamed() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            Association association = requestor.open(
                    200, Requestor.Offer.of(Requestor.GET), new Requestor.Offer(Requestor.CT, true, IMPLICIT));
            List<byte[]> got = new ArrayList<>();
            Command last = get(association, got, Integer.MAX_VALUE);
            assertThat(got).hasSize(2).allSatisfy(bytes -> assertThat(bytes).isNotEmpty());
            assertThat(encoded(Transfer.read(got.getLast(), TransferSyntax.IMPLICIT, Limits.STANDARD)))
                    .isEqualTo(encoded(ct(3)));
            assertThat(last.number(Command.STATUS)).isEqualTo(0xB000);
            assertThat(last.number(Command.COMPLETED)).isEqualTo(2);
            assertThat(last.number(Command.FAILED)).isEqualTo(1);
            ByteArrayOutputStream failed = new ByteArrayOutputStream();
            association.data(failed, 1000);
            assertThat(failed.toString(StandardCharsets.US_ASCII))
                    .contains("2.25.2")
                    .doesNotContain("2.25.1");
        }
    }

    @Test
    void whoWantsNoMoreGetsNoMore() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            Association association = requestor.open(
                    0, Requestor.Offer.of(Requestor.GET), new Requestor.Offer(Requestor.CT, true, IMPLICIT));
            List<byte[]> got = new ArrayList<>();
            Command last = get(association, got, 1);
            assertThat(got).hasSize(1);
            assertThat(last.number(Command.STATUS)).isEqualTo(Status.CANCELLED);
            assertThat(last.number(Command.REMAINING)).isEqualTo(2);
        }
    }

    @Test
    void nothingIsSentByAContextThatDoesNotTakeIt() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            Association association =
                    requestor.open(0, Requestor.Offer.of(Requestor.GET), Requestor.Offer.of(Requestor.CT));
            List<byte[]> got = new ArrayList<>();
            Command last = get(association, got, Integer.MAX_VALUE);
            assertThat(got).isEmpty();
            assertThat(last.number(Command.STATUS)).isEqualTo(0xA702);
            assertThat(last.number(Command.FAILED)).isEqualTo(3);
        }
    }

    /// Takes objects until the last answer; cancels after so many.
    private static Command get(Association association, List<byte[]> into, int enough) throws IOException {
        Context by = by(association.contexts(), 1);
        association.send(by, Requestor.command(Command.GET_RQ, 9, Requestor.GET, 0));
        association.send(
                by, new DatasetBuilder().text("QueryRetrieveLevel", "STUDY").build());
        while (true) {
            Association.Message message = association.next().orElseThrow();
            if (message.command().field() != Command.STORE_RQ) {
                if (message.command().number(Command.STATUS) != Status.PENDING) {
                    return message.command();
                }
                continue;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            association.data(bytes, 100_000);
            into.add(bytes.toByteArray());
            if (into.size() == enough) {
                association.send(by, Requestor.command(Command.CANCEL_RQ, 9, Requestor.GET, NO_DATA));
            }
            association.send(message.context(), message.command().answer(Status.SUCCESS, false));
        }
    }

    private static byte[] encoded(Dataset dataset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Transfer.write(dataset, TransferSyntax.EXPLICIT, bytes);
        return bytes.toByteArray();
    }

    @Test
    void whoIsNotLetInIsToldWhyAndAnAssociationEndsInOrder() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            requestor.wire.write(
                    Wire.ASSOCIATE_RQ,
                    Requestor.proposal("SOMEBODY", 0, List.of(Requestor.Offer.of(Requestor.VERIFICATION))));
            Wire.Unit answer = requestor.wire.read();
            assertThat(answer.type()).isEqualTo(Wire.ASSOCIATE_RJ);
            assertThat(answer.content().array()).containsExactly(0, 1, 1, 7);
        }
        try (Requestor requestor = new Requestor(listener.port())) {
            requestor.open(0, Requestor.Offer.of(Requestor.VERIFICATION));
            requestor.wire.write(Wire.RELEASE_RQ, new byte[4]);
            assertThat(requestor.wire.read().type()).isEqualTo(Wire.RELEASE_RP);
        }
        await(() -> ended.get() == 1);
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void whatBreaksTheProtocolIsAbortedAndTheNextIsServed() throws IOException {
        try (Requestor requestor = new Requestor(listener.port())) {
            requestor.wire.write(Wire.DATA, new byte[10]);
            assertThat(requestor.wire.read().type()).isEqualTo(Wire.ABORT);
        }
        byte[][] wrong = {
            {0, 0, 0, 2, 1, 3},
            {0, 0, 0, 99, 1, 3},
            {0, 0, 0, 0, 1, 3},
            {0, 0, 0, 2, 9, 3},
            {0, 0, 0, 2, 1, 2},
            {0, 0},
            {0, 0, 0, 12, 1, 3, 0, 0, 0, 0, (byte) 255, (byte) 255, (byte) 255, (byte) 255, 1, 1}
        };
        for (byte[] one : wrong) {
            try (Requestor requestor = new Requestor(listener.port())) {
                requestor.open(0, Requestor.Offer.of(Requestor.VERIFICATION));
                requestor.wire.write(Wire.DATA, one);
                assertThat(requestor.wire.read().type())
                        .as(Arrays.toString(one))
                        .isEqualTo(Wire.ABORT);
            }
        }
        served();
    }

    @Test
    void spoiltBytesNeverStopTheListener() throws IOException {
        Random random = new Random(20250331);
        byte[] proposal = Requestor.proposal(
                "ISOCENTRE", 0, List.of(Requestor.Offer.of(Requestor.CT), Requestor.Offer.of(Requestor.FIND)));
        for (int i = 0; i < 200; i++) {
            try (Requestor requestor = new Requestor(listener.port())) {
                byte[] spoilt = random.nextBoolean()
                        ? proposal.clone()
                        : Arrays.copyOf(proposal, random.nextInt(proposal.length));
                for (int n = random.nextInt(8); n > 0 && spoilt.length > 0; n--) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                }
                requestor.wire.write(random.nextInt(20) == 0 ? random.nextInt(9) : Wire.ASSOCIATE_RQ, spoilt);
                if (requestor.wire.read().type() == Wire.ASSOCIATE_AC) {
                    byte[] message = new byte[random.nextInt(300)];
                    random.nextBytes(message);
                    requestor.wire.write(Wire.DATA, message);
                    requestor.wire.write(Wire.RELEASE_RQ, new byte[4]);
                    requestor.wire.read();
                }
            } catch (EOFException | SocketException hungUp) {
                // As it may.
            }
        }
        served();
    }
}
