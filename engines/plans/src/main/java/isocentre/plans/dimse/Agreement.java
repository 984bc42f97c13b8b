package isocentre.plans.dimse;

import isocentre.plans.dicom.Transfer;
import isocentre.plans.dicom.TransferSyntax;
import isocentre.plans.dicom.TransferSyntax.Encoding;
import isocentre.plans.dicom.Uid;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of a proposal is accepted: the services offered here, each in one transfer syntax.
final class Agreement {
    private static final String APPLICATION = "1.2.840.10008.3.1.1.1";
    private static final int ACCEPTED = 0;
    private static final int NO_SUCH_SERVICE = 3;
    private static final int NO_SUCH_SYNTAX = 4;

    private final Proposal proposal;
    private final Map<Integer, Context> contexts = new LinkedHashMap<>();

    Agreement(Proposal proposal) {
        this.proposal = proposal;
        for (Proposal.Offer offer : proposal.offers()) {
            Optional<Service> service = Service.of(offer.abstractSyntax());
            Optional<TransferSyntax> syntax = service.flatMap(one -> choose(one, offer.syntaxes()));
            syntax.ifPresent(chosen -> contexts.put(
                    offer.id(),
                    new Context(
                            offer.id(),
                            offer.abstractSyntax(),
                            chosen,
                            Optional.ofNullable(proposal.roles().get(offer.abstractSyntax()))
                                    .filter(Proposal.Roles::receives)
                                    .isPresent())));
        }
    }

    /// Explicit before implicit; an object may also come or go compressed, if nothing else is offered.
    private static Optional<TransferSyntax> choose(Service service, List<Uid> offered) {
        for (TransferSyntax wish : List.of(TransferSyntax.EXPLICIT, TransferSyntax.IMPLICIT)) {
            if (offered.contains(wish.uid())) {
                return Optional.of(wish);
            }
        }
        return offered.stream()
                .map(TransferSyntax::of)
                .filter(one -> service == Service.STORAGE && one.encoding() == Encoding.COMPRESSED)
                .findFirst();
    }

    Map<Integer, Context> contexts() {
        return contexts;
    }

    /// As it is sent (PS3.8 section 9.3.3).
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(1);
        out.writeShort(0);
        out.write(title(proposal.called()));
        out.write(title(proposal.calling()));
        out.write(new byte[32]);
        item(out, 0x10, ascii(APPLICATION));
        for (Proposal.Offer offer : proposal.offers()) {
            item(out, 0x21, answer(offer));
        }
        item(out, 0x50, user());
        return bytes.toByteArray();
    }

    private byte[] answer(Proposal.Offer offer) throws IOException {
        Context context = contexts.get(offer.id());
        int result = context != null
                ? ACCEPTED
                : Service.of(offer.abstractSyntax()).isEmpty() ? NO_SUCH_SERVICE : NO_SUCH_SYNTAX;
        TransferSyntax syntax = context == null ? TransferSyntax.IMPLICIT : context.syntax();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) offer.id(), 0, (byte) result, 0});
        item(new DataOutputStream(bytes), 0x40, ascii(syntax.uid().value()));
        return bytes.toByteArray();
    }

    private byte[] user() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x5100);
        out.writeShort(Integer.BYTES);
        out.writeInt(Wire.LONGEST);
        item(out, 0x52, ascii(Transfer.implementation().value()));
        for (Map.Entry<Uid, Proposal.Roles> role : proposal.roles().entrySet()) {
            if (Service.of(role.getKey()).filter(Service.STORAGE::equals).isPresent()) {
                item(out, 0x54, roles(role.getKey(), role.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    /// As they were proposed: objects of any class may be sent, and asked for.
    private static byte[] roles(Uid sopClass, Proposal.Roles roles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(sopClass.value().length());
        out.write(ascii(sopClass.value()));
        out.writeBoolean(roles.sends());
        out.writeBoolean(roles.receives());
        return bytes.toByteArray();
    }

    private static void item(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeByte(0);
        out.writeShort(content.length);
        out.write(content);
    }

    private static byte[] title(String title) {
        return ascii(String.format("%-16s", title));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
