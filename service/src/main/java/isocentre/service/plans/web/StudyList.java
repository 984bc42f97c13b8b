package isocentre.service.plans.web;

import isocentre.plans.dicom.Uid;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.store.Deposits;
import isocentre.service.plans.store.PlanFact;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Quarantine;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Receipt;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.store.StoredObject;
import isocentre.templates.plans.JtelistGenerated;
import isocentre.templates.plans.JtereceivedGenerated;
import isocentre.templates.plans.JtesendGenerated;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The studies that one may see, sending more, and what lies in quarantine.
@Controller
public class StudyList {
    private static final int SHOWN = 200;

    private final Plans plans;
    private final Deposits deposits;
    private final Quarantine quarantine;
    private final Directory directory;

    StudyList(Plans plans, Deposits deposits, Quarantine quarantine, Directory directory) {
        this.plans = plans;
        this.deposits = deposits;
        this.quarantine = quarantine;
        this.directory = directory;
    }

    /// A study in the list.
    public record Row(
            String study,
            String title,
            String prescription,
            String technique,
            String system,
            String machine,
            String holder,
            String received,
            String content) {}

    /// An object in quarantine.
    public record Waiting(UUID id, String uid, String received, String sender, String sha256, String heldSha256) {}

    @GetMapping("/plans")
    Page list(@AuthenticationPrincipal Person person) {
        Reader reader = Reader.of(person, directory.today());
        Map<Uid, List<StoredObject>> studies = plans.all(reader).stream()
                .collect(Collectors.groupingBy(
                        object -> object.name().study(), LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = studies.values().stream().limit(SHOWN).map(this::row).toList();
        String provider = provider(person);
        List<Waiting> waiting = quarantine.of(provider).stream()
                .map(one -> new Waiting(
                        one.id(),
                        one.uid(),
                        Words.moment(one.received()),
                        one.sender(),
                        one.sha256(),
                        one.heldSha256()))
                .toList();
        return Page.of((out, frame) -> JtelistGenerated.render(
                out, null, frame, directory.name(provider), provider, rows, waiting, studies.size()));
    }

    private Row row(List<StoredObject> objects) {
        Optional<PlanFact> fact =
                objects.stream().flatMap(object -> plans.fact(object).stream()).findFirst();
        StoredObject first = objects.getFirst();
        return new Row(
                first.name().study().value(),
                fact.map(PlanFact::title)
                        .orElse(objects.stream()
                                        .map(StoredObject::modality)
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + " without a plan"),
                fact.map(PlanFact::prescription).orElse(""),
                fact.map(one -> one.technique().words()).orElse(""),
                fact.map(one -> one.system() + (one.version().isEmpty() ? "" : " " + one.version()))
                        .orElse(""),
                fact.map(PlanFact::machine).orElse(""),
                plans.holders(first).stream().map(directory::name).collect(Collectors.joining(", ")),
                Words.moment(first.received()),
                content(objects));
    }

    static String content(List<StoredObject> objects) {
        return new TreeSet<>(objects.stream().map(StoredObject::modality).toList())
                .stream()
                        .map(modality -> objects.stream()
                                        .filter(object -> object.modality().equals(modality))
                                        .count()
                                + " " + modality)
                        .collect(Collectors.joining(", "));
    }

    private String provider(Person person) {
        return person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .orElseThrow();
    }

    @GetMapping("/plans/new")
    Page form(@AuthenticationPrincipal Person person) {
        return form(200, provider(person), Mistakes.none());
    }

    private Page form(int status, String provider, Mistakes mistakes) {
        return new Page(
                status,
                (out, frame) ->
                        JtesendGenerated.render(out, null, frame, provider, directory.name(provider), mistakes));
    }

    @PostMapping("/providers/{provider}/plans")
    Answer send(
            @AuthenticationPrincipal Person person,
            @PathVariable String provider,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") String deidentify)
            throws IOException {
        List<Deposits.Sent> sent = (files == null ? Stream.<MultipartFile>of() : files.stream())
                .filter(file -> !file.isEmpty())
                .map(StudyList::sent)
                .toList();
        if (sent.isEmpty()) {
            return form(422, provider, Mistakes.none().add("files", "Choose DICOM files, or a zip of them"));
        }
        List<Receipt> receipts = deposits.receive(Sender.of(person, provider), sent, !deidentify.isEmpty());
        List<Receipt.Stored> stored = receipts.stream()
                .filter(Receipt.Stored.class::isInstance)
                .map(Receipt.Stored.class::cast)
                .toList();
        List<String> studies = stored.stream()
                .map(one -> one.object().name().study().value())
                .distinct()
                .toList();
        if (stored.size() == receipts.size() && studies.size() == 1) {
            return Redirect.to("/plans/" + studies.getFirst())
                    .saying(stored.size() + (stored.size() == 1 ? " object is" : " objects are") + " in the store");
        }
        List<String> problems = receipts.stream()
                .flatMap(receipt -> switch (receipt) {
                    case Receipt.Stored ignored -> Stream.<String>of();
                    case Receipt.Conflict conflict -> Stream.of(conflict.words());
                    case Receipt.Refused refused -> Stream.of(refused.words());
                })
                .toList();
        return new Page(
                stored.isEmpty() ? 422 : 200,
                (out, frame) -> JtereceivedGenerated.render(out, null, frame, stored.size(), studies, problems));
    }

    private static Deposits.Sent sent(MultipartFile file) {
        return new Deposits.Sent() {
            @Override
            public String name() {
                return String.valueOf(file.getOriginalFilename());
            }

            @Override
            public InputStream open() throws IOException {
                return file.getInputStream();
            }
        };
    }

    @PostMapping("/providers/{provider}/quarantine/{id}/discard")
    Redirect discard(@AuthenticationPrincipal Person person, @PathVariable String provider, @PathVariable UUID id)
            throws IOException {
        return quarantine.discard(person, provider, id)
                ? Redirect.to("/plans").saying("The version that was sent is gone. The one that the store held stays.")
                : Redirect.to("/plans");
    }
}
