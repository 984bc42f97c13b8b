package isocentre.service;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import isocentre.service.people.Person;
import isocentre.service.people.signing.Invitations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// People at their browsers on a journey through the service: each page on the way is pictured and held to what is
/// expected of every page.
final class Journey {
    private final Site site;
    private final Chromium chromium;
    private final String name;
    private final int width;
    private final boolean scripts;
    private final List<String> trouble = new ArrayList<>();

    Journey(Site site, Chromium chromium, String name, int width, boolean scripts) {
        this.site = site;
        this.chromium = chromium;
        this.name = name + "-" + width + (scripts ? "-" : "-without-scripts-");
        this.width = width;
        this.scripts = scripts;
    }

    /// What was wrong on the way.
    List<String> trouble() {
        return trouble;
    }

    /// Takes up an invitation: the first page of everybody's journey.
    Page signIn(Person person) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900))
                .newPage();
        Looks.hear(page, name, trouble);
        Invitations invitations = site.part(Invitations.class);
        String token = invitations.invite("system", person);
        page.navigate(site.address() + "/welcome/" + token);
        look(page, "0-welcome");
        page.getByLabel("New password").fill("four words of nonsense");
        page.getByLabel("Code of six digits")
                .fill(Codes.at(
                        invitations.open(token).orElseThrow().secret(),
                        site.part(Clock.class).instant()));
        press(page, "Set up my account");
        return page;
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /// Checks and figures take their time.
    static Locator.WaitForOptions patience() {
        return new Locator.WaitForOptions().setTimeout(60_000);
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void look(Page page, String what) {
        Looks.picture(page, name + what);
        if (scripts) {
            Looks.judge(page, what, trouble);
        }
    }
}
