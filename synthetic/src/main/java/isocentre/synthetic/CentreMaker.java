package isocentre.synthetic;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes a centre from the published shares and waits, and from the assumptions where nothing is published.
final class CentreMaker {
    private final Options options;
    private final Facts published;
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, HouseStyle> styles = HouseStyle.read();
    private final Facts assumptions;
    private final List<String> order;
    private final double meanSpread;
    private final boolean version6InForce;

    CentreMaker(Options options, CaseMix mix, Facts published) {
        this.options = options;
        this.published = published;
        this.assumptions = mix.assumptions();
        this.version6InForce = Standards.load().codeLists().find("intent_v6").orElseThrow().codes().stream()
                .anyMatch(code -> code.validity().holds(options.start().firstDay()));
        Facts share = published.part("provider_share");
        shares.putAll(assumptions.part("predecessor_share").part("percent").numbers());
        shares.putAll(share.part("percent").numbers());
        // A provider with nine months in the year had a greater share of each of them; its successor had the rest.
        share.part("months").numbers().forEach((code, months) -> {
            double year = share.part("percent").number(code);
            double month = year * 12 / months;
            shares.put(code, month);
        });
        shares.merge("RAL", -shares.getOrDefault("RAP", 0.0) * 3 / 12, Double::sum);
        order = shares.keySet().stream().sorted().toList();
        meanSpread = order.stream()
                        .mapToDouble(code -> shares.getOrDefault(code, 0.0) * spread(code))
                        .sum()
                / shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// How far a centre's waits lie from its network's: a standard normal number.
    private double spread(String code) {
        return Dice.of(options.seed(), 2, Dice.key(code)).normal();
    }

    /// Share of England's episodes, 0 to 1.
    double share(OdsCode code) {
        return shares.getOrDefault(code.code(), 0.02) / 100;
    }

    /// Whether a predecessor's work stands inside the successor's published share (1), so that it is taken out while
    /// the predecessor is apart; RAP's stands beside it (0).
    double within(OdsCode predecessor, OdsCode successor) {
        return addsTo(predecessor) || share(predecessor) >= share(successor) ? 0 : 1;
    }

    boolean addsTo(OdsCode predecessor) {
        return predecessor.code().equals("RAP");
    }

    Centre make(OdsCode code, String network, List<String> predecessors) {
        double share = share(code);
        HouseStyle style = options.styles() == Options.Styles.PLAIN
                ? HouseStyle.plain()
                : styles.getOrDefault(code.code(), HouseStyle.common());
        if (!version6InForce) {
            style = style.inVersion5();
        }
        double year = assumptions.part("episodes_per_year").number("value") * options.scale();
        int place = Math.max(0, order.indexOf(code.code()));
        double before = order.subList(0, place).stream()
                        .mapToDouble(shares::get)
                        .sum()
                / shares.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Centre(
                code,
                network,
                share,
                within31(network, code),
                linacs(code, predecessors, share),
                machine(code, "OT2", Machine.Kind.BRACHYTHERAPY),
                machine(code, "OT3", Machine.Kind.SUPERFICIAL),
                machine(code, "OT4", Machine.Kind.PROTON),
                machine(code, "OT5", Machine.Kind.ADMINISTRATION),
                style,
                (int) (before * NhsNumbers.COUNT),
                Math.max(2000, (int) (share * 90 / 100 * NhsNumbers.COUNT)),
                40 + (int) (year * (share + taken(predecessors)) * 1.35 / 12),
                year * share / 12 < 30);
    }

    private double taken(List<String> predecessors) {
        return predecessors.contains("RAP") ? share(new OdsCode("RAP")) : 0;
    }

    /// The network's published share, and about it the centres'; spread so that England's is kept.
    private double within31(String network, OdsCode code) {
        Facts within = published.part("within_31_days");
        double mean = within.part("network").number(network, within.number("england"));
        double odds = Math.log(mean / (1 - mean)) + 0.35 * (spread(code.code()) - meanSpread);
        return Math.clamp(1 / (1 + Math.exp(-odds)), 0.566, 0.994);
    }

    private List<Machine> linacs(OdsCode code, List<String> predecessors, double share) {
        double fleet = published.part("linacs").number("fleet") * options.scale();
        int count = Math.max(predecessors.isEmpty() ? 1 : 2, (int) Math.round(share * fleet));
        List<Machine> linacs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Some machines still bear the code of the trust that bought them.
            boolean old = !predecessors.isEmpty() && (i % 3 == 2 || i == 1 && count == 2);
            String owner = old ? predecessors.get(i / 3 % predecessors.size()) : code.code();
            linacs.add(new Machine(
                    owner + "LA" + (1001 + i + Math.floorMod(Dice.key(code.code()), 7) * 1000), Machine.Kind.LINAC));
        }
        return List.copyOf(linacs);
    }

    private static Machine machine(OdsCode code, String kind, Machine.Kind sense) {
        return new Machine(code.code() + kind + "001", sense);
    }
}
