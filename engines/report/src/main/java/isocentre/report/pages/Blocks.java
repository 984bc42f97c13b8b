package isocentre.report.pages;

import isocentre.report.views.Block;
import isocentre.report.views.Section;
import isocentre.report.views.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers the blocks of a section in the order in which they are read.
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();

    Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    Blocks add(Optional<? extends Block> block) {
        block.ifPresent(blocks::add);
        return this;
    }

    Blocks addAll(List<? extends Block> more) {
        blocks.addAll(more);
        return this;
    }

    Blocks words(String text) {
        return add(new Words(text));
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    Section section(String id, String title) {
        return new Section(id, title, List.copyOf(blocks));
    }

    /// A section with these words first; none where there is nothing for them to stand before.
    Optional<Section> sectionAfter(String introduction, String id, String title) {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(new Blocks().words(introduction).addAll(blocks).section(id, title));
    }
}
