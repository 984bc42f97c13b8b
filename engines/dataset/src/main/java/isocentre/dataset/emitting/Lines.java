package isocentre.dataset.emitting;

import isocentre.dataset.rows.Days;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of lines, growing as needed.
public final class Lines {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    void put(byte b) {
        room(1);
        bytes[length++] = b;
    }

    void put(byte[] from, int start, int count) {
        room(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    void put(Lines other) {
        put(other.bytes, 0, other.length);
    }

    void put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8, 0, utf8.length);
    }

    /// A cell that may hold anything: in quotes where it must be.
    void cell(byte[] from, int start, int count) {
        boolean plain = true;
        for (int i = start; i < start + count; i++) {
            byte b = from[i];
            plain &= b != ',' && b != '"' && b != '\n' && b != '\r';
        }
        if (plain) {
            put(from, start, count);
            return;
        }
        put((byte) '"');
        for (int i = start; i < start + count; i++) {
            if (from[i] == '"') {
                put((byte) '"');
            }
            put(from[i]);
        }
        put((byte) '"');
    }

    void number(long value) {
        room(20);
        if (value < 0) {
            bytes[length++] = '-';
        }
        long left = Math.abs(value);
        int digits = 1;
        for (long power = left / 10; power > 0; power /= 10) {
            digits++;
        }
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
    }

    /// `2024-05-03`.
    void date(long day) {
        room(10);
        int digits = Days.digits(day);
        two(digits / 1000000);
        two(digits / 10000 % 100);
        bytes[length++] = '-';
        two(digits / 100 % 100);
        bytes[length++] = '-';
        two(digits % 100);
    }

    /// `2024-05-03 10:12:00`.
    void moment(long seconds) {
        date(Math.floorDiv(seconds, 86400L));
        int time = (int) Math.floorMod(seconds, 86400L);
        room(9);
        bytes[length++] = ' ';
        two(time / 3600);
        bytes[length++] = ':';
        two(time / 60 % 60);
        bytes[length++] = ':';
        two(time % 60);
    }

    private void two(int value) {
        bytes[length++] = (byte) ('0' + value / 10);
        bytes[length++] = (byte) ('0' + value % 10);
    }
}
