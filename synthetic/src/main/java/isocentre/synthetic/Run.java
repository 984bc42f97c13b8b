package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Standards;
import java.nio.file.Path;
import java.util.List;

/// What all providers of a run share.
record Run(
        Options options,
        CaseMix mix,
        Nation nation,
        Planted planted,
        Path out,
        Days days,
        CourseMaker courses,
        double episodesPerYear) {
    private static final int LONGEST = 8;

    Run(Options options, CaseMix mix, Nation nation, Planted planted, Path out) {
        this(options, mix, nation, planted, out, days(options));
    }

    private Run(Options options, CaseMix mix, Nation nation, Planted planted, Path out, Days days) {
        this(
                options,
                mix,
                nation,
                planted,
                out,
                days,
                new CourseMaker(options.seed(), mix, planted, days),
                mix.assumptions().part("episodes_per_year").number("value") * options.scale());
    }

    private static Days days(Options options) {
        return new Days(
                Standards.load().workingDays(),
                options.start().plus(-1),
                options.last().plus(LONGEST));
    }

    /// Whether the centre's submissions are looked for: not where it is unsure that the provider gives treatment.
    boolean due(Centre centre) {
        return !mix.assumptions().part("not_due").has(centre.name());
    }

    /// A centre as it works in a month.
    Setting setting(Centre centre, Month month) {
        List<Machine> linacs = nation.linacs(centre, month);
        if (planted.machineDown(centre, month) && linacs.size() > 1) {
            linacs = linacs.subList(1, linacs.size());
        }
        return new Setting(
                centre,
                month,
                linacs,
                planted.within31(centre, month),
                planted.weekends(centre, month),
                planted.closes(centre, month));
    }

    /// Courses that begin at a centre in a month: by its share and the month's working days, with chance.
    int courses(Centre centre, Month month) {
        Dice dice = Dice.of(options.seed(), 4, centre.key(), People.ordinal(month));
        double mean = episodesPerYear * nation.share(centre, month) * days.workingIn(month) / 253;
        return Math.clamp(dice.poisson(mean), 1, centre.mostInMonth() - 2);
    }
}
