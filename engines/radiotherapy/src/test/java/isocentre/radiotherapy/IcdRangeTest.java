package isocentre.radiotherapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IcdRangeTest {
    @Test
    void headAndNeckHoldsLipToLarynxButNotTheTrachea() {
        IcdRange headAndNeck = IcdRange.of("C00-C14;C30-C32");
        assertThat(headAndNeck.holds(IcdCode.of("C00.0"))).isTrue();
        assertThat(headAndNeck.holds(IcdCode.of("C148"))).isTrue();
        assertThat(headAndNeck.holds(IcdCode.of("C32.9"))).isTrue();
        assertThat(headAndNeck.holds(IcdCode.of("C15"))).isFalse();
        assertThat(headAndNeck.holds(IcdCode.of("C33X"))).isFalse();
    }

    @Test
    void aSubdivisionHoldsOnlyItself() {
        IcdRange pituitary = IcdRange.of("D35.2");
        assertThat(pituitary.holds(IcdCode.of("D352"))).isTrue();
        assertThat(pituitary.holds(IcdCode.of("D353"))).isFalse();
        assertThat(pituitary.holds(IcdCode.of("D35"))).isFalse();
    }

    @Test
    void theSameCodeIsReadFromEveryWayOfWritingIt() {
        assertThat(IcdCode.of("c61.x")).isEqualTo(IcdCode.of("C61")).isEqualTo(IcdCode.of("C61X"));
        assertThat(IcdCode.of("C50.9").code()).isEqualTo("C509");
        assertThat(IcdCode.of("C509").category()).isEqualTo("C50");
    }

    @Test
    void aCodeThatIsNoneIsRefused() {
        for (String text : new String[] {"", "C", "50C", "C5", "C509123", "CC09", "C 09"}) {
            assertThat(IcdCode.isIcd(text)).as(text).isFalse();
            assertThatThrownBy(() -> IcdCode.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
