package isocentre.service.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("profile", "tabular-data-package");
        whole.put("name", "isocentre-radiotherapy-" + name);
        whole.put(
                "title",
                "How radiotherapy is doing, " + name
                        + (edition.release().synthetic() ? " (synthetic data: about no real person)" : ""));
        whole.put(
                "description",
                "Rounded counts; small ones are hidden (*). Made by disclosure policy "
                        + edition.release().policy() + " from data version "
                        + edition.release().dataVersion() + ".");
        whole.put("version", name);
        whole.put("created", edition.release().decision().orElseThrow().at().toString());
        whole.put(
                "licenses",
                List.of(Map.of(
                        "name", "OGL-UK-3.0",
                        "title", "Open Government Licence v3.0",
                        "path", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")));
        whole.put("resources", resources);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    private static Map<String, Object> resource(
            Edition.Indicator one, String part, String csv, String dimension, String words) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                List.of(
                        field(dimension, "string", words, Map.of("required", true)),
                        field(
                                "outcome",
                                "string",
                                "yes, no, or Total for both",
                                Map.of("required", true, "enum", List.of("yes", "no", "Total"))),
                        field(
                                "count",
                                "integer",
                                "People or treatments, rounded; missing where hidden",
                                Map.of("minimum", 0)),
                        field("note", "string", "Why the number is not as it was counted", Map.of())));
        schema.put("primaryKey", List.of(dimension, "outcome"));
        schema.put("missingValues", List.of("*", ""));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", one.id().toLowerCase(Locale.ROOT) + "-" + part);
        resource.put("title", one.plain().title());
        resource.put("path", one.id() + "-" + part + ".csv");
        resource.put("profile", "tabular-data-resource");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", csv.getBytes(StandardCharsets.UTF_8).length);
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> field(String name, String type, String words, Map<String, Object> constraints) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", type);
        field.put("description", words);
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    /// All numbers of an indicator as JSON; null where hidden.
    public String figures(Edition edition, Edition.Indicator one) {
        Map<String, Object> all = new LinkedHashMap<>();
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
