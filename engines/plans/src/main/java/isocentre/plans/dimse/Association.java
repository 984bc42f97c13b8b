package isocentre.plans.dimse;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.Transfer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/// Messages of an association that was agreed on: commands, and the data sets that follow some of them, in fragments
/// (PS3.8 annex E).
final class Association {
    private static final int LONGEST_COMMAND = 1 << 16;
    private static final int LONGEST_SENT = 1 << 15;
    private static final int COMMAND = 1;
    private static final int LAST = 2;
    private static final int HEAD = 6;

    private final Wire wire;
    private final Map<Integer, Context> contexts;
    private final int fragment;
    private ByteBuffer unit = ByteBuffer.allocate(0);

    /// @param longest bytes of data in a unit that the other side takes; 0 if there is no limit
    Association(Wire wire, Map<Integer, Context> contexts, long longest) throws Malformed {
        this.wire = wire;
        this.contexts = contexts;
        long most = longest == 0 ? LONGEST_SENT : Math.min(longest, LONGEST_SENT);
        if (most <= HEAD) {
            throw new Malformed("a limit of " + longest + " bytes a unit, into which nothing fits");
        }
        this.fragment = (int) most - HEAD;
    }

    record Message(Context context, Command command) {}

    private record Fragment(int context, int flags, ByteBuffer content) {}

    Map<Integer, Context> contexts() {
        return contexts;
    }

    /// The next message; empty if the other side has ended the association. Its data set, if it has one, is to be
    /// taken by [#data] before the next is asked for.
    Optional<Message> next() throws IOException {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        while (true) {
            Optional<Fragment> more = fragment();
            if (more.isEmpty()) {
                return Optional.empty();
            }
            Fragment one = more.get();
            Context context = contexts.get(one.context);
            if (context == null || (one.flags & COMMAND) == 0) {
                throw new Malformed("data where a command should be, or a context that was not agreed on");
            }
            append(one, command, LONGEST_COMMAND);
            if ((one.flags & LAST) != 0) {
                return Optional.of(new Message(context, Command.read(command.toByteArray())));
            }
        }
    }

    /// Writes the data set that follows a command.
    ///
    /// @param most bytes that are taken
    void data(OutputStream into, long most) throws IOException {
        long left = most;
        while (true) {
            Fragment one = fragment().orElseThrow(() -> new Malformed("an end within a message"));
            if ((one.flags & COMMAND) != 0) {
                throw new Malformed("a command where data should be");
            }
            left -= one.content.remaining();
            if (left < 0) {
                throw new Malformed("a data set of more than " + most + " bytes");
            }
            into.write(
                    one.content.array(), one.content.arrayOffset() + one.content.position(), one.content.remaining());
            if ((one.flags & LAST) != 0) {
                return;
            }
        }
    }

    private static void append(Fragment one, ByteArrayOutputStream into, int most) throws Malformed {
        if (into.size() + one.content.remaining() > most) {
            throw new Malformed("a command of more than " + most + " bytes");
        }
        into.write(one.content.array(), one.content.arrayOffset() + one.content.position(), one.content.remaining());
    }

    private Optional<Fragment> fragment() throws IOException {
        while (!unit.hasRemaining()) {
            Wire.Unit next = wire.read();
            switch (next.type()) {
                case Wire.DATA -> unit = next.content();
                case Wire.RELEASE_RQ -> {
                    wire.write(Wire.RELEASE_RP, new byte[Integer.BYTES]);
                    return Optional.empty();
                }
                case Wire.ABORT -> {
                    return Optional.empty();
                }
                default -> throw new Malformed("a unit of type " + next.type() + " within an association");
            }
        }
        if (unit.remaining() < HEAD) {
            throw new Malformed("a unit that ends within the head of a fragment");
        }
        int length = unit.getInt() - 2;
        int context = unit.get() & 0xFF;
        int flags = unit.get();
        if (length < 0 || length > unit.remaining()) {
            throw new Malformed("a fragment that goes beyond its unit");
        }
        ByteBuffer content = unit.slice(unit.position(), length);
        unit.position(unit.position() + length);
        return Optional.of(new Fragment(context, flags, content));
    }

    void send(Context context, Command command) throws IOException {
        Fragments out = new Fragments(context, COMMAND);
        out.write(command.bytes());
        out.last();
    }

    /// Sends the data set that belongs to the command sent before. One that cannot be written to its end is never
    /// marked as whole.
    void send(Context context, Dataset dataset) throws IOException {
        Fragments out = new Fragments(context, 0);
        Transfer.write(dataset, context.syntax(), out);
        out.last();
    }

    private final class Fragments extends OutputStream {
        private final byte[] buffer = new byte[HEAD + fragment];
        private final int flags;
        private int filled = HEAD;

        Fragments(Context context, int flags) {
            this.flags = flags;
            buffer[HEAD - 2] = (byte) context.id();
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (filled == buffer.length) {
                    emit(flags);
                }
                int some = Math.min(left, buffer.length - filled);
                System.arraycopy(bytes, from, buffer, filled, some);
                filled += some;
                from += some;
                left -= some;
            }
        }

        private void emit(int withFlags) throws IOException {
            ByteBuffer.wrap(buffer).putInt(filled - Integer.BYTES);
            buffer[HEAD - 1] = (byte) withFlags;
            wire.write(Wire.DATA, buffer, filled);
            filled = HEAD;
        }

        void last() throws IOException {
            emit(flags | LAST);
        }
    }
}
