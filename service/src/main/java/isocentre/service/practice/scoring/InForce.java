package isocentre.service.practice.scoring;

import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A schedule that a version of a network's protocol allows, with the provider and the days for which it is in force.
///
/// @param subject a diagnosis of three characters, or `bone`
/// @param intent radical or palliative
record InForce(
        String guideline,
        String version,
        String provider,
        LocalDate first,
        LocalDate last,
        String subject,
        String intent,
        BigDecimal dose,
        int fractions) {
    private static final List<IcdCode> CATEGORIES = IntStream.range(0, 26 * 100)
            .mapToObj(n -> IcdCode.of("" + (char) ('A' + n / 100) + n / 10 % 10 + n % 10))
            .toList();

    private record Schedule(String subject, String intent, BigDecimal dose, int fractions) {}

    private record Days(LocalDate first, LocalDate last) {}

    /// All schedules of all protocols, for each provider while it belongs to the network.
    ///
    /// @param last the day after which nothing is looked at
    static List<InForce> of(List<Guideline> guidelines, LocalDate last) {
        List<InForce> rows = new ArrayList<>();
        for (Guideline protocol : guidelines) {
            if (protocol.kind() != Guideline.Kind.PROTOCOL) {
                continue;
            }
            for (Version version : protocol.versions()) {
                List<Schedule> schedules = schedules(version);
                if (!version.wasAgreed() || schedules.isEmpty()) {
                    continue;
                }
                LocalDate until =
                        version.until().filter(day -> day.isBefore(last)).orElse(last);
                for (OdsCode provider : Standards.load().organisations().codes()) {
                    for (Days days : membership(provider, protocol.owner(), version.inForce(), until)) {
                        for (Schedule one : schedules) {
                            rows.add(new InForce(
                                    protocol.id(),
                                    version.id(),
                                    provider.code(),
                                    days.first(),
                                    days.last(),
                                    one.subject(),
                                    one.intent(),
                                    one.dose(),
                                    one.fractions()));
                        }
                    }
                }
            }
        }
        return rows;
    }

    /// The runs of months in which a provider belongs to a network, cut to the days looked at. Membership is that of
    /// the last day of a month, as in every figure of a network.
    private static List<Days> membership(OdsCode provider, String network, LocalDate first, LocalDate last) {
        Organisations organisations = Standards.load().organisations();
        List<Days> runs = new ArrayList<>();
        if (last.isBefore(first)) {
            return runs;
        }
        for (Month month : Month.of(first).to(Month.of(last)).toList()) {
            Optional<Network> of = organisations.networkOf(provider, month.lastDay());
            if (of.filter(one -> one.id().equals(network)).isEmpty()) {
                continue;
            }
            LocalDate from = month.firstDay().isBefore(first) ? first : month.firstDay();
            LocalDate to = month.lastDay().isAfter(last) ? last : month.lastDay();
            if (!runs.isEmpty() && runs.getLast().last().plusDays(1).equals(from)) {
                runs.set(runs.size() - 1, new Days(runs.getLast().first(), to));
            } else {
                runs.add(new Days(from, to));
            }
        }
        return runs;
    }

    /// The schedules that can be told in the data: of external beam, by diagnosis and intent. Bone metastases are told
    /// by the region treated.
    private static List<Schedule> schedules(Version version) {
        return version.regimens().stream()
                .flatMap(id -> Standards.load().regimens().find(id).stream())
                .filter(regimen -> Stream.of("radical", "adjuvant", "neoadjuvant", "palliative")
                        .anyMatch(regimen.intent()::startsWith))
                .flatMap(regimen -> subjects(regimen)
                        .map(subject -> new Schedule(
                                subject,
                                regimen.intent().startsWith("palliative") ? "palliative" : "radical",
                                BigDecimal.valueOf(regimen.dose().value()),
                                regimen.fractions().count())))
                .distinct()
                .toList();
    }

    private static Stream<String> subjects(Regimen regimen) {
        return regimen.site().equals("Bone metastases")
                ? Stream.of("bone")
                : CATEGORIES.stream().filter(regimen.diagnoses()::holds).map(IcdCode::code);
    }
}
