package isocentre.cli;

import isocentre.dataset.explaining.Json;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dvh.Dvh;
import isocentre.plans.metrics.Measurement;
import java.io.IOException;
import java.util.List;

/// Tells a program: figures and curves.
final class PlanDvhJson {
    /// Points of a curve.
    private static final int POINTS = 400;

    private final Json json;

    private PlanDvhJson(Appendable out) {
        this.json = new Json(out);
    }

    static void write(List<PlanMeasures> all, Appendable out) throws IOException {
        PlanDvhJson writer = new PlanDvhJson(out);
        writer.json.open('{').name("cases").open('[');
        for (PlanMeasures one : all) {
            writer.one(one);
        }
        writer.json.close(']').close('}');
        out.append('\n');
    }

    private void one(PlanMeasures one) throws IOException {
        json.open('{').field("title", one.found().title());
        if (one.prescription().isPresent()) {
            json.name("prescriptionGy").number(one.prescription().getAsDouble());
        }
        issues(one.issues());
        json.name("structures").open('[');
        for (PlanMeasures.Row row : one.rows()) {
            json.open('{')
                    .name("number")
                    .number(row.region().roi().number())
                    .field("name", row.region().roi().name())
                    .field("type", row.region().roi().type().name())
                    .name("volumeCm3")
                    .number(row.region().volume())
                    .name("shareOutsideGrid")
                    .number(row.region().shareOutside())
                    .name("cells")
                    .number(row.region().cells());
            figures(row);
            curve("slab", row.region().slab().orElse(null));
            curve("shape", row.region().shape().orElse(null));
            curve("stored", row.region().stored().orElse(null));
            issues(row.region().issues());
            json.close('}');
        }
        json.close(']').close('}');
    }

    private void figures(PlanMeasures.Row row) throws IOException {
        json.name("figures").open('[');
        for (int i = 0; i < row.figures().size(); i++) {
            Measurement figure = row.figures().get(i);
            json.open('{').field("metric", figure.metric().words());
            switch (figure) {
                case Measurement.Measured measured -> {
                    json.name("value").number(measured.value());
                    json.name("low").number(measured.low());
                    json.name("high").number(measured.high());
                    for (String note : measured.notes()) {
                        json.field("note", note);
                    }
                }
                case Measurement.NotMeasured no -> json.field("notMeasured", no.reason());
            }
            if (row.stored().get(i).orElse(null) instanceof Measurement.Measured stored) {
                json.name("stored").number(stored.value());
            }
            json.close('}');
        }
        json.close(']');
    }

    /// Equal steps of dose from 0 to the region's maximum, with the volume that gets at least each.
    private void curve(String name, @org.jspecify.annotations.Nullable Dvh dvh) throws IOException {
        if (dvh == null) {
            return;
        }
        double from = Math.min(0, dvh.least());
        double step = (dvh.most() - from) / POINTS;
        json.name(name)
                .open('{')
                .name("firstDose")
                .number(from)
                .name("doseStep")
                .number(step)
                .name("volumeCm3")
                .open('[');
        for (int i = 0; i <= POINTS; i++) {
            json.number(dvh.volumeAtLeast(from + i * step));
        }
        json.close(']').close('}');
    }

    private void issues(List<Issue> issues) throws IOException {
        json.name("issues").open('[');
        for (Issue issue : issues) {
            json.open('{')
                    .field("severity", issue.severity().name())
                    .field("where", issue.where())
                    .field("what", issue.what())
                    .field("consequence", issue.consequence())
                    .close('}');
        }
        json.close(']');
    }
}
