package isocentre.service;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/// What others' formats ask of the files that the public takes away.
final class PublishedFormats {
    private PublishedFormats() {}

    /// Where a `datapackage.json` breaks the schema of the specification.
    static List<String> packageFaults(String json) throws IOException {
        try (InputStream in = PublishedFormats.class.getResourceAsStream("/frictionless/tabular-data-package.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(String::valueOf)
                    .toList();
        }
    }

    /// Where the rows of a table are not what its Table Schema says.
    static List<String> tableFaults(JsonNode schema, String csv) throws IOException {
        List<String> faults = new ArrayList<>();
        List<JsonNode> fields = new ArrayList<>();
        schema.path("fields").forEach(fields::add);
        Set<String> missing = texts(schema.path("missingValues"));
        Set<List<String>> keys = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String where = "line " + row.getStartingLineNumber() + ": ";
                if (!row.getHeader()
                        .equals(fields.stream().map(PublishedFormats::name).toList())) {
                    faults.add(where + "the columns are " + row.getHeader());
                }
                for (JsonNode field : fields) {
                    String value = row.getField(name(field));
                    if (!missing.contains(value) && !fits(field, value)) {
                        faults.add(where + name(field) + " is '" + value + "'");
                    }
                    if (missing.contains(value)
                            && field.path("constraints").path("required").asBoolean(false)) {
                        faults.add(where + name(field) + " is missing");
                    }
                }
                if (!keys.add(texts(schema.path("primaryKey")).stream()
                        .map(row::getField)
                        .toList())) {
                    faults.add(where + "the key is that of an earlier row");
                }
            }
        }
        return faults;
    }

    private static boolean fits(JsonNode field, String value) {
        JsonNode allowed = field.path("constraints").path("enum");
        boolean known = allowed.isMissingNode() || texts(allowed).contains(value);
        return known
                && switch (field.path("type").asString()) {
                    case "string" -> true;
                    case "integer" ->
                        value.matches("\\d+")
                                && Long.parseLong(value)
                                        >= field.path("constraints")
                                                .path("minimum")
                                                .asLong(0);
                    default -> false;
                };
    }

    private static String name(JsonNode field) {
        return field.path("name").asString();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new java.util.LinkedHashSet<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    /// What a validator says of a feed; nothing where it is right.
    static String feedFaults(String atom) throws IOException, SAXException {
        StringWriter said = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        InputSource schema = new InputSource(String.valueOf(PublishedFormats.class.getResource("/atom/feed.rnc")));
        boolean valid = driver.loadSchema(schema) && driver.validate(new InputSource(new StringReader(atom)));
        return valid ? "" : "not valid: " + said;
    }
}
