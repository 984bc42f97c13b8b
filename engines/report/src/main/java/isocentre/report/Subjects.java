package isocentre.report;

import isocentre.indicators.Indicator;
import isocentre.indicators.Kind;
import isocentre.indicators.Target;
import isocentre.report.Subject.Better;
import isocentre.report.Subject.Shape;
import isocentre.statistics.Direction;
import java.time.LocalDate;
import java.util.List;

/// Indicators as the pages speak of them.
final class Subjects {
    private Subjects() {}

    static Subject of(Indicator indicator, LocalDate day) {
        boolean share = indicator.kind().share();
        return new Subject(
                indicator.id(),
                indicator.name(),
                shape(indicator.kind()),
                better(indicator.direction()),
                share ? "" : indicator.unit(),
                indicator.things().numerator(),
                indicator.things().denominator(),
                List.of(plain(indicator.plain())),
                plain(indicator.numerator()),
                plain(indicator.denominator()),
                indicator.calculation().whole() && indicator.kind() != Kind.MIX,
                indicator.kind() == Kind.COUNT || indicator.calculation().shared(),
                indicator.noEquity(),
                indicator.targets().stream()
                        .filter(target -> target.validity().holds(day))
                        .map(Subjects::target)
                        .toList(),
                indicator.kind().method(),
                indicator.basis().words() + (indicator.proposal() ? "; this product's own proposal" : ""),
                indicator.source());
    }

    /// Column names are set off by backticks in the standards; a page has them as words.
    private static String plain(String text) {
        return text.replace("`", "");
    }

    private static Subject.Target target(Target target) {
        return new Subject.Target(
                target.value(), plain(target.words()), target.basis().words(), target.national());
    }

    private static Shape shape(Kind kind) {
        return switch (kind) {
            case PROPORTION -> Shape.SHARE;
            case COUNT -> Shape.COUNT;
            case RATIO, RATE, MEAN, VARIATION -> Shape.NUMBER;
            case QUANTILE -> Shape.QUANTILE;
            case MIX -> Shape.MIX;
        };
    }

    private static Better better(Direction direction) {
        return switch (direction) {
            case UP -> Better.HIGHER;
            case DOWN -> Better.LOWER;
            case NEITHER -> Better.NEITHER;
        };
    }
}
