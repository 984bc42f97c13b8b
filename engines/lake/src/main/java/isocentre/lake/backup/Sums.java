package isocentre.lake.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The SHA-256 of every file of a backup, in the form that `sha256sum --check` reads: 64 hexadecimal digits, two
/// blanks, the path.
final class Sums {
    /// The file of a backup that holds them.
    static final String FILE = "SHA256SUMS";

    private static final int BUFFER = 1 << 16;
    private static final int DIGITS = 64;

    private final Map<String, String> byPath = new LinkedHashMap<>();

    /// The sums of a backup.
    ///
    /// @throws IOException if they cannot be read
    static Sums of(Path backup) throws IOException {
        Sums sums = new Sums();
        for (String line : Files.readAllLines(backup.resolve(FILE))) {
            if (!line.matches("[0-9a-f]{64} {2}.+")) {
                throw new IOException(FILE + " has a line that is not a sum and a path: " + line);
            }
            sums.add(line.substring(DIGITS + 2), line.substring(0, DIGITS));
        }
        return sums;
    }

    Map<String, String> byPath() {
        return byPath;
    }

    void add(String path, String sum) throws IOException {
        if (path.contains("\n") || path.contains("\\")) {
            throw new IOException("a file has a name that a list of sums cannot hold: " + path);
        }
        byPath.put(path, sum);
    }

    void write(Path backup) throws IOException {
        StringBuilder text = new StringBuilder();
        byPath.forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
        copy(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), backup.resolve(FILE));
    }

    /// Copies a file and returns its sum; it is on the disk when this returns.
    static String copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            return copy(in, to);
        }
    }

    /// Writes a file and returns its sum; it is on the disk when this returns.
    static String copy(InputStream from, Path to) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(from, digest);
                FileChannel file = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            file.force(true);
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
