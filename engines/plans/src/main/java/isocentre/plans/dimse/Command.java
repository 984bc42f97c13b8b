package isocentre.plans.dimse;

import isocentre.plans.dicom.Uid;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a message asks for or answers (PS3.7 section 6.3): elements of group 0000, implicit little endian.
final class Command {
    static final int STORE_RQ = 0x0001;
    static final int GET_RQ = 0x0010;
    static final int FIND_RQ = 0x0020;
    static final int ECHO_RQ = 0x0030;
    static final int CANCEL_RQ = 0x0FFF;
    static final int RESPONSE = 0x8000;

    static final int SOP_CLASS = 0x0002;
    static final int INSTANCE = 0x1000;
    static final int REMAINING = 0x1020;
    static final int COMPLETED = 0x1021;
    static final int FAILED = 0x1022;
    static final int WARNED = 0x1023;
    static final int STATUS = 0x0900;

    private static final int LENGTH = 0x0000;
    private static final int FIELD = 0x0100;
    private static final int MESSAGE = 0x0110;
    private static final int MESSAGE_ANSWERED = 0x0120;
    private static final int PRIORITY = 0x0700;
    private static final int DATA = 0x0800;
    private static final int COMMENT = 0x0902;
    private static final int NO_DATA = 0x0101;
    /// Characters of an error comment (VR `LO`).
    private static final int LONGEST_COMMENT = 64;

    private final Map<Integer, byte[]> elements = new TreeMap<>();

    private Command() {}

    static Command read(byte[] bytes) throws Malformed {
        Command command = new Command();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (in.hasRemaining()) {
                int group = in.getShort();
                int element = in.getShort() & 0xFFFF;
                int length = in.getInt();
                if (group != 0 || length < 0 || length > in.remaining()) {
                    throw new Malformed("a command that is cut off or holds what is not of a command");
                }
                byte[] value = new byte[length];
                in.get(value);
                command.elements.put(element, value);
            }
        } catch (BufferUnderflowException e) {
            throw new Malformed("a command that is cut off");
        }
        return command;
    }

    /// An order to store an object.
    static Command store(int message, Uid sopClass, Uid instance) {
        return new Command()
                .uid(SOP_CLASS, sopClass)
                .number(FIELD, STORE_RQ)
                .number(MESSAGE, message)
                .number(PRIORITY, 0)
                .number(DATA, 0)
                .uid(INSTANCE, instance);
    }

    /// The answer to this request.
    ///
    /// @param data whether a data set follows
    Command answer(int status, boolean data) throws Malformed {
        Command answer = new Command()
                .number(FIELD, field() | RESPONSE)
                .number(MESSAGE_ANSWERED, number(MESSAGE))
                .number(DATA, data ? 0 : NO_DATA)
                .number(STATUS, status);
        uid(SOP_CLASS).ifPresent(uid -> answer.uid(SOP_CLASS, uid));
        uid(INSTANCE).ifPresent(uid -> answer.uid(INSTANCE, uid));
        return answer;
    }

    Command comment(String words) {
        if (!words.isEmpty()) {
            String plain = words.replaceAll("[^ -~]|\\\\", "?");
            text(COMMENT, plain.substring(0, Math.min(LONGEST_COMMENT, plain.length())), ' ');
        }
        return this;
    }

    Command number(int element, int value) {
        elements.put(element, new byte[] {(byte) value, (byte) (value >>> 8)});
        return this;
    }

    private Command uid(int element, Uid uid) {
        return text(element, uid.value(), '\0');
    }

    private Command text(int element, String text, char padding) {
        String even = text.length() % 2 == 0 ? text : text + padding;
        elements.put(element, even.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    int field() throws Malformed {
        return number(FIELD);
    }

    boolean hasData() throws Malformed {
        return number(DATA) != NO_DATA;
    }

    int number(int element) throws Malformed {
        byte[] value = elements.get(element);
        if (value == null || value.length != Short.BYTES) {
            throw new Malformed(String.format("a command without its number (0000,%04X)", element));
        }
        return value[0] & 0xFF | (value[1] & 0xFF) << 8;
    }

    Optional<Uid> uid(int element) {
        return Optional.ofNullable(elements.get(element))
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII)
                        .replace('\0', ' ')
                        .strip())
                .filter(text -> !text.isEmpty())
                .map(Uid::new);
    }

    byte[] bytes() {
        int length = elements.values().stream()
                .mapToInt(value -> 2 * Integer.BYTES + value.length)
                .sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(element(
                LENGTH,
                ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(length)
                        .array()));
        elements.forEach((element, value) -> bytes.writeBytes(element(element, value)));
        return bytes.toByteArray();
    }

    private static byte[] element(int element, byte[] value) {
        return ByteBuffer.allocate(2 * Integer.BYTES + value.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) element)
                .putInt(value.length)
                .put(value)
                .array();
    }
}
