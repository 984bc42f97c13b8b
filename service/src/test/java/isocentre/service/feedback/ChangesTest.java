package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.service.Site;
import isocentre.service.indicators.Edition;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Site site = Site.open();
    private final Changes changes = site.part(Changes.class);

    @Test
    void onlyThePlacesWhoseFiguresChangedAreToldSo() {
        Edition before = new Story("TIM-01").edition("told-1");
        Edition after = new Story("TIM-01").with("RTR", new Month(2025, 1), 0.5).edition("told-2");
        changes.tell(before);
        changes.tell(after);
        changes.tell(after);
        var nation = after.year(after.latest()).orElseThrow();
        assertThat(changes.of("RTR", nation)).singleElement().satisfies(change -> {
            assertThat(change.indicator()).isEqualTo("TIM-01");
            assertThat(change.before()).isNotEqualTo(change.now()).contains("of 2,400");
        });
        assertThat(changes.of("RHQ", nation)).isEmpty();
        assertThat(changes.of("ENG", nation)).hasSize(1);
    }
}
