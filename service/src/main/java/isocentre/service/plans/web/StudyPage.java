package isocentre.service.plans.web;

import isocentre.plans.dicom.Uid;
import isocentre.plans.scoring.Protocol;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.service.plans.measuring.Measured;
import isocentre.service.plans.measuring.Slices;
import isocentre.service.plans.measuring.Studies;
import isocentre.service.plans.measuring.Viewing;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.StoredObject;
import isocentre.templates.plans.JtesliceGenerated;
import isocentre.templates.plans.JtestudyGenerated;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A study: what it is, the dose to its structures, its score against a protocol, and its slices.
@Controller
public class StudyPage {
    private final Plans plans;
    private final Studies studies;
    private final Viewing viewing;
    private final Directory directory;

    StudyPage(Plans plans, Studies studies, Viewing viewing, Directory directory) {
        this.plans = plans;
        this.studies = studies;
        this.viewing = viewing;
        this.directory = directory;
    }

    @GetMapping("/plans/{study}")
    Page study(
            @AuthenticationPrincipal Person person,
            @PathVariable String study,
            @RequestParam(defaultValue = "") String protocol)
            throws IOException {
        List<StoredObject> objects = seen(person, study, "plan page");
        Studies.Study read = studies.read(objects);
        Optional<Protocol> against = Protocol.shipped(protocol);
        List<Choice> protocols = Protocol.ids().stream()
                .map(id ->
                        new Choice(id, Protocol.shipped(id).map(Protocol::title).orElse(id), id.equals(protocol)))
                .toList();
        StudyView view = StudyView.of(objects, read, plans, directory, against);
        return Page.of(
                (out, frame) -> JtestudyGenerated.render(out, null, frame, view, protocols, against.isPresent()));
    }

    /// A structure that can be shown or hidden.
    public record Shown(int number, String name, String colour, boolean shown) {}

    /// A slice with what is needed to move on.
    public record SliceView(
            String study,
            int number,
            int count,
            String height,
            String query,
            boolean dose,
            boolean hasDose,
            String most,
            List<Shown> structures) {}

    @GetMapping("/plans/{study}/slices/{number}")
    Page slice(
            @AuthenticationPrincipal Person person,
            @PathVariable String study,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Set<Integer> roi,
            @RequestParam(defaultValue = "yes") String dose,
            @RequestParam(defaultValue = "") String chosen)
            throws IOException {
        List<StoredObject> objects = seen(person, study, "slices");
        Measured one = first(studies.read(objects));
        Slices slices = viewing.slices(one);
        if (slices.all().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int at = number.equals("middle") ? viewing.first(one, slices) : number(number, slices);
        Set<Integer> shown = shown(one, roi, chosen);
        boolean wash = dose.equals("yes");
        List<Shown> structures = viewing.structures(one).stream()
                .map(each -> new Shown(
                        each.number(),
                        each.name(),
                        "#%06x".formatted(each.colour().orElse(0x777777)),
                        shown.contains(each.number())))
                .toList();
        String query = "?chosen=yes&dose=" + (wash ? "yes" : "no")
                + shown.stream().map(each -> "&roi=" + each).collect(Collectors.joining());
        SliceView view = new SliceView(
                study,
                at,
                slices.all().size(),
                String.format(
                        java.util.Locale.ROOT, "%.1f", slices.all().get(at).height()),
                query,
                wash,
                one.grid().isPresent(),
                one.grid()
                        .map(grid -> String.format(java.util.Locale.ROOT, "%.1f Gy", grid.most()))
                        .orElse(""),
                structures);
        return Page.of((out, frame) -> JtesliceGenerated.render(out, null, frame, view));
    }

    @GetMapping("/plans/{study}/slices/{number}/picture.png")
    ResponseEntity<byte[]> picture(
            @AuthenticationPrincipal Person person,
            @PathVariable String study,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Set<Integer> roi,
            @RequestParam(defaultValue = "yes") String dose)
            throws IOException {
        List<StoredObject> objects = seen(person, study, "picture of slice " + number);
        Measured one = first(studies.read(objects));
        Slices slices = viewing.slices(one);
        byte[] png = viewing.picture(
                one, slices, number(number, slices), objects, roi == null ? Set.of() : roi, dose.equals("yes"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(png);
    }

    /// All structures until somebody has chosen.
    private Set<Integer> shown(Measured one, @Nullable Set<Integer> roi, String chosen) {
        if (!chosen.isEmpty()) {
            return roi == null ? Set.of() : new TreeSet<>(roi);
        }
        return viewing.structures(one).stream()
                .map(each -> each.number())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int number(String text, Slices slices) {
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) < slices.all().size()) {
            return Integer.parseInt(text);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Measured first(Studies.Study study) {
        return study.cases().stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<StoredObject> seen(Person person, String study, String purpose) {
        Reader reader = Reader.of(person, directory.today());
        List<StoredObject> objects = plans.study(reader, new Uid(study));
        plans.record(reader, new Uid(study), objects, purpose);
        return objects;
    }
}
