package isocentre.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SiteTest {
    @Test
    void writes() throws Exception {
        long start = System.nanoTime();
        Nation nation = ExampleNation.mixed();
        long made = System.nanoTime();
        var written = Report.write(nation, Path.of("target/site"));
        System.out.println(
                "made " + (made - start) / 1e9 + " written " + (System.nanoTime() - made) / 1e9 + " " + written);
        assertThat(written.pages()).isGreaterThan(100);
    }
}
