import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The peer of `check` and `load`: DuckDB alone reads RTDS CSV files into typed Parquet, one file for one, on two threads.
///
/// Usage: `java -cp <libraries> bench/DuckDbRead.java OUT CSV...` (files or folders). It is told nothing but the delimiter,
/// the encoding and the date order, which it would otherwise have to guess.
final class DuckDbRead {
    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        long rows = 0;
        int number = 0;
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET preserve_insertion_order = false");
            for (int i = 1; i < arguments.length; i++) {
                try (Stream<Path> files = Files.walk(Path.of(arguments[i]))) {
                    for (Path file : (Iterable<Path>) files.filter(DuckDbRead::isTable).sorted()::iterator) {
                        Path parquet = out.resolve(number++ + ".parquet");
                        try {
                            rows += statement.executeUpdate(copy(file, parquet, ""));
                        } catch (java.sql.SQLException ragged) {
                            // some rows are short: that option is slower, so only where it is needed
                            rows += statement.executeUpdate(copy(file, parquet, ", null_padding = true"));
                        }
                    }
                }
            }
        }
        System.out.println(number + " files, " + rows + " rows");
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".csv.gz") || name.endsWith(".txt"))
                && !name.equals("received.csv");
    }

    private static String copy(Path file, Path parquet, String option) throws Exception {
        byte[] head;
        try (var in = name(file).endsWith(".gz") ? new java.util.zip.GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
            head = in.readNBytes(20_000);
        }
        boolean utf16 = head.length > 1 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        String text = new String(head, utf16 ? java.nio.charset.StandardCharsets.UTF_16 : java.nio.charset.StandardCharsets.ISO_8859_1);
        String header = text.lines().findFirst().orElse("");
        char delimiter = List.of(',', ';', '\t', '|').stream()
                .max(java.util.Comparator.comparingLong(c -> header.chars().filter(x -> x == c).count())).orElseThrow();
        boolean dayFirst = text.matches("(?s).*\\b\\d{2}/\\d{2}/\\d{4}.*");
        return "COPY (SELECT * FROM read_csv('" + file + "', header = true, delim = '" + delimiter + "', quote = '\"'"
                + (utf16 ? ", encoding = 'utf-16'" : text.startsWith("\u00EF\u00BB\u00BF") || isUtf8(head) ? "" : ", encoding = 'latin-1'")
                + (dayFirst ? ", dateformat = '%d/%m/%Y', timestampformat = '%d/%m/%Y %H:%M:%S'" : "")
                + option + ")) TO '" + parquet + "' (FORMAT parquet)";
    }

    private static boolean isUtf8(byte[] head) {
        for (byte b : head) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
