package isocentre.capacity;

import isocentre.capacity.Area.Department;
import isocentre.capacity.DemandFiles.ProviderShare;
import isocentre.capacity.DemandFiles.Usual;
import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is published of demand and machines, as it holds on a day, and what a what-if makes of it.
public final class PublishedDemand {
    /// The id of England as an area.
    public static final String ENGLAND = "ENG";

    private static final String ANY = "any";

    private final Standards standards;
    private final LocalDate day;
    private final List<Site> sites;
    private final List<Usual> regimens;
    private final List<ProviderShare> providers;
    private final Assumptions assumptions;

    private PublishedDemand(DemandFiles files) {
        standards = files.standards();
        day = files.day();
        sites = files.sites();
        regimens = files.regimens();
        providers = files.providers();
        assumptions = files.assumptions();
    }

    public static PublishedDemand on(LocalDate day, Standards standards) {
        return new PublishedDemand(new DemandFiles(standards, day));
    }

    /// The tumour sites, in the order of their file.
    public List<Site> sites() {
        return sites;
    }

    public Optional<Site> site(String id) {
        return sites.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Working days of the twelve months from the day's own.
    public int workingDays() {
        Month first = Month.of(day);
        return first.to(first.plus(11))
                .mapToInt(month -> standards.workingDays().workingDaysIn(month))
                .sum();
    }

    /// A network, a provider by its code, or [#ENGLAND]; empty if it is none, or none of which a share is known.
    public Optional<Area> area(String id) {
        Organisations organisations = standards.organisations();
        Map<String, Double> shares = new TreeMap<>();
        for (ProviderShare one : providers) {
            OdsCode now = organisations.current(new OdsCode(one.code()), day);
            boolean wanted = id.equals(ENGLAND)
                    || id.equals(now.toString())
                    || organisations
                            .networkOf(now, day)
                            .filter(network -> network.id().equals(id))
                            .isPresent();
            if (wanted) {
                shares.merge(now.toString(), one.share(), Double::sum);
            }
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Department> departments = shares.entrySet().stream()
                .map(one -> new Department(one.getKey(), provider(one.getKey()), one.getValue() / sum))
                .toList();
        return departments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Area(id, name(id), id.equals(ENGLAND) ? 1 : sum, departments));
    }

    private String name(String id) {
        return id.equals(ENGLAND)
                ? "England"
                : standards.organisations().networks().stream()
                        .filter(one -> one.id().equals(id))
                        .map(Network::name)
                        .findFirst()
                        .orElseGet(() -> provider(id));
    }

    private String provider(String code) {
        return standards
                .organisations()
                .known(new OdsCode(code), day)
                .map(one -> one.name())
                .orElse(code);
    }

    /// The assumptions as published, with the area's share of England's machines.
    public Assumptions assumptions(Area area) {
        double machines = assumptions.value("machines") * area.ofEngland();
        return area.id().equals(ENGLAND)
                ? assumptions
                : assumptions.with(
                        "machines",
                        Math.max(1, Math.round(machines)),
                        String.format(
                                Locale.ROOT,
                                "computed: %.1f%% of England's %s, as it has of treatments (%s)",
                                100 * area.ofEngland(),
                                Assumption.plain(assumptions.value("machines")),
                                assumptions.of("machines").source()));
    }

    /// Courses as newly diagnosed people need them: cases, share treated, courses for each, schedules as usual.
    public Demand demand(Area area, Utilisation utilisation, Assumptions given) {
        List<Courses> courses = new ArrayList<>();
        for (Site site : sites) {
            double all = site.cases() * area.ofEngland() * utilisation.of(site) * utilisation.coursesEach(given);
            add(courses, site, Intent.RADICAL, all * (1 - site.palliative()), given);
            add(courses, site, Intent.PALLIATIVE, all * site.palliative(), given);
        }
        return new Demand(courses, 0, given.value("minutes")).grown(given.share("growth"));
    }

    private void add(List<Courses> courses, Site site, Intent intent, double aYear, Assumptions given) {
        List<Usual> own = usual(site.id(), intent);
        for (Usual one : own.isEmpty() ? usual(ANY, intent) : own) {
            courses.add(new Courses(site.id(), intent, one.schedule(), aYear * one.share(), given.value("minutes")));
        }
    }

    private List<Usual> usual(String site, Intent intent) {
        return regimens.stream()
                .filter(one -> one.site().equals(site) && one.intent() == intent)
                .toList();
    }

    /// Courses as a store has counted them; attendances beyond those of the courses are kept as they are.
    public Demand demand(Measured measured, Assumptions given) {
        double minutes = given.value("minutes");
        List<Courses> courses = measured.courses().stream()
                .map(one -> new Courses(siteOf(one.tumour()), one.intent(), one.schedule(), one.aYear(), minutes))
                .toList();
        double explained = courses.stream().mapToDouble(Courses::attendances).sum();
        return new Demand(courses, Math.max(0, measured.attendances() - explained), minutes)
                .grown(given.share("growth"));
    }

    private String siteOf(String tumour) {
        return sites.stream()
                .filter(site -> site.tumours().contains(tumour))
                .map(Site::id)
                .findFirst()
                .orElse(sites.getLast().id());
    }

    /// Regimens of the library to which courses could move: current, by external beam; of those alike the first.
    public List<Regimen> proposable() {
        Map<String, Regimen> found = new TreeMap<>();
        for (Regimen one : standards.regimens().all()) {
            if (one.status().equals("current")) {
                move(one, 1, 1)
                        .ifPresent(move -> found.putIfAbsent(
                                move.sites() + " " + move.intent() + " "
                                        + String.format("%03d", one.fractions().count()) + move.schedule(),
                                one));
            }
        }
        return List.copyOf(found.values());
    }

    /// A share of courses given by a regimen of the library; empty where the regimen is not for a course by external
    /// beam of one of the sites. A palliative regimen for metastases concerns every site.
    public Optional<Move> move(Regimen regimen, double share, double minutes) {
        String of = regimen.intent();
        if (of.contains("brachytherapy") || of.contains("boost") || of.contains("benign")) {
            return Optional.empty();
        }
        Intent intent;
        if (of.startsWith("palliative")) {
            intent = Intent.PALLIATIVE;
        } else if (of.startsWith("radical") || of.startsWith("adjuvant") || of.startsWith("neoadjuvant")) {
            intent = Intent.RADICAL;
        } else {
            return Optional.empty();
        }
        String first = regimen.diagnoses().spans().getFirst().first();
        boolean metastases = first.compareTo("C77") >= 0 && first.compareTo("C80") < 0;
        List<String> concerned = sites.stream()
                .filter(site -> metastases || site.diagnoses().holds(IcdCode.of(first)))
                .map(Site::id)
                .toList();
        return concerned.isEmpty() || metastases && intent == Intent.RADICAL
                ? Optional.empty()
                : Optional.of(new Move(regimen.id(), concerned, intent, Schedule.of(regimen), share, minutes));
    }
}
