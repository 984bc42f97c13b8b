package isocentre.service.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A release as a Frictionless data package: the tables, their columns, the licence.
@Component
public class DataPackage {
    private final JsonMapper json;

    DataPackage(JsonMapper json) {
        this.json = json;
    }

    /// The text of `datapackage.json`.
    public String of(Edition edition) {
        List<Object> resources = new ArrayList<>();
        for (Edition.Indicator one : edition.indicators()) {
            resources.add(resource(
                    one, "places", one.tables().places(), "area", "England (Total), a network or a cancer alliance"));
            resources.add(
                    resource(one, "months", one.tables().months(), "month", "A month of England, or the year (Total)"));
        }
        String name = edition.release().name();
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of(
                        "name",
                        "isocentre-radiotherapy-" + name,
                        "title",
                        "How radiotherapy is doing, " + name
                                + (edition.release().synthetic() ? " (synthetic data: about no real person)" : ""),
                        "description",
                        "Rounded counts; small ones are hidden (*). Made by disclosure policy "
                                + edition.release().policy() + " from data version "
                                + edition.release().dataVersion() + ".",
                        "version",
                        name,
                        "created",
                        edition.release().decision().orElseThrow().at().toString(),
                        "licenses",
                        List.of(Map.of(
                                "name", "OGL-UK-3.0",
                                "title", "Open Government Licence v3.0",
                                "path", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")),
                        "resources",
                        resources));
    }

    private static Map<String, Object> resource(
            Edition.Indicator one, String part, String csv, String dimension, String words) {
        return Map.of(
                "name",
                one.id().toLowerCase(java.util.Locale.ROOT) + "-" + part,
                "title",
                one.plain().title(),
                "path",
                one.id() + "-" + part + ".csv",
                "profile",
                "tabular-data-resource",
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "encoding",
                "utf-8",
                "bytes",
                csv.getBytes(StandardCharsets.UTF_8).length,
                "schema",
                Map.of(
                        "fields",
                                List.of(
                                        field(dimension, "string", words),
                                        field("outcome", "string", "yes, no, or Total for both"),
                                        field(
                                                "count",
                                                "integer",
                                                "People or treatments, rounded; missing where hidden"),
                                        field("note", "string", "Why the number is not as it was counted")),
                        "primaryKey", List.of(dimension, "outcome"),
                        "missingValues", List.of("*", "")));
    }

    private static Map<String, Object> field(String name, String type, String words) {
        return Map.of("name", name, "type", type, "description", words);
    }

    /// All numbers of an indicator as JSON; null where hidden.
    public String figures(Edition edition, Edition.Indicator one) {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("indicator", one.id());
        all.put("title", one.plain().title());
        all.put("release", edition.release().name());
        all.put("dataVersion", edition.release().dataVersion());
        all.put("policy", edition.release().policy());
        all.put("synthetic", edition.release().synthetic());
        all.put("england", one.england());
        all.put("networks", one.networks());
        all.put("alliances", one.alliances());
        all.put("months", one.months());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
