package isocentre.disclosure;

import java.util.Set;

/// What stands in a cell of a released table.
public sealed interface Mark {
    /// The sign for a number that is not given.
    String HIDDEN = "*";

    /// What is written.
    String text();

    /// Why, for a reader.
    String reason(Policy policy);

    /// A count, rounded as the policy says.
    record Shown(long number) implements Mark {
        @Override
        public String text() {
            return String.valueOf(number);
        }

        @Override
        public String reason(Policy policy) {
            return policy.roundTo() == 1 || number == 0 ? "as counted" : "rounded to the nearest " + policy.roundTo();
        }
    }

    /// The sum of the cells below it, as they are shown.
    ///
    /// @param complete whether none of them is hidden
    record Summed(long number, boolean complete) implements Mark {
        @Override
        public String text() {
            return String.valueOf(number);
        }

        @Override
        public String reason(Policy policy) {
            return complete
                    ? "the sum of the rounded cells"
                    : "the sum of the rounded cells that are shown: hidden ones are left out, so it is too small";
        }
    }

    /// Hidden because the count is small.
    record Small() implements Mark {
        @Override
        public String text() {
            return HIDDEN;
        }

        @Override
        public String reason(Policy policy) {
            return "hidden: from 1 to " + policy.hideTo() + " people, few enough to be recognised";
        }
    }

    /// Hidden because another could be worked out with it.
    record Protecting(Set<Cell> others) implements Mark {
        public Protecting {
            others = Set.copyOf(others);
        }

        @Override
        public String text() {
            return HIDDEN;
        }

        @Override
        public String reason(Policy policy) {
            return "hidden: with it, others could work out the number for "
                    + String.join(
                            "; and for ",
                            others.stream().sorted().map(Cell::toString).toList());
        }
    }
}
