package isocentre.plans.dimse;

import isocentre.plans.dicom.TransferSyntax;
import isocentre.plans.dicom.Uid;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A system that asks, byte by byte as the standard has it.
final class Requestor implements Closeable {
    static final String VERIFICATION = "1.2.840.10008.1.1";
    static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    static final String FIND = "1.2.840.10008.5.1.4.1.2.2.1";
    static final String GET = "1.2.840.10008.5.1.4.1.2.2.3";

    private final Socket socket;
    final Wire wire;

    Requestor(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        wire = new Wire(socket.getInputStream(), socket.getOutputStream());
    }

    /// What is offered: an abstract syntax with its transfer syntaxes; ids are 1, 3, 5 …
    record Offer(String abstractSyntax, boolean receives, String... syntaxes) {
        static Offer of(String abstractSyntax) {
            return new Offer(
                    abstractSyntax,
                    false,
                    TransferSyntax.EXPLICIT.uid().value(),
                    TransferSyntax.IMPLICIT.uid().value());
        }
    }

    static byte[] proposal(String called, int longest, List<Offer> offers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(1);
        out.writeShort(0);
        out.writeBytes(String.format("%-16s%-16s", called, "REQUESTOR"));
        out.write(new byte[32]);
        item(out, 0x10, "1.2.840.10008.3.1.1.1".getBytes(StandardCharsets.US_ASCII));
        int id = 1;
        for (Offer offer : offers) {
            ByteArrayOutputStream context = new ByteArrayOutputStream();
            DataOutputStream inner = new DataOutputStream(context);
            inner.write(new byte[] {(byte) id, 0, 0, 0});
            item(inner, 0x30, offer.abstractSyntax.getBytes(StandardCharsets.US_ASCII));
            for (String syntax : offer.syntaxes) {
                item(inner, 0x40, syntax.getBytes(StandardCharsets.US_ASCII));
            }
            item(out, 0x20, context.toByteArray());
            id += 2;
        }
        ByteArrayOutputStream user = new ByteArrayOutputStream();
        DataOutputStream inner = new DataOutputStream(user);
        inner.writeInt(0x51000004);
        inner.writeInt(longest);
        for (Offer offer : offers) {
            if (offer.receives) {
                inner.writeShort(0x5400);
                inner.writeShort(offer.abstractSyntax.length() + 4);
                inner.writeShort(offer.abstractSyntax.length());
                inner.writeBytes(offer.abstractSyntax);
                inner.write(new byte[] {0, 1});
            }
        }
        item(out, 0x50, user.toByteArray());
        return bytes.toByteArray();
    }

    private static void item(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeByte(0);
        out.writeShort(content.length);
        out.write(content);
    }

    /// Opens an association; the contexts are those that were offered, each in its first syntax.
    Association open(int longest, Offer... offers) throws IOException {
        wire.write(Wire.ASSOCIATE_RQ, proposal("ISOCENTRE", longest, List.of(offers)));
        Wire.Unit answer = wire.read();
        if (answer.type() != Wire.ASSOCIATE_AC) {
            throw new AssertionError("not accepted: " + answer.type());
        }
        Map<Integer, Context> contexts = new HashMap<>();
        for (int i = 0; i < offers.length; i++) {
            contexts.put(
                    2 * i + 1,
                    new Context(
                            2 * i + 1,
                            new Uid(offers[i].abstractSyntax()),
                            TransferSyntax.of(new Uid(offers[i].syntaxes()[0])),
                            offers[i].receives()));
        }
        return new Association(wire, contexts, 0);
    }

    /// A command as it is sent, with further numbers by element.
    static Command command(int field, int message, String sopClass, int data, int... numbers) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        parts.add(text(0x0002, sopClass));
        parts.add(number(0x0100, field));
        parts.add(number(0x0110, message));
        parts.add(number(0x0800, data));
        for (int i = 0; i < numbers.length; i += 2) {
            parts.add(number(numbers[i], numbers[i + 1]));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return Command.read(bytes.toByteArray());
    }

    private static byte[] number(int element, int value) {
        return new byte[] {0, 0, (byte) element, (byte) (element >> 8), 2, 0, 0, 0, (byte) value, (byte) (value >> 8)};
    }

    private static byte[] text(int element, String text) {
        byte[] bytes = (text.length() % 2 == 0 ? text : text + '\0').getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {0, 0, (byte) element, (byte) (element >> 8), (byte) bytes.length, 0, 0, 0});
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
