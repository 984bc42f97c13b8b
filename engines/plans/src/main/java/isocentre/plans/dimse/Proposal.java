package isocentre.plans.dimse;

import isocentre.plans.dicom.Uid;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a system asks for when it opens an association (PS3.8 section 9.3.2).
///
/// @param called the AE title by which it calls us
/// @param calling its own
/// @param roles what it would do with objects of a class, where it says so (PS3.7 D.3.3.4); else it only sends
/// @param longest bytes of data in a unit that it takes; 0 if there is no limit
public record Proposal(String called, String calling, List<Offer> offers, Map<Uid, Roles> roles, long longest) {
    private static final int TITLE = 16;
    private static final int RESERVED = 32;
    private static final int OFFER = 0x20;
    private static final int ABSTRACT_SYNTAX = 0x30;
    private static final int TRANSFER_SYNTAX = 0x40;
    private static final int USER = 0x50;
    private static final int LONGEST = 0x51;
    private static final int ROLE = 0x54;

    public Proposal {
        offers = List.copyOf(offers);
        roles = Map.copyOf(roles);
    }

    /// A presentation context: what would be exchanged, and encoded how.
    public record Offer(int id, Uid abstractSyntax, List<Uid> syntaxes) {}

    /// @param receives takes objects that it has asked for
    public record Roles(boolean sends, boolean receives) {}

    static Proposal read(ByteBuffer content) throws Malformed {
        try {
            content.getInt();
            String called = title(content);
            String calling = title(content);
            content.position(content.position() + RESERVED);
            List<Offer> offers = new ArrayList<>();
            Map<Uid, Roles> roles = new LinkedHashMap<>();
            long longest = 0;
            while (content.hasRemaining()) {
                Item item = Item.next(content);
                if (item.type == OFFER) {
                    offers.add(offer(item.content));
                } else if (item.type == USER) {
                    longest = user(item.content, roles);
                }
            }
            return new Proposal(called, calling, offers, roles, longest);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new Malformed("an association request that is cut off or holds no UID where one should be");
        }
    }

    private record Item(int type, ByteBuffer content) {
        static Item next(ByteBuffer from) {
            int type = from.get() & 0xFF;
            from.get();
            int length = from.getShort() & 0xFFFF;
            ByteBuffer content = from.slice(from.position(), length);
            from.position(from.position() + length);
            return new Item(type, content);
        }
    }

    private static Offer offer(ByteBuffer content) {
        int id = content.get() & 0xFF;
        content.position(content.position() + 3);
        List<Uid> what = new ArrayList<>();
        List<Uid> syntaxes = new ArrayList<>();
        while (content.hasRemaining()) {
            Item item = Item.next(content);
            switch (item.type) {
                case ABSTRACT_SYNTAX -> what.add(uid(item.content));
                case TRANSFER_SYNTAX -> syntaxes.add(uid(item.content));
                default -> {
                    // PS3.8 9.3.1: what is not known is ignored.
                }
            }
        }
        if (what.size() != 1) {
            throw new IllegalArgumentException("a presentation context has one abstract syntax");
        }
        return new Offer(id, what.getFirst(), List.copyOf(syntaxes));
    }

    private static long user(ByteBuffer content, Map<Uid, Roles> roles) {
        long longest = 0;
        while (content.hasRemaining()) {
            Item item = Item.next(content);
            if (item.type == LONGEST) {
                longest = item.content.getInt() & 0xFFFFFFFFL;
            } else if (item.type == ROLE) {
                int length = item.content.getShort() & 0xFFFF;
                Uid sopClass = uid(item.content.slice(item.content.position(), length));
                item.content.position(item.content.position() + length);
                roles.put(sopClass, new Roles(item.content.get() == 1, item.content.get() == 1));
            }
        }
        return longest;
    }

    private static String title(ByteBuffer content) {
        byte[] title = new byte[TITLE];
        content.get(title);
        return new String(title, StandardCharsets.US_ASCII).strip();
    }

    /// Some pad a UID to an even length, as in a data set.
    private static Uid uid(ByteBuffer content) {
        return new Uid(StandardCharsets.US_ASCII
                .decode(content)
                .toString()
                .replace('\0', ' ')
                .strip());
    }
}
