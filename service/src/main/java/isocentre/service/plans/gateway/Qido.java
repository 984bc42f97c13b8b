package isocentre.service.plans.gateway;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.plans.store.Patients;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Search;
import isocentre.service.plans.store.StoredObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/// QIDO-RS (PS3.18 section 10.6): searches what one may see, latest first.
@Controller
class Qido {
    private final Plans plans;
    private final Patients patients;
    private final Attributes attributes;
    private final Directory directory;
    private final AuditLog log;

    Qido(Plans plans, Patients patients, Attributes attributes, Directory directory, AuditLog log) {
        this.plans = plans;
        this.patients = patients;
        this.attributes = attributes;
        this.directory = directory;
        this.log = log;
    }

    @GetMapping("/dicom-web/studies")
    void studies(@AuthenticationPrincipal Person person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(person, request, response, Map.of(), Level.STUDY);
    }

    @GetMapping({"/dicom-web/series", "/dicom-web/studies/{study}/series"})
    void series(
            @AuthenticationPrincipal Person person,
            @PathVariable(required = false) Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(person, request, response, path, Level.SERIES);
    }

    @GetMapping({
        "/dicom-web/instances",
        "/dicom-web/studies/{study}/instances",
        "/dicom-web/studies/{study}/series/{series}/instances"
    })
    void instances(
            @AuthenticationPrincipal Person person,
            @PathVariable(required = false) Map<String, String> path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(person, request, response, path, Level.INSTANCE);
    }

    private void answer(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Map<String, String> path,
            Level level)
            throws IOException {
        Reader reader = Reader.of(person, directory.today());
        Query query = Query.of(request.getParameterMap(), reader, patients);
        if (query.problem().isPresent()) {
            Refusals.write(response, 400, query.problem().get());
            return;
        }
        if (path.containsKey("study")) {
            query.search().is(Search.Column.STUDY, List.of(path.get("study")));
        }
        if (path.containsKey("series")) {
            query.search().is(Search.Column.SERIES, List.of(path.get("series")));
        }
        List<List<StoredObject>> found = level.group(plans.search(reader, query.search()));
        List<List<StoredObject>> page =
                found.stream().skip(query.offset()).limit(query.limit()).toList();
        log.append(
                reader.actor(),
                Act.PLANS_SEARCHED,
                String.join(", ", reader.providers()),
                page.size() + " of " + found.size() + " answers");
        if (page.isEmpty()) {
            response.setStatus(204);
            return;
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (List<StoredObject> objects : page) {
            answers.add(attributes.of(level, objects));
        }
        if (found.size() > query.offset() + page.size()) {
            response.addHeader(
                    "Warning",
                    "299 isocentre \"There are " + (found.size() - query.offset() - page.size())
                            + " additional results that can be requested\"");
        }
        response.setContentType("application/dicom+json");
        response.getOutputStream().write(new JsonMapper().writeValueAsBytes(answers));
    }
}
