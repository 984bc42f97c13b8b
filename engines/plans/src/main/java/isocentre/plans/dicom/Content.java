package isocentre.plans.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a data set holds, however it came: the same object has one content, sent by whatever way and in whatever
/// uncompressed transfer syntax.
public final class Content {
    private Content() {}

    /// SHA-256, hexadecimal, over the elements: tags and values, not how their lengths and representations are told and
    /// what pads them.
    public static String sha256(Dataset dataset) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ElementWriter.write(plain(dataset), new DigestOutputStream(OutputStream.nullOutputStream(), digest), false);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dataset plain(Dataset dataset) {
        return Dataset.of(dataset.stream().map(Content::plain).toList());
    }

    private static DataElement plain(DataElement element) {
        return switch (element) {
            case Sequence sequence ->
                Sequence.of(
                        sequence.tag(),
                        sequence.items().stream()
                                .map(item -> plain(item.dataset()))
                                .toList());
            // By the dictionary, not by the file, which tells no representation where it is implicit.
            case Value value
            when Dictionary.vr(value.tag()).text() ->
                Value.of(
                        value.tag(),
                        Dictionary.vr(value.tag()),
                        value.text(StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
            case Value value -> value;
        };
    }
}
