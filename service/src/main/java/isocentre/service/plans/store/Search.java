package isocentre.service.plans.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What to look for in the index: every part must hold.
public final class Search {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /// A column of the index that can be asked for.
    public enum Column {
        STUDY("o.study"),
        SERIES("o.series"),
        INSTANCE("o.uid"),
        SOP_CLASS("o.sop_class"),
        MODALITY("o.modality"),
        LABEL("(SELECT f.label FROM plan_fact f WHERE f.uid = o.uid)"),
        MACHINE("(SELECT f.machine FROM plan_fact f WHERE f.uid = o.uid)"),
        SYSTEM("(SELECT f.system FROM plan_fact f WHERE f.uid = o.uid)"),
        VERSION("(SELECT f.version FROM plan_fact f WHERE f.uid = o.uid)");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    /// The column has one of the values.
    public Search is(Column column, Collection<String> values) {
        return add(column.sql + " IN (:%s)", values);
    }

    /// Any object of the same study has one of the modalities.
    public Search studyHas(Collection<String> modalities) {
        return add("EXISTS (SELECT 1 FROM plan_object m WHERE m.study = o.study AND m.modality IN (:%s))", modalities);
    }

    /// The patient has one of the codes.
    Search patient(Collection<String> codes) {
        return add("o.patient IN (:%s)", codes);
    }

    public Search studiedFrom(LocalDate first) {
        return add("o.studied >= :%s", java.sql.Date.valueOf(first));
    }

    public Search studiedTo(LocalDate last) {
        return add("o.studied <= :%s", java.sql.Date.valueOf(last));
    }

    private Search add(String condition, Object value) {
        String name = "p" + parameters.size();
        conditions.add(condition.formatted(name));
        parameters.put(name, value);
        return this;
    }

    String condition() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
