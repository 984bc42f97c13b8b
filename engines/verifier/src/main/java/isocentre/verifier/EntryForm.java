package isocentre.verifier;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The one way in which an entry may be written. Reads bytes once, and makes nothing.
final class EntryForm {
    private record Member(byte[] start, ValueForm form) {}

    private static final Map<String, List<Member>> TYPES = new HashMap<>();

    static {
        ValueForm why =
                ValueForm.words("data-quality", "case-review", "signal-review", "audit", "data-release", "support");
        type(
                "sign-in",
                member("who", ValueForm.NAME),
                member("organisation", ValueForm.ODS_CODE),
                member("means", ValueForm.words("passkey", "password-and-code", "openid-connect", "api-key")),
                member("outcome", ValueForm.words("granted", "refused")));
        type(
                "submission",
                member("who", ValueForm.NAME),
                member("provider", ValueForm.ODS_CODE),
                member("month", ValueForm.MONTH),
                member("file", ValueForm.HASH),
                member("verdict", ValueForm.words("accepted", "rejected")));
        type(
                "signature",
                member("who", ValueForm.NAME),
                member("provider", ValueForm.ODS_CODE),
                member("month", ValueForm.MONTH),
                member("file", ValueForm.HASH));
        type("data-version", member("version", ValueForm.NAME), member("content", ValueForm.HASH));
        type(
                "look",
                member("who", ValueForm.NAME),
                member("organisation", ValueForm.ODS_CODE),
                member("what", ValueForm.NAME),
                member("why", why));
        type(
                "export",
                member("who", ValueForm.NAME),
                member("organisation", ValueForm.ODS_CODE),
                member("what", ValueForm.NAME),
                member("why", why),
                member("content", ValueForm.HASH));
        type(
                "release",
                member("who", ValueForm.NAME),
                member("release", ValueForm.NAME),
                member("policy", ValueForm.NAME),
                member("certificate", ValueForm.HASH));
        type(
                "role-change",
                member("by", ValueForm.NAME),
                member("who", ValueForm.NAME),
                member("organisation", ValueForm.ODS_CODE),
                member("role", ValueForm.NAME),
                member("change", ValueForm.words("granted", "ended")));
        type(
                "act",
                member("record", ValueForm.COUNT),
                member("who", ValueForm.NAME),
                member("did", ValueForm.NAME),
                member("what", ValueForm.NAME),
                member(
                        "why",
                        ValueForm.words(
                                "none",
                                "data-quality",
                                "case-review",
                                "signal-review",
                                "audit",
                                "data-release",
                                "support")),
                member("content", ValueForm.HASH));
    }

    private static final byte[] NUMBER = ascii("{\"entry\":");
    private static final byte[] TIME = ascii(",\"time\":\"");
    private static final byte[] TYPE = ascii("\",\"type\":\"");
    private static final byte[] END = ascii("\"}");
    private static final byte[] PATTERN = ascii("dddd-dd-ddTdd:dd:dd.ddddddZ");

    private final byte[] line;
    private final int to;
    private int at;

    private EntryForm(byte[] line, int from, int to) {
        this.line = line;
        this.at = from;
        this.to = to;
    }

    /// The number of the entry on a line.
    ///
    /// @throws Unreadable if the line is not canonical
    static long number(byte[] line, int from, int to) throws Unreadable {
        return new EntryForm(line, from, to).read();
    }

    private long read() throws Unreadable {
        literal(NUMBER, "a number");
        int start = at;
        long number = 0;
        while (at < to && line[at] >= '0' && line[at] <= '9' && at - start < 12) {
            number = number * 10 + line[at++] - '0';
        }
        if (at == start || (line[start] == '0' && at > start + 1)) {
            throw new Unreadable("has no number as it should");
        }
        literal(TIME, "a time");
        time();
        literal(TYPE, "a type");
        int named = at;
        int end = value();
        String type = new String(line, named, end - named, StandardCharsets.US_ASCII);
        List<Member> members = TYPES.get(type);
        if (members == null) {
            throw new Unreadable("has a type that is not in the specification");
        }
        for (Member member : members) {
            literal(member.start(), "its members in the specified order");
            int begin = at;
            if (!member.form().matches(line, begin, value())) {
                throw new Unreadable("has a value that its member may not have");
            }
        }
        literal(END, "an end");
        if (at != to) {
            throw new Unreadable("has something after its end");
        }
        return number;
    }

    private void time() throws Unreadable {
        for (int i = 0; i < PATTERN.length; i++, at++) {
            boolean right =
                    at < to && (PATTERN[i] == 'd' ? line[at] >= '0' && line[at] <= '9' : line[at] == PATTERN[i]);
            if (!right) {
                throw new Unreadable("has a time that is not written 2025-05-21T09:30:00.123456Z");
            }
        }
    }

    /// Goes to the closing quotation mark, and says where that is.
    private int value() throws Unreadable {
        int start = at;
        while (at < to && line[at] != '"') {
            byte c = line[at++];
            if (c < '!' || c > '~' || c == '\\' || at - start > ValueForm.LONGEST) {
                throw new Unreadable("has a value that is too long, or has a sign that is not allowed");
            }
        }
        return at;
    }

    private void literal(byte[] expected, String what) throws Unreadable {
        for (byte c : expected) {
            if (at >= to || line[at++] != c) {
                throw new Unreadable("does not have " + what + " where it should");
            }
        }
    }

    private static void type(String name, Member... members) {
        TYPES.put(name, List.of(members));
    }

    private static Member member(String name, ValueForm form) {
        return new Member(ascii("\",\"" + name + "\":\""), form);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
