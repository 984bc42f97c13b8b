package isocentre.dataset.rules;

import isocentre.radiotherapy.standards.Standards;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All rule files in one, their YAML already taken apart. The build binds it: to parse more than 300 files at each
/// start takes longer than to check a small hospital's month.
public final class RuleBook {
    private static final String FOLDER = "rtds/rules";
    private static final String BOUND = "rules.book";

    private RuleBook() {}

    /// Binds the book. Called by the build.
    ///
    /// @param arguments the folder of compiled classes
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve("isocentre/dataset/rules").resolve(BOUND);
        try (OutputStream out = Files.newOutputStream(file)) {
            write(files(), out);
        }
    }

    /// The files of `standards/rtds/rules`, by name.
    static Map<String, Map<?, ?>> files() throws IOException {
        Standards standards = Standards.load();
        Map<String, Map<?, ?>> files = new LinkedHashMap<>();
        for (String name : standards.list(FOLDER)) {
            if (name.endsWith(".yaml")) {
                try (InputStream in = standards.resource(FOLDER + "/" + name)) {
                    files.put(name, RuleFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return files;
    }

    /// The files as the build bound them.
    static Map<String, Map<?, ?>> bound() throws IOException {
        try (InputStream in = RuleBook.class.getResourceAsStream(BOUND)) {
            if (in == null) {
                throw new IOException("the rules were not bound into " + BOUND + ": build with Maven");
            }
            return read(in);
        }
    }

    static void write(Map<String, Map<?, ?>> files, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        write((Object) files, out);
        out.flush();
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeByte('0');
            case Map<?, ?> map -> {
                out.writeByte('m');
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.writeUTF(String.valueOf(entry.getKey()));
                    write(entry.getValue(), out);
                }
            }
            case List<?> list -> {
                out.writeByte('l');
                out.writeInt(list.size());
                for (Object one : list) {
                    write(one, out);
                }
            }
            default -> {
                out.writeByte('t');
                out.writeUTF(value.toString());
            }
        }
    }

    static Map<String, Map<?, ?>> read(InputStream from) throws IOException {
        Map<String, Map<?, ?>> files = new LinkedHashMap<>();
        if (value(new DataInputStream(new BufferedInputStream(from))) instanceof Map<?, ?> all) {
            all.forEach((name, content) -> files.put((String) name, (Map<?, ?>) content));
        }
        return files;
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case '0' -> null;
            case 't' -> in.readUTF();
            case 'l' -> {
                int size = in.readInt();
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    list.add(value(in));
                }
                yield list;
            }
            case 'm' -> {
                int size = in.readInt();
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    map.put(in.readUTF(), value(in));
                }
                yield map;
            }
            default -> throw new IOException("not a rule book: " + kind);
        };
    }
}
