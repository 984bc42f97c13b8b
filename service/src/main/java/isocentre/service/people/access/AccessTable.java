package isocentre.service.people.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.service.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/// The one declaration of who may do what: `access.csv`, a row for each route. What has no row is open to nobody.
@Component
public class AccessTable {
    private final List<Route> routes;

    AccessTable() throws IOException {
        try (InputStream in = AccessTable.class.getResourceAsStream("access.csv")) {
            if (in == null) {
                throw new IOException("access.csv is not packed");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                this.routes = rows.stream()
                        .map(AccessTable::route)
                        .sorted(Comparator.comparing(Route::path))
                        .toList();
            }
        }
    }

    private static Route route(NamedCsvRecord row) {
        return new Route(
                row.getField("method"),
                PathPatternParser.defaultInstance.parse(row.getField("path")),
                who(row.getField("who")),
                Optional.of(row.getField("object")).filter(name -> !name.isEmpty()));
    }

    private static Route.Who who(String words) {
        return switch (words) {
            case "anyone" -> new Route.Anyone();
            case "signed-in" -> new Route.SignedIn();
            default ->
                new Route.Holders(Arrays.stream(words.split(" "))
                        .map(word -> Role.of(word)
                                .orElseThrow(() -> new IllegalStateException("access.csv: there is no role " + word)))
                        .collect(Collectors.toUnmodifiableSet()));
        };
    }

    public List<Route> routes() {
        return routes;
    }

    /// The row of a request: that with the most specific path.
    public Optional<Route> find(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method().equals(asked) && route.path().matches(path))
                .findFirst();
    }
}
