package isocentre.service.practice.web;

import static java.util.stream.Collectors.toMap;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.FullText;
import isocentre.service.pages.Learnt;
import isocentre.service.pages.Resembling;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Guidelines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of the library stands on pages of other parts: what resembles a question, and what is new for everybody.
@Component
@Order(2)
class LibraryAlike implements Resembling.Source, Learnt.Source {
    private static final int MOST = 3;
    private static final int LATEST = 5;

    private final Guidelines guidelines;
    private final Directory directory;
    private final FullText search;

    LibraryAlike(Guidelines guidelines, Directory directory, FullText search) {
        this.guidelines = guidelines;
        this.directory = directory;
        this.search = search;
    }

    @Override
    public List<Resembling> resembling(String question) {
        Map<String, String> texts = open().stream()
                .collect(toMap(
                        Guideline::id,
                        one -> one.title() + " " + one.shown(directory.today()).words()));
        return search.alike(question, texts, MOST).stream()
                .map(guidelines::find)
                .flatMap(Optional::stream)
                .map(one -> new Resembling(one.kind().title(), one.title(), href(one), one.issuer()))
                .toList();
    }

    @Override
    public String heading() {
        return "What is recommended";
    }

    @Override
    public String href() {
        return "/library";
    }

    @Override
    public List<Learnt> latest() {
        return open().stream()
                .sorted((one, other) -> other.shown(directory.today())
                        .inForce()
                        .compareTo(one.shown(directory.today()).inForce()))
                .limit(LATEST)
                .map(one -> new Learnt(one.title(), href(one), one.site() + ", " + one.issuer()))
                .toList();
    }

    private List<Guideline> open() {
        return guidelines.all().stream().filter(Guideline::open).toList();
    }

    private static String href(Guideline one) {
        return "/library/" + one.id();
    }
}
