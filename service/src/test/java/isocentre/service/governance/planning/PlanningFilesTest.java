package isocentre.service.governance.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.governance.Registers;
import isocentre.service.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// Registers for planning by their pages, as a manager sends them and others read them.
class PlanningFilesTest {
    private static final String NETWORK = "ODN-02";
    private static final String PAGE = "/governance/networks/" + NETWORK + "/planning";
    private static final String HEADS = "provider,machine,type,model,software,location,in_service_from,in_service_to\n";

    @TempDir
    private Path folder;

    private final Site site = Site.open();
    private final Browser manager = site.signedIn(Role.NETWORK_MANAGER, NETWORK);
    private final List<String> members = members();

    private List<String> members() {
        Registers registers = site.part(Registers.class);
        return registers
                .standing(registers.network(NETWORK).orElseThrow(), LocalDate.now())
                .members();
    }

    @Test
    void aFileCountsOnceNothingIsWrongWithItAndALaterOneCountsForTheProvidersThatItNames() throws IOException {
        String one = members.get(0);
        String other = members.get(1);
        Browser.Seen refused = send(PAGE + "/machines", HEADS + "RXX,LA1,linac,M,3,Main,2014-06-01,\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main())
                .contains("nothing of the file counts yet")
                .contains("Row 2")
                .contains("It is no provider of the network today");
        assertThat(manager.get(PAGE).main()).contains("No machine is in the register.");

        sent(
                "machines",
                HEADS + one + ",LA1,linac,M,3,Main,2010-06-01,\n" + one + ",LA2,linac,M,3,Main,2024-06-01,\n" + other
                        + ",LA9,linac,M,3,Coast,2024-06-01,\n");
        sent("population", "network,day,people,source\n" + NETWORK + ",2024-06-30,1500000,Mid-year estimate\n");
        sent("workforce", """
                provider,staff_group,census,establishment_wte,in_post_wte
                %s,physicists,2023-09-30,10,8
                %s,physicists,2025-09-30,20,19
                """.formatted(one, other));
        String main = manager.get(PAGE).main();
        assertThat(main)
                .contains("Linacs for each million people (CAP-02) 2.0")
                .contains("33.3% 1 of 3 have been in service for 10 years or longer.")
                .contains("the only linac at Coast")
                .contains("8.0 of 10.0 (carried forward from 30 Sept 2023)")
                .contains("Not answered, and carried forward");

        sent("machines", HEADS + one + ",LA3,linac,M,3,Main,2025-06-01,\n");
        assertThat(manager.get(PAGE).main())
                .contains("LA3, Main")
                .contains("LA9, Coast")
                .doesNotContain("LA1, Main");
        assertThat(manager.get(PAGE).page().select("a[href^='" + PAGE + "/files/']"))
                .hasSize(4);
        String first = manager.get(PAGE)
                .page()
                .select("a[href^='" + PAGE + "/files/']")
                .getLast()
                .attr("href");
        assertThat(manager.get(first).text()).startsWith(HEADS + one + ",LA1");
        assertThatThrownBy(() -> site.database()
                        .sql("UPDATE planning_row SET place = 'other'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(site.signedIn(Role.NETWORK_MANAGER, "ODN-04").get(PAGE).status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.ANALYST, "ENG")
                        .sendFiles(PAGE + "/machines", List.of())
                        .status())
                .isEqualTo(403);
        assertThat(manager.get("/governance/sheets/workforce").text()).startsWith("provider,staff_group,census");
    }

    @Test
    void lhsM1WhatAMemberGaveStandsBesideWhatItPromised() throws IOException {
        Browser analyst = site.signedIn(Role.ANALYST, "ENG");
        Path file = folder.resolve("gifts.csv");
        Files.writeString(
                file,
                "member,promise,day,what,address\n"
                        + "RCR,yearly census of the workforce,2025-06-01,Census of 2024,https://example.org/census\n");
        assertThat(analyst.sendFiles("/governance/members/gifts", List.of(file)).status())
                .isEqualTo(303);
        Browser.Seen seen = site.signedIn(Role.PATIENT_PARTNER, "ENG").get("/governance/members");
        assertThat(seen.main()).contains("yearly census of the workforce Given 1 Jun 2025: Census of 2024");
        assertThat(seen.page().select("a[href='https://example.org/census']")).hasSize(1);
        Files.writeString(file, "member,promise,day,what,address\nRCR,something else,2025-06-01,x,\n");
        assertThat(analyst.sendFiles("/governance/members/gifts", List.of(file)).status())
                .isEqualTo(422);
    }

    @Test
    void iog06TestSitesAreEnteredByCommissionersAndSeenByAll() throws IOException {
        Browser commissioner = site.signedIn(Role.COMMISSIONER, "ENG");
        Path file = folder.resolve("sites.csv");
        Files.writeString(
                file,
                String.join(",", Sheet.TEST_SITES.heads())
                        + "\nNorthern hills of a test,Two centres,rural,System A,cloud,2025-04-01,,,,,\n");
        assertThat(commissioner
                        .sendFiles("/governance/implementation/sheets/test-sites", List.of(file))
                        .status())
                .isEqualTo(303);
        assertThat(site.signedIn(Role.DATA_MANAGER, "RR8")
                        .get("/governance/implementation")
                        .main())
                .contains("Northern hills of a test")
                .contains("1 of 3 test sites are chosen.")
                .contains("440,000,000")
                .doesNotContain("To speak of");
        assertThat(manager.sendFiles("/governance/implementation/sheets/test-sites", List.of(file))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePublicReadsHowANetworkIsRunWithoutAnAccount() {
        assertThat(site.visitor().get("/public/networks").page().select("tbody tr"))
                .hasSize(11);
        Browser.Seen seen = site.visitor().get("/public/networks/" + NETWORK);
        assertThat(seen.main()).contains("Hospitals in this network").contains("What is not yet as it should be");
        assertThat(site.visitor().get("/public/networks/ODN-99").status()).isEqualTo(404);
    }

    private void sent(String sheet, String text) throws IOException {
        Browser.Seen seen = send(PAGE + "/" + sheet, text);
        assertThat(seen.status()).as(seen.main()).isEqualTo(303);
    }

    private Browser.Seen send(String path, String text) throws IOException {
        Path file = folder.resolve("register.csv");
        Files.writeString(file, text);
        return manager.sendFiles(path, List.of(file));
    }
}
