package isocentre.radiotherapy.standards;

import static isocentre.radiotherapy.standards.Item.File.ATTENDANCE;
import static isocentre.radiotherapy.standards.Item.File.FLAT;
import static isocentre.radiotherapy.standards.Item.File.PRESCRIPTION;
import static isocentre.radiotherapy.standards.Version.V5;
import static isocentre.radiotherapy.standards.Version.V6;
import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Basis;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private final Standards standards = Standards.load();

    @Test
    void versionSixHas25AttendanceAnd48PrescriptionColumnsAndVersionFiveHas26Items() {
        assertThat(standards.items(V6).of(ATTENDANCE)).hasSize(25);
        assertThat(standards.items(V6).of(PRESCRIPTION)).hasSize(48);
        assertThat(standards.items(V5).of(FLAT)).hasSize(26);
    }

    @Test
    void columnsStandInTheOrderOfTheFile() {
        for (List<Item> file : List.of(
                standards.items(V6).of(ATTENDANCE),
                standards.items(V6).of(PRESCRIPTION),
                standards.items(V5).of(FLAT))) {
            assertThat(file.stream().map(Item::position))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, file.size()).boxed().toList());
        }
    }

    @Test
    void aHeaderIsKnownByItsOfficialAndItsVendorNameInAnyCase() {
        Items v6 = standards.items(V6);
        assertThat(v6.header(PRESCRIPTION, "TIME_AND_DATE_OF_EXPOSURE").map(Item::field))
                .contains("exposed_at");
        assertThat(v6.header(PRESCRIPTION, "Coded Procedure Timestamp (Radiotherapy Exposure)")
                        .map(Item::field))
                .contains("exposed_at");
        assertThat(v6.header(ATTENDANCE, " nhs number ").map(Item::field)).contains("nhs_number");
        assertThat(standards
                        .items(V5)
                        .header(FLAT, "RADIOTHERAPY FIELD IDENTIFIER")
                        .map(Item::field))
                .contains("exposure_id");
        assertThat(v6.header(ATTENDANCE, "TIME_AND_DATE_OF_EXPOSURE")).isEmpty();
    }

    @Test
    void everyCodeListThatAnItemNamesExistsAndServesItsVersion() {
        for (Version version : Version.values()) {
            for (Item item : standards.items(version).all()) {
                item.codeList().ifPresent(name -> {
                    Optional<CodeList> list = standards.codeLists().find(name);
                    assertThat(list).as("%s of %s", name, item.field()).isPresent();
                    assertThat(list.orElseThrow().versions()).as(name).contains(version.code());
                    assertThat(item.codeListBasis()).as(item.field()).isPresent();
                });
            }
        }
    }

    @Test
    void everyFileOfCodesIsListedAndEveryListHasItsFile() {
        assertThat(Resources.list("rtds/codes"))
                .containsExactlyElementsOf(new TreeSet<>(standards.codeLists().names().stream()
                        .map(name -> name + ".csv")
                        .toList()));
    }

    @Test
    void noMandationOfVersionSixIsShownAsSourced() {
        assertThat(standards.items(V6).all().stream().map(Item::mandationBasis)).containsOnly(Basis.INFERRED);
        assertThat(standards.items(V5).all().stream().map(Item::mandationBasis)).containsOnly(Basis.SOURCED);
    }

    @Test
    void formatsAreReadAsLengthsOrDigits() {
        Items v6 = standards.items(V6);
        assertThat(shape(v6, "nhs_number")).isInstanceOfSatisfying(Format.Lengths.class, lengths -> {
            assertThat(lengths.allows(10)).isTrue();
            assertThat(lengths.allows(9)).isFalse();
        });
        assertThat(shape(v6, "diagnosis")).isInstanceOfSatisfying(Format.Lengths.class, lengths -> {
            assertThat(lengths.allowed()).containsExactly(4, 5, 6);
        });
        assertThat(shape(v6, "actual_dose")).isEqualTo(new Format.Digits(4, 4));
        assertThat(shape(v6, "prescribed_fractions")).isEqualTo(new Format.Digits(3, 0));
        assertThat(shape(standards.items(V5), "provider"))
                .isInstanceOfSatisfying(
                        Format.Lengths.class,
                        lengths -> assertThat(lengths.allowed()).containsExactly(3, 5, 6));
        assertThat(v6.field("modality").flatMap(Item::shape)).isEmpty();
        assertThat(v6.field("plan_name").flatMap(Item::shape)).isEmpty();
    }

    private static Format shape(Items items, String field) {
        return items.field(field).flatMap(Item::shape).orElseThrow();
    }

    @Test
    void intent01IsPalliativeInVersionFiveAndRadicalInVersionSix() {
        CodeLists lists = standards.codeLists();
        assertThat(lists.list("intent", V5).code("01").map(Code::sense)).contains("palliative");
        assertThat(lists.list("intent", V6).code("01").map(Code::sense)).contains("radical");
        assertThat(lists.list("intent_v6", V6)).isSameAs(lists.list("intent", V6));
    }

    @Test
    void aMixedBeamIsKnownUntilItWasRetired() {
        CodeList beams = standards.codeLists().list("beam_type", V5);
        assertThat(beams.contains("T4", java.time.LocalDate.of(2014, 3, 31))).isTrue();
        assertThat(beams.contains("T4", java.time.LocalDate.of(2014, 4, 1))).isFalse();
        assertThat(beams.contains("T1", java.time.LocalDate.of(2024, 4, 1))).isTrue();
        assertThat(beams.contains("t1")).isFalse();
    }

    @Test
    void aListIsOnlyAsWellFoundedAsItsWeakestCode() {
        for (String name : standards.codeLists().names()) {
            CodeList list = standards.codeLists().find(name).orElseThrow();
            Basis weakest =
                    list.codes().stream().map(Code::basis).max(Basis::compareTo).orElseThrow();
            assertThat(list.basis()).as(name).isEqualTo(weakest);
        }
    }

    @Test
    void resourcesAreListedWithoutTheirExplanations() {
        assertThat(standards.list("rtds"))
                .contains("lists.csv", "v5", "v6", "codes")
                .doesNotContain("README.md");
        assertThat(standards.list("nowhere")).isEmpty();
        assertThat(standards.has("rtds/lists.csv")).isTrue();
        assertThat(Stream.of("rtds/none.csv", "../pom.xml").filter(standards::has))
                .isEmpty();
    }
}
