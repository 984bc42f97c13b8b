package isocentre.service.plans.gateway;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dimse.Services;
import isocentre.plans.dimse.Status;
import isocentre.plans.dimse.Unanswerable;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.store.Patients;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Answers C-FIND and C-GET (PS3.4 annex C) as QIDO-RS and WADO-RS answer: the same searches over what the system
/// may see, each recorded.
@Component
class DimseQueries {
    private final Plans plans;
    private final Patients patients;
    private final Attributes attributes;
    private final AuditLog log;

    DimseQueries(Plans plans, Patients patients, Attributes attributes, AuditLog log) {
        this.plans = plans;
        this.patients = patients;
        this.attributes = attributes;
        this.log = log;
    }

    List<Dataset> find(Reader reader, Services.Root root, Dataset identifier) throws Unanswerable, IOException {
        Identifier question = Identifier.of(root, identifier);
        Query query = query(reader, question.asked());
        List<List<StoredObject>> found = question.level().group(plans.search(reader, query.search()));
        if (found.size() > query.limit()) {
            throw new Unanswerable(
                    Status.OUT_OF_RESOURCES, found.size() + " answers, " + query.limit() + " are given: ask for less");
        }
        log.append(
                reader.actor(),
                Act.PLANS_SEARCHED,
                String.join(", ", reader.providers()),
                found.size() + " answers by C-FIND");
        Set<Map<String, Object>> answers = new LinkedHashSet<>();
        for (List<StoredObject> objects : found) {
            answers.add(question.wanted(attributes.of(question.level(), objects)));
        }
        return answers.stream().map(question::answer).toList();
    }

    /// The objects that are asked for; the look is recorded.
    List<StoredObject> objects(Reader reader, Services.Root root, Dataset identifier, String purpose)
            throws Unanswerable {
        Map<String, String> asked = Identifier.of(root, identifier).named();
        List<StoredObject> found = plans.search(reader, query(reader, asked).search());
        found.stream()
                .collect(Collectors.groupingBy(object -> object.name().study()))
                .forEach((study, objects) -> plans.record(reader, study, objects, purpose));
        return found;
    }

    private Query query(Reader reader, Map<String, String> asked) throws Unanswerable {
        Map<String, String[]> parameters = new HashMap<>(Map.of("limit", new String[] {"" + Query.MOST}));
        asked.forEach((keyword, value) -> parameters.put(keyword, new String[] {value}));
        Query query = Query.of(parameters, reader, patients);
        if (query.problem().isPresent()) {
            throw new Unanswerable(Status.CANNOT_UNDERSTAND, query.problem().get());
        }
        return query;
    }

    /// @throws IOException if a part of it cannot be read: then it can be had only as it was stored, by WADO-RS
    DicomFile read(StoredObject object) throws IOException {
        return switch (DicomFile.read(object.name().path(), plans.bytes(object), PixelData.KEEP, Limits.STANDARD)) {
            case Reading.Refused refused -> throw new IOException(refused.toString());
            case Reading.Readable(DicomFile file) -> {
                if (file.issues().stream().anyMatch(issue -> issue.severity() == Severity.LOSS)) {
                    throw new IOException(object.name().path() + " is not whole as it was stored: " + file.issues());
                }
                yield file;
            }
        };
    }
}
