package isocentre.lake.loading;

import isocentre.dataset.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The names of lots: SHA-256 of the content as sent.
final class Digest {
    private Digest() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hex(in);
        }
    }

    /// The digest of the one file; of several files the digest of their digests and of the names of entries in
    /// archives, in order of digest, so that names and order of the files do not matter.
    static String of(List<SourceFile> files) throws IOException {
        if (files.size() == 1 && files.getFirst().entry().isEmpty()) {
            try (InputStream in = files.getFirst().content().open()) {
                return hex(in);
            }
        }
        StringBuilder all = new StringBuilder();
        java.util.ArrayList<String> parts = new java.util.ArrayList<>();
        for (SourceFile file : files) {
            try (InputStream in = file.content().open()) {
                parts.add(hex(in) + file.entry().map(entry -> " " + entry).orElse(""));
            }
        }
        parts.stream().sorted().forEach(part -> all.append(part).append('\n'));
        return HexFormat.of()
                .formatHex(sha256().digest(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String hex(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
