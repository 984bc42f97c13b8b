package isocentre.radiotherapy.standards;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The files of `standards/` on the class path, in a jar or in a directory.
final class Resources {
    private static final String ROOT = "isocentre/standards/";

    /// A file that is always there: it tells which jar or directory holds the standards.
    private static final String ANCHOR = "rtds/lists.csv";

    private Resources() {}

    static InputStream open(String path) {
        InputStream stream = Resources.class.getClassLoader().getResourceAsStream(ROOT + path);
        if (stream == null) {
            throw new UncheckedIOException(new FileNotFoundException("standards/" + path));
        }
        return stream;
    }

    static boolean exists(String path) {
        return Resources.class.getClassLoader().getResource(ROOT + path) != null;
    }

    /// The names of the files and folders directly in a folder, sorted; empty if there is no such folder.
    static List<String> list(String folder) {
        URL anchor = Resources.class.getClassLoader().getResource(ROOT + ANCHOR);
        if (anchor == null) {
            throw new UncheckedIOException(new FileNotFoundException("standards/" + ANCHOR));
        }
        try {
            return anchor.openConnection() instanceof JarURLConnection inJar
                    ? listJar(inJar, folder)
                    : listDirectory(Path.of(new URI(anchor.toString())), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> listDirectory(Path anchor, String folder) throws IOException {
        Path directory = anchor.resolve("../..").normalize().resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    // A jar may lack entries for its folders, so the names are taken from the files below them.
    private static List<String> listJar(JarURLConnection connection, String folder) throws IOException {
        connection.setUseCaches(false);
        String prefix = ROOT + folder + "/";
        TreeSet<String> names = new TreeSet<>();
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                    .map(name -> name.substring(prefix.length()))
                    .forEach(name -> names.add(name.contains("/") ? name.substring(0, name.indexOf('/')) : name));
        }
        return List.copyOf(names);
    }
}
