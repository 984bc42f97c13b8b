package isocentre.service.plans.gateway;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Uid;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.StoredObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// WADO-RS (PS3.18 section 10.4): objects as they were stored, byte for byte, their headers as JSON, and the pixels of
/// frames. Every look is recorded before anything is sent.
@Controller
class Wado {
    private static final String STUDY = "/dicom-web/studies/{study}";
    private static final String SERIES = STUDY + "/series/{series}";
    private static final String INSTANCE = SERIES + "/instances/{instance}";

    private final Plans plans;
    private final Directory directory;
    private final JsonMapper json = new JsonMapper();

    Wado(Plans plans, Directory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    @GetMapping({STUDY, SERIES, INSTANCE})
    void objects(
            @AuthenticationPrincipal Person person,
            @PathVariable Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String accept = String.join(",", java.util.Collections.list(request.getHeaders("Accept")))
                .toLowerCase(Locale.ROOT);
        boolean single = path.containsKey("instance")
                && accept.strip().startsWith("application/dicom")
                && !accept.contains("json")
                && !accept.contains("xml");
        boolean several = accept.isEmpty() || accept.contains("*/*") || accept.contains("multipart/");
        if (!single && !several || accept.contains("octet-stream")) {
            Refusals.write(
                    response,
                    406,
                    "Objects come as multipart/related; type=\"application/dicom\" (one alone also as application/dicom),"
                            + " headers as application/dicom+json under /metadata, pixels under /frames");
            return;
        }
        List<StoredObject> found = find(person, path, response);
        if (found.isEmpty()) {
            return;
        }
        if (single) {
            response.setContentType("application/dicom");
            response.setContentLengthLong(found.getFirst().bytes());
            plans.write(found.getFirst(), response.getOutputStream());
            return;
        }
        MultipartWriter parts = MultipartWriter.begin(response, "application/dicom");
        for (StoredObject object : found) {
            OutputStream part = parts.part("application/dicom", object.bytes());
            plans.write(object, part);
        }
        parts.end();
    }

    @GetMapping({STUDY + "/metadata", SERIES + "/metadata", INSTANCE + "/metadata"})
    void metadata(
            @AuthenticationPrincipal Person person,
            @PathVariable Map<String, String> path,
            HttpServletResponse response)
            throws IOException {
        List<StoredObject> found = find(person, path, response);
        if (found.isEmpty()) {
            return;
        }
        response.setContentType("application/dicom+json");
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            for (StoredObject object : found) {
                if (DicomFile.read(object.name().path(), plans.bytes(object), PixelData.SKIP, Limits.STANDARD)
                        instanceof Reading.Readable(DicomFile header)) {
                    new DicomJson(out).write(Place.of(header, new Issues("")));
                }
            }
            out.writeEndArray();
        }
    }

    @GetMapping(INSTANCE + "/frames/{frames}")
    void frames(
            @AuthenticationPrincipal Person person,
            @PathVariable Map<String, String> path,
            HttpServletResponse response)
            throws IOException {
        List<StoredObject> found = find(person, path, response);
        if (found.isEmpty()) {
            return;
        }
        StoredObject object = found.getFirst();
        switch (Frames.read(object.name().path(), plans.bytes(object), path.getOrDefault("frames", ""))) {
            case Frames.Refused(int status, String words) -> Refusals.write(response, status, words);
            case Frames.Read(List<byte[]> frames) -> {
                MultipartWriter parts = MultipartWriter.begin(response, "application/octet-stream");
                for (byte[] frame : frames) {
                    parts.part("application/octet-stream", frame.length).write(frame);
                }
                parts.end();
            }
        }
    }

    /// What is asked for, after the look is recorded; where there is nothing, 404 is answered.
    private List<StoredObject> find(Person person, Map<String, String> path, HttpServletResponse response)
            throws IOException {
        Reader reader = Reader.of(person, directory.today());
        Uid study = new Uid(path.getOrDefault("study", "").strip());
        List<StoredObject> found = plans.study(reader, study).stream()
                .filter(object -> matches(path.get("series"), object.name().series())
                        && matches(path.get("instance"), object.name().instance()))
                .toList();
        if (found.isEmpty()) {
            Refusals.write(response, 404, "The study has no such series or object");
        } else {
            plans.record(reader, study, found, "DICOMweb");
        }
        return found;
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String asked, Uid has) {
        return asked == null || asked.equals(has.value());
    }
}
