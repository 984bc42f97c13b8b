package isocentre.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GalleryTest {

    @Test
    @DisplayName("Every chart can be looked at in target/gallery, at both widths")
    void gallery() throws IOException {
        Path gallery = Files.createDirectories(Path.of("target", "gallery"));
        for (var sample : Samples.all().entrySet()) {
            for (Size size : Size.values()) {
                Path file = gallery.resolve(
                        sample.getKey() + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + ".svg");
                Files.writeString(file, sample.getValue().drawing(size).svg());
                assertThat(file).isNotEmptyFile();
            }
        }
    }
}
