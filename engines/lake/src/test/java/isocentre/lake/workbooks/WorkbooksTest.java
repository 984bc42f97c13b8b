package isocentre.lake.workbooks;

import static isocentre.lake.workbooks.Sheets.GROUPS;
import static isocentre.lake.workbooks.Sheets.HEADINGS;
import static isocentre.lake.workbooks.Sheets.ofMonth;
import static isocentre.lake.workbooks.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {
    private static final Object[] TITLE = {"ONE MONTH (31-DAY) WAIT FROM A DECISION TO TREAT: BY TREATMENT MODALITY"};
    private static final Object[] LEEDS = row("RR8", "LEEDS", "ALL STAGES", "Radiotherapy", 90, 5, 3, 1, 1);
    private static final Object[] LEEDS_FIRST = row("RR8", "LEEDS", "First Treatment", "Radiotherapy", 40, 5, 3, 0, 0);
    private static final Object[] LEEDS_LATER =
            row("RR8", "LEEDS", "Subsequent Treatment", "Radiotherapy", 50, 0, 0, 1, 1);
    private static final Object[] ENGLAND =
            row(" ", "ALL ENGLISH PROVIDERS", "ALL STAGES", "Radiotherapy", 90, 5, 3, 1, 1);
    private static final Wait LEEDS_WAIT = new Wait("RR8", "LEEDS", Stage.ALL, 90, 5, 3, 1, 1, 100);

    @TempDir
    private Path folder = Path.of("");

    private Reading read(Sheets sheets) throws IOException {
        return Workbooks.read(sheets.write(folder.resolve("workbook.xlsx")));
    }

    private Workbook workbook(Sheets sheets) throws IOException {
        Reading reading = read(sheets);
        assertThat(reading).isInstanceOf(Workbook.class);
        return (Workbook) reading;
    }

    @Test
    void aTableOfTheSeriesGivesItsRowsWithoutEnglandSurgeryOrPercentages() throws IOException {
        Workbook workbook = workbook(ofMonth("May 2024")
                .with("62-DAY (ALL CANCER)", new Object[][] {{"TWO MONTH (62-DAY) WAIT"}, HEADINGS, LEEDS})
                .with(
                        "31-DAY (BY TREATMENT MODALITY)",
                        TITLE,
                        new Object[] {"May-24"},
                        GROUPS,
                        HEADINGS,
                        LEEDS,
                        row("RR8", "LEEDS", "ALL STAGES", "Surgery", 7, 0, 0, 0, 0),
                        ENGLAND,
                        new Object[] {"PART B: FIRST TREATMENTS"},
                        HEADINGS,
                        LEEDS_FIRST,
                        LEEDS_LATER));
        assertThat(workbook.month()).isEqualTo(Month.of("2024-05"));
        assertThat(workbook.status()).isEqualTo("provisional");
        assertThat(workbook.rows())
                .containsExactly(
                        LEEDS_WAIT,
                        new Wait("RR8", "LEEDS", Stage.FIRST, 40, 5, 3, 0, 0, 48),
                        new Wait("RR8", "LEEDS", Stage.SUBSEQUENT, 50, 0, 0, 1, 1, 52));
        assertThat(workbook.england()).singleElement().matches(row -> row.total() == 100);
    }

    @Test
    void columnsAreFoundInAnyOrderAndByOtherHeadings() throws IOException {
        Object[] headings = {
            "49-62 days",
            "Total treated",
            "Provider Name",
            "% treated within 31 days",
            "32-38 days",
            "Modality",
            "Org Code",
            "over 62 days",
            "39\u201348 days",
            "Treated within 31 days",
            "Stage of treatment"
        };
        Object[] leeds = {1, 100, "LEEDS", 0.9, 5, "RADIOTHERAPY", "rr8", 1, 3, 90, "All"};
        Workbook workbook =
                workbook(ofMonth("June 2022").with("Table 5", TITLE, new Object[] {"", ""}, headings, leeds));
        assertThat(workbook.rows()).containsExactly(LEEDS_WAIT);
    }

    @Test
    void headingsMayStandOnTwoRows() throws IOException {
        Object[] upper = {
            "ODS CODE",
            "PROVIDER",
            "TREATMENT",
            "TREATMENT",
            "TOTAL",
            "WITHIN",
            "32 TO 38",
            "39 TO 48",
            "49 TO 62",
            "AFTER"
        };
        Object[] lower = {"", "", "STAGE", "MODALITY", "TREATED", "31 DAYS", "DAYS", "DAYS", "DAYS", "62 DAYS"};
        Object[] leeds = {"RR8", "LEEDS", "ALL STAGES", "Radiotherapy", 100, 90, 5, 3, 1, 1};
        Workbook workbook = workbook(ofMonth("June 2022").with("31-DAY", TITLE, upper, lower, leeds));
        assertThat(workbook.rows()).containsExactly(LEEDS_WAIT);
    }

    @Test
    void anOlderSheetOfOneModalityAndStageIsKnownByItsTitle() throws IOException {
        Object[] headings = {
            "ODS CODE (1)",
            "ACCOUNTABLE PROVIDER (2)",
            "CARE SETTING (3)",
            "TOTAL TREATED",
            "WITHIN 31 DAYS",
            "32 TO 38 DAYS",
            "39 TO 48 DAYS",
            "49 TO 62 DAYS",
            "AFTER 62 DAYS"
        };
        Workbook workbook = workbook(ofMonth("October 2019")
                .with(
                        "31-DAY SUB TREAT (RADIOTHERAPY)",
                        new Object[] {"ONE MONTH (31-DAY) WAIT TO SUBSEQUENT TREATMENT: RADIOTHERAPY"},
                        headings,
                        new Object[] {"RR8", "LEEDS", "ADMITTED CARE", 4, 4, 0, 0, 0, 0},
                        new Object[] {"RR8", "LEEDS", "ALL CARE", 100, 90, 5, 3, 1, 1}));
        assertThat(workbook.rows()).containsExactly(new Wait("RR8", "LEEDS", Stage.SUBSEQUENT, 90, 5, 3, 1, 1, 100));
        assertThat(workbook.notes()).anyMatch(note -> note.contains("were not compared"));
    }

    @Test
    void numbersAsTextAreReadAndSuppressedCellsAreNamedNotGuessed() throws IOException {
        Object[] asText = {
            "RR8",
            "LEEDS",
            "ALL STAGES",
            "Radiotherapy",
            "1,100",
            "1,090",
            "10",
            "0.99",
            "",
            "1,090 ",
            "5",
            "3.0",
            "1",
            "1"
        };
        Object[] hidden = {"RHQ", "SHEFFIELD", "ALL STAGES", "Radiotherapy", 12, "*", "*", "*", "", "*", 3, 0, 0, 0};
        Workbook workbook = workbook(ofMonth("May 2024").with("31-DAY", TITLE, GROUPS, HEADINGS, asText, hidden));
        assertThat(workbook.rows()).containsExactly(new Wait("RR8", "LEEDS", Stage.ALL, 1090, 5, 3, 1, 1, 1100));
        assertThat(workbook.notes())
                .anyMatch(note ->
                        note.contains("1 row could not be placed") && note.contains("RHQ, all: '*' is not a count"));
    }

    @Test
    void sumsThatDoNotAgreeAreSaid() throws IOException {
        Object[] wrongTotal = LEEDS.clone();
        wrongTotal[4] = 101;
        Workbook workbook = workbook(ofMonth("May 2024")
                .with(
                        "31-DAY",
                        TITLE,
                        GROUPS,
                        HEADINGS,
                        wrongTotal,
                        row("RHQ", "SHEFFIELD", "ALL STAGES", "Radiotherapy", 9, 0, 0, 0, 0),
                        LEEDS_FIRST,
                        LEEDS_LATER,
                        ENGLAND));
        assertThat(workbook.discrepancies())
                .contains("RR8, all: the bands add to 100, the total is 101.")
                .anyMatch(one -> one.startsWith("RHQ, all: first and subsequent treatments add to 0 of 0"))
                .anyMatch(one -> one.startsWith("England, all: the providers add to 99 of 110"));
    }

    @Test
    void aMissingRowOfEnglandIsSaid() throws IOException {
        Workbook workbook = workbook(ofMonth("May 2024").with("31-DAY", TITLE, GROUPS, HEADINGS, LEEDS));
        assertThat(workbook.england()).isEmpty();
        assertThat(workbook.notes()).anyMatch(note -> note.startsWith("There is no row of England for all"));
    }

    @Test
    void aRowToldTwiceIsCountedOnce() throws IOException {
        Object[] other = row("RR8", "LEEDS", "ALL STAGES", "Radiotherapy", 1, 0, 0, 0, 0);
        Workbook workbook = workbook(ofMonth("May 2024")
                .with("31-DAY", TITLE, GROUPS, HEADINGS, LEEDS, LEEDS)
                .with("31-DAY REVISED", TITLE, GROUPS, HEADINGS, other));
        assertThat(workbook.rows()).containsExactly(LEEDS_WAIT);
        assertThat(workbook.discrepancies()).anyMatch(one -> one.startsWith("RR8, all stands twice"));
    }

    @Test
    void theMonthComesFromTheTextElseFromTheNameOfTheFile() throws IOException {
        Sheets silent = new Sheets().with("31-DAY", TITLE, GROUPS, HEADINGS, LEEDS);
        Reading named = Workbooks.read(silent.write(folder.resolve("JULY-2023-CWT-CRS-PROVIDER-WORKBOOK.xlsx")));
        assertThat(named).isInstanceOfSatisfying(Workbook.class, workbook -> {
            assertThat(workbook.month()).isEqualTo(Month.of("2023-07"));
            assertThat(workbook.notes()).anyMatch(note -> note.contains("was taken from the file's name"));
        });
        assertThat(read(silent))
                .isInstanceOfSatisfying(
                        Rejection.class, one -> assertThat(one.reason()).isEqualTo(Rejection.Reason.NO_MONTH));
        Sheets dated = new Sheets().with("31-DAY", TITLE, new Object[] {45383}, GROUPS, HEADINGS, LEEDS);
        assertThat(workbook(dated).month()).isEqualTo(Month.of("2024-04"));
        Reading contrary = Workbooks.read(ofMonth("May 2024")
                .with("31-DAY", TITLE, GROUPS, HEADINGS, LEEDS)
                .write(folder.resolve("JUNE-2024.xlsx")));
        assertThat(contrary).isInstanceOfSatisfying(Workbook.class, workbook -> {
            assertThat(workbook.month()).isEqualTo(Month.of("2024-05"));
            assertThat(workbook.discrepancies()).anyMatch(one -> one.contains("The file's name says June 2024"));
        });
    }

    @Test
    void aWorkbookByCommissionerOrOfAnotherSeriesIsRefused() throws IOException {
        Object[] commissioner = HEADINGS.clone();
        commissioner[1] = "ACCOUNTABLE COMMISSIONER";
        assertRefused(
                read(ofMonth("May 2024").with("31-DAY", TITLE, GROUPS, commissioner, LEEDS)),
                Rejection.Reason.OTHER_SERIES,
                "by commissioner");
        assertRefused(
                read(new Sheets().with("Sheet1", new Object[][] {{"a", "b"}, {1, 2}})),
                Rejection.Reason.OTHER_SERIES,
                "No sheet");
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithAReason() throws IOException {
        Path file = folder.resolve("file.xlsx");
        assertRefused(Workbooks.read(file), Rejection.Reason.UNREADABLE, "no such file");
        assertRefused(Workbooks.read(folder), Rejection.Reason.UNREADABLE, "no such file");
        Files.write(file, new byte[0]);
        assertRefused(Workbooks.read(file), Rejection.Reason.NOT_A_WORKBOOK, "not an .xlsx");
        Files.writeString(file, "month,provider,total");
        assertRefused(Workbooks.read(file), Rejection.Reason.NOT_A_WORKBOOK, "not an .xlsx");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        assertRefused(Workbooks.read(file), Rejection.Reason.NOT_A_WORKBOOK, "old .xls");
        byte[] whole =
                ofMonth("May 2024").with("31-DAY", TITLE, HEADINGS, LEEDS).bytes();
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Workbooks.read(file), Rejection.Reason.TORN, "breaks off");
    }

    @Test
    void aPartThatNamesFilesOutsideIsRefused() throws IOException {
        Path file = folder.resolve("xxe.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(Workbooks.read(file), Rejection.Reason.HOSTILE, "document type");
    }

    @Test
    void aZipBombIsRefusedWhileItUnpacks() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            fill(zip, 150);
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertRefused(Workbooks.read(file), Rejection.Reason.HOSTILE, "more than 128 MB");
    }

    @Test
    void aCellInAColumnThatNoSheetHasIsRefused() throws IOException {
        Path file = folder.resolve("far.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(" ".repeat((1 << 16) - 4).getBytes(StandardCharsets.UTF_8));
            zip.write("<c r=\"ZZZZZZ1\"/>".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(Workbooks.read(file), Rejection.Reason.HOSTILE, "column that no sheet has");
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        byte[] blank = new byte[1 << 20];
        Arrays.fill(blank, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(blank);
        }
    }

    private static void assertRefused(Reading reading, Rejection.Reason reason, String words) {
        assertThat(reading).isInstanceOfSatisfying(Rejection.class, one -> {
            assertThat(one.reason()).isEqualTo(reason);
            assertThat(one.why()).contains(words);
        });
    }
}
