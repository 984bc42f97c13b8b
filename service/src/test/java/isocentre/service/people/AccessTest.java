package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.access.AccessTable;
import isocentre.service.people.access.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Deny by default: each route has its rule, and each role at each organisation gets exactly what the table says.
class AccessTest {
    /// Every route of a provider is asked for this provider: theirs, and not theirs.
    private static final String OWN = "RR8";

    private static final String OTHER = "RYJ";
    private final Site site = Site.open();
    private final AccessTable table = site.part(AccessTable.class);

    @Test
    void everyRouteHasARule() {
        List<String> without = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : site.parts(RequestMappingInfoHandlerMapping.class)) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String path : info.getPatternValues()) {
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        if (!path.equals("/error")
                                && table.find(method.name(), PathContainer.parsePath(filled(path, OWN)))
                                        .isEmpty()) {
                            without.add(method + " " + path);
                        }
                    }
                }
            });
        }
        assertThat(without).isEmpty();
    }

    @Test
    void whatHasNoRuleIsOpenToNobody() {
        assertThat(site.visitor().get("/no/such/page").location()).contains("/sign-in");
        assertThat(site.signedIn(Role.ADMINISTRATOR, "ENG").get("/no/such/page").status())
                .isEqualTo(403);
    }

    @Test
    void everyRoleGetsExactlyWhatTheTableSays() {
        Map<Role, Browser> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role.givable()) {
                people.put(role, site.signedIn(role, organisation(role)));
            }
        }
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Route route : table.routes()) {
            String path = route.path().getPatternString();
            if (path.equals("/account/sign-out-everywhere") || path.equals("/sign-out") || path.startsWith("/api/")) {
                continue; // They would end the sessions that ask; systems are asked for in their own test.
            }
            for (String provider : List.of(OWN, OTHER)) {
                asked++;
                compare(wrong, route, provider, "the public", site.visitor(), route.who() instanceof Route.Anyone);
                for (Map.Entry<Role, Browser> person : people.entrySet()) {
                    asked++;
                    compare(
                            wrong,
                            route,
                            provider,
                            person.getKey().code(),
                            person.getValue(),
                            expected(route, person.getKey(), provider));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(400);
    }

    private static void compare(
            List<String> wrong, Route route, String provider, String who, Browser browser, boolean allowed) {
        String path = filled(route.path().getPatternString(), provider);
        Browser.Seen seen = route.method().equals("GET") ? browser.get(path) : browser.send(path);
        boolean refused = seen.status() == 403
                || seen.status() == 401
                || seen.location().filter("/sign-in"::equals).isPresent() && !path.startsWith("/sign-in");
        if (refused == allowed) {
            wrong.add(who + " " + route.method() + " " + path + ": " + seen.status() + ", and the table says "
                    + (allowed ? "yes" : "no"));
        }
    }

    /// What the table means, worked out apart from the code that enforces it.
    private static boolean expected(Route route, Role role, String provider) {
        boolean mayCome = switch (route.who()) {
            case Route.Anyone ignored -> true;
            case Route.SignedIn ignored -> true;
            case Route.Holders holders -> holders.roles().contains(role);
        };
        return mayCome
                && switch (route.object().orElse("")) {
                    case "" -> true;
                    case "own-provider" -> provider.equals(organisation(role));
                    case "sees-passport", "sees-department" ->
                        role.scope() != Role.Scope.PROVIDER && provider.equals(OWN)
                                || provider.equals(organisation(role))
                                || role.scope() == Role.Scope.ENGLAND;
                    case "sees-provider-year" -> provider.equals(OWN) || role.scope() == Role.Scope.ENGLAND;
                    // The id asked for is nobody's.
                    case "own-submission",
                            "sees-submission",
                            "sees-signal",
                            "own-look",
                            "sees-study",
                            "sees-review",
                            "sees-drawing",
                            "own-network",
                            "own-notice",
                            "sees-escalation",
                            "sees-matter",
                            "sees-meeting",
                            "works-at-meeting",
                            "sees-pack",
                            "sees-network",
                            "sees-credential",
                            "leads-consultation",
                            "codes-consultation",
                            "leads-round",
                            "sees-question" -> false;
                    default -> throw new AssertionError("say what the rule " + route.object() + " means");
                };
    }

    private static String organisation(Role role) {
        return switch (role.scope()) {
            case PROVIDER -> OWN;
            case NETWORK ->
                Standards.load()
                        .organisations()
                        .networkOf(new OdsCode(OWN), LocalDate.now())
                        .orElseThrow()
                        .id();
            case ENGLAND -> "ENG";
        };
    }

    private static String filled(String pattern, String provider) {
        return pattern.replace("{provider}", provider)
                .replace("{year}", "2024-25")
                .replace("{format}", "csv")
                .replace("{place}", "0")
                .replace("{earlier}", "0")
                .replace("{size}", "0")
                .replace("/**", "/nothing.css")
                .replace("/*", "/liveness")
                .replaceAll("\\{[a-z]+}", UUID.nameUUIDFromBytes(new byte[] {1}).toString());
    }
}
