package isocentre.radiotherapy.standards;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdCode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseBandsTest {
    private final DoseBands bands = Standards.load().doseBands();
    private final Regimens regimens = Standards.load().regimens();

    @Test
    void bothTablesAreWhole() {
        assertThat(bands.all().stream().collect(Collectors.groupingBy(DoseBand::table, Collectors.counting())))
                .containsEntry(DoseBand.Table.SCHEDULE, 42L)
                .containsEntry(DoseBand.Table.RCR_GROUP, 50L);
        assertThat(regimens.all()).hasSize(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // brain: 45/20 meets the band 'outside' before the wider 'inside' one
                "C719|P|45|20|36-45 Gy in 15-20 fractions|outside selected schedules",
                "C341|P|50|5|30-60 Gy in 1-8 fractions|outside selected schedules",
                "C341|P|55|5|30-60 Gy in 1-8 fractions|inside RCR schedules",
                "C509|P|26|5|26 Gy in 5 fractions|inside RCR schedules",
                "D051|P|40|15|40 Gy in 15 fractions|inside RCR schedules",
                "C509|P|28.5|5|other|outside selected schedules",
                // bounds are inclusive at both ends
                "C61|P|35.25|5|36.25 Gy in 5 fractions|inside RCR schedules",
                "C61|P|37.25|5|36.25 Gy in 5 fractions|inside RCR schedules",
                "C61|P|37.26|5|other|outside selected schedules",
                "C20|P|51.4|28|45-50.4 Gy in 25-28 fractions|inside RCR schedules"
            })
    void theFirstBandThatFitsGivesTheName(
            String diagnosis, String region, double dose, int fractions, String schedule, String group) {
        assertThat(bands.schedule(IcdCode.of(diagnosis), region, new Gray(dose), new Fractions(fractions)))
                .contains(schedule);
        assertThat(bands.group(IcdCode.of(diagnosis), region, new Gray(dose), new Fractions(fractions)))
                .contains(group);
    }

    @Test
    void lungLeavesOutProphylacticRegionAndABlankOne() {
        Gray dose = new Gray(55);
        Fractions twenty = new Fractions(20);
        assertThat(bands.schedule(IcdCode.of("C34.1"), "P", dose, twenty)).contains("40-55 Gy in 15-20 fractions");
        assertThat(bands.schedule(IcdCode.of("C34.1"), "O", dose, twenty)).isEmpty();
        assertThat(bands.group(IcdCode.of("C33"), "", dose, twenty)).isEmpty();
        assertThat(bands.cancerType(IcdCode.of("C90.0"), "P")).isEmpty();
    }

    @Test
    void everyRegimenNamedInsideIsInsideByTheBands() {
        for (Regimen regimen : regimens.all()) {
            if (regimen.ndrsGroup().equals("inside RCR schedules")) {
                IcdCode diagnosis =
                        IcdCode.of(regimen.diagnoses().spans().getFirst().first());
                assertThat(bands.group(diagnosis, "P", regimen.dose(), regimen.fractions()))
                        .as(regimen.id())
                        .contains("inside RCR schedules");
            }
        }
    }

    @Test
    void aPermanentImplantIsKnownAsOne() {
        assertThat(regimens.find("PRO-12").orElseThrow().implant()).isTrue();
        assertThat(regimens.find("BRE-01").orElseThrow().implant()).isFalse();
    }

    @Test
    void aRegimenIsFoundByDiagnosisDoseAndFractions() {
        assertThat(regimens.matching(IcdCode.of("C61"), new Gray(60), new Fractions(20)))
                .extracting(Regimen::id)
                .contains("PRO-01");
        assertThat(regimens.matching(IcdCode.of("C61"), new Gray(61), new Fractions(20)))
                .isEmpty();
    }
}
