package isocentre.cli;

import isocentre.dataset.explaining.Json;
import isocentre.plans.Case;
import isocentre.plans.Link;
import isocentre.plans.ObjectReading;
import isocentre.plans.PlanDose;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dose.Dose;
import isocentre.plans.images.ImageSeries;
import isocentre.plans.structures.Roi;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Tells a program what a set of plans holds.
final class PlanInfoJson {
    private final Json json;

    private PlanInfoJson(Appendable out) {
        this.json = new Json(out);
    }

    static void write(StudySet set, Appendable out) throws IOException {
        new PlanInfoJson(out).write(set);
        out.append('\n');
    }

    private void write(StudySet set) throws IOException {
        json.open('{').name("objects").open('[');
        for (StudyObject object : set.objects()) {
            json.open('{')
                    .field("file", object.instance().source())
                    .field("kind", object.instance().kind().title())
                    .field("uid", object.instance().uid().value());
            issues(object.issues());
            json.close('}');
        }
        json.close(']').name("refused").open('[');
        for (ObjectReading.Refused refused : set.refused()) {
            json.open('{')
                    .field("file", refused.source())
                    .field("reason", refused.reason())
                    .field("remedy", refused.remedy())
                    .close('}');
        }
        json.close(']').name("cases").open('[');
        for (Case found : set.cases()) {
            one(found);
        }
        json.close(']');
        issues(set.issues());
        json.close('}');
    }

    private void one(Case found) throws IOException {
        json.open('{').field("title", found.title());
        json.name("facts").open('{');
        for (var fact : PlanFacts.of(found).entrySet()) {
            json.field(fact.getKey(), fact.getValue());
        }
        json.close('}');
        if (found.plan().isPresent()) {
            json.field("plan", found.plan().get().instance().uid().value());
        }
        if (found.structures().isPresent()) {
            structures(found);
        }
        json.name("doses").open('[');
        for (Link<Dose> dose : found.doses()) {
            json.open('{')
                    .field("uid", dose.object().instance().uid().value())
                    .field("linked", dose.basis().words())
                    .field("summation", dose.object().summation().name())
                    .name("hasGrid")
                    .truth(dose.object().grid().isPresent())
                    .close('}');
        }
        json.close(']').name("images").open('[');
        for (Link<ImageSeries> images : found.images()) {
            json.open('{')
                    .field("series", images.object().uid().value())
                    .field("modality", images.object().modality())
                    .field("linked", images.basis().words())
                    .name("count")
                    .number(images.object().images().size())
                    .close('}');
        }
        json.close(']');
        json.field(
                "doseInUse",
                switch (found.dose()) {
                    case PlanDose.Whole whole -> whole.dose().instance().uid().value();
                    case PlanDose.Summed sum -> "the sum of " + sum.parts().size() + " beams";
                    case PlanDose.Unavailable no -> "none: " + no.reason();
                });
        issues(found.issues());
        json.close('}');
    }

    private void structures(Case found) throws IOException {
        var link = found.structures().orElseThrow();
        json.name("structures")
                .open('{')
                .field("uid", link.object().instance().uid().value())
                .field("label", link.object().label())
                .field("linked", link.basis().words())
                .name("regions")
                .open('[');
        for (Roi roi : link.object().rois()) {
            json.open('{')
                    .name("number")
                    .number(roi.number())
                    .field("name", roi.name())
                    .field("type", roi.type().name())
                    .name("contours")
                    .number(roi.contours().size())
                    .name("points")
                    .number(roi.points())
                    .name("hasVolume")
                    .truth(roi.hasVolume())
                    .close('}');
        }
        json.close(']').close('}');
    }

    private void issues(List<Issue> issues) throws IOException {
        json.name("issues").open('[');
        for (Issue issue : issues) {
            json.open('{')
                    .field("severity", issue.severity().name().toLowerCase(Locale.ROOT))
                    .field("where", issue.where())
                    .field("what", issue.what())
                    .field("consequence", issue.consequence())
                    .close('}');
        }
        json.close(']');
    }
}
