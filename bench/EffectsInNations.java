import isocentre.effects.Effect;
import isocentre.effects.NotYetChanged;
import isocentre.effects.Observation;
import isocentre.effects.Scale;
import isocentre.effects.Series;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Standards;
import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import isocentre.statistics.Proportions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The change that every synthetic nation holds: the East of England network adopts five fractions for breast cancer in month
/// 7 (`breast-five-adopted` in `truth.json`), the other centres' practice stays. Is it found against those that have not
/// changed, and true to what was planted? And how often is an effect found in another network that changed nothing?
///
/// Usage: `java -cp … bench/EffectsInNations.java TRUTH…`.
final class EffectsInNations {
    private static final Pattern PLANTED = Pattern.compile(
            "\"id\":\"breast-five-adopted\",\"where\":\"([^\"]+)\".*?\"from\":\"([^\"]+)\".*?\"effect\":([0-9.]+)");
    private static final Pattern ROW = Pattern.compile(
            "\\{\"provider\":\"([^\"]+)\",\"month\":\"([^\"]+)\",\"breakdown\":\"\",\"numerator\":(\\d+),\"denominator\":(\\d+)}");

    public static void main(String[] files) throws Exception {
        int found = 0;
        int holds = 0;
        int asked = 0;
        int wrong = 0;
        double sum = 0;
        double effect = 0;
        for (String file : files) {
            String truth = Files.readString(Path.of(file));
            Matcher planted = PLANTED.matcher(truth);
            if (!planted.find()) {
                throw new IllegalStateException(file + " plants no breast-five-adopted with an effect");
            }
            effect = Double.parseDouble(planted.group(3));
            Month change = Month.of(planted.group(2));
            Map<String, Series> centres = centres(truth);
            Effect.Measured answer = ask(centres, planted.group(1), change, List.of()).orElseThrow();
            found += answer.headline().found() ? 1 : 0;
            holds += answer.headline().interval().contains(effect) ? 1 : 0;
            sum += answer.headline().value();
            for (Network network : Standards.load().organisations().networks()) {
                if (!network.id().equals(planted.group(1))) {
                    Optional<Effect.Measured> none = ask(centres, network.id(), change, List.of(planted.group(1)));
                    asked += none.isPresent() ? 1 : 0;
                    wrong += none.filter(one -> one.headline().found()).isPresent() ? 1 : 0;
                }
            }
        }
        System.out.println("| nations | planted | mean found | found | interval holds it | false effects in networks that changed nothing |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.printf(Locale.ROOT, "| %d | %+.1f points | %+.1f points | %s | %s | %s |%n", files.length, effect * 100,
                sum / files.length * 100, share(found, files.length), share(holds, files.length), share(wrong, asked));
    }

    private static Map<String, Series> centres(String truth) {
        int from = truth.indexOf("\"FRX-01\":[");
        Matcher rows = ROW.matcher(truth.substring(from, truth.indexOf("\n]", from)));
        Map<String, TreeMap<Month, Observation>> months = new TreeMap<>();
        while (rows.find()) {
            Month month = Month.of(rows.group(2));
            if (!rows.group(4).equals("0")) {
                months.computeIfAbsent(rows.group(1), ignored -> new TreeMap<>())
                        .put(month, new Observation(month, Double.parseDouble(rows.group(3)), Double.parseDouble(rows.group(4))));
            }
        }
        int all = months.values().stream().mapToInt(Map::size).max().orElseThrow();
        Map<String, Series> series = new TreeMap<>();
        // A centre without a patient in some month is left out.
        months.forEach((centre, of) -> {
            if (of.size() == all) {
                series.put(centre, new Series(new ArrayList<>(of.values())));
            }
        });
        return series;
    }

    private static Optional<Effect.Measured> ask(
            Map<String, Series> centres, String network, Month change, List<String> without) {
        List<NotYetChanged.Centre> compared = new ArrayList<>();
        centres.forEach((code, series) -> {
            String of = Standards.load().organisations().networkOf(new OdsCode(code), change.firstDay()).map(Network::id).orElse("");
            if (!without.contains(of)) {
                compared.add(new NotYetChanged.Centre(code, series, of.equals(network) ? Optional.of(change) : Optional.empty()));
            }
        });
        return NotYetChanged.measure(compared, new NotYetChanged.Design(Scale.SHARE, 0), Confidence.P95, new SplittableRandom(1))
                .measured();
    }

    private static String share(int of, int runs) {
        Interval share = Proportions.wilson(of, runs, Confidence.P95).times(100);
        return String.format(Locale.ROOT, "%d of %d, %.1f %% (%.1f to %.1f)", of, runs, share.estimate(), share.lower(), share.upper());
    }
}
