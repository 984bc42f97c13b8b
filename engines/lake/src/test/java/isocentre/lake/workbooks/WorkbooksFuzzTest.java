package isocentre.lake.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes give a workbook or a reason, and never an exception. The corpus holds whole, torn and bent workbooks;
/// set `JAZZER_FUZZ=1` to look for more.
class WorkbooksFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, bytes);
            switch (Workbooks.read(file)) {
                case Workbook workbook ->
                    assertThat(workbook.rows())
                            .isNotEmpty()
                            .noneMatch(row -> row.provider().isEmpty());
                case Rejection rejection -> assertThat(rejection.why()).isNotBlank();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
