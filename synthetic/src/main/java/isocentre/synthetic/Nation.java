package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Succession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The centres of England, by the dated organisations of the standards.
final class Nation {
    private static final Facts PUBLISHED = Facts.read("published.yaml");
    private final Organisations organisations = Standards.load().organisations();
    private final Map<OdsCode, Centre> centres = new TreeMap<>();
    private final List<Month> months;
    private final CentreMaker maker;

    Nation(Options options, CaseMix mix) {
        months = options.months().toList();
        maker = new CentreMaker(options, mix, PUBLISHED);
        for (Month month : months) {
            providersIn(month).forEach(code -> centres.computeIfAbsent(code, this::make));
        }
    }

    private Centre make(OdsCode code) {
        Month first = months.stream().filter(m -> providersIn(m).contains(code)).findFirst().orElseThrow();
        String network = organisations.networkOf(code, first.firstDay()).map(Network::id).orElse("");
        List<String> predecessors = organisations.predecessorsOf(code).stream()
                .map(OdsCode::code)
                .filter(old -> organisations
                        .known(new OdsCode(old), first.firstDay())
                        .map(one -> one.kind() == Organisation.Kind.EXTERNAL_BEAM || old.equals("RNJ"))
                        .orElse(false))
                .toList();
        return maker.make(code, network, predecessors);
    }

    /// The external-beam providers of a month: those valid on its first day.
    List<OdsCode> providersIn(Month month) {
        return organisations.providersOn(month.firstDay()).stream().map(Organisation::code).toList();
    }

    Centre centre(OdsCode code) {
        Centre centre = centres.get(code);
        if (centre == null) {
            throw new IllegalArgumentException(code + " gives no treatment in the run");
        }
        return centre;
    }

    List<Centre> centres() {
        return List.copyOf(centres.values());
    }

    /// The share of England's episodes that a centre has in a month: a service that has passed on stands with its
    /// successor from then on, and one that has not yet begun leaves its share where it was.
    double share(Centre centre, Month month) {
        double share = centre.share();
        for (OdsCode old : organisations.predecessorsOf(centre.code())) {
            boolean apart = organisations.on(old, month.firstDay())
                    .filter(one -> one.kind() == Organisation.Kind.EXTERNAL_BEAM)
                    .isPresent();
            boolean direct = organisations.successorOf(old).map(Succession::successor).filter(centre.code()::equals).isPresent();
            if (apart) {
                share -= maker.share(old) * maker.within(old, centre.code());
            } else if (direct && maker.addsTo(old)) {
                share += maker.share(old);
            }
        }
        return Math.max(share, 0.0001);
    }

    /// The linacs of a centre in a month. Those that came with another trust come on the day of the succession.
    List<Machine> linacs(Centre centre, Month month) {
        return centre.linacs().stream()
                .filter(machine -> {
                    OdsCode owner = new OdsCode(machine.id().substring(0, 3));
                    return organisations.current(owner, month.firstDay()).equals(centre.code());
                })
                .toList();
    }

    /// Centres that hand patients to each other in the run, in order of succession: they are made together.
    List<List<Centre>> families() {
        Map<OdsCode, List<Centre>> families = new LinkedHashMap<>();
        for (Centre centre : centres.values()) {
            OdsCode last = organisations.current(centre.code(), months.getLast().lastDay());
            OdsCode head = centres.containsKey(last) ? last : centre.code();
            families.computeIfAbsent(head, ignored -> new ArrayList<>()).add(centre);
        }
        return families.values().stream()
                .sorted((a, b) -> Double.compare(share(b), share(a)))
                .toList();
    }

    private static double share(List<Centre> family) {
        return family.stream().mapToDouble(Centre::share).sum();
    }

    /// Who treats a centre's patients in a month: the centre, or its successor once it has ended.
    OdsCode treats(Centre centre, Month month) {
        return providersIn(month).contains(centre.code())
                ? centre.code()
                : organisations.current(centre.code(), month.firstDay());
    }
}
