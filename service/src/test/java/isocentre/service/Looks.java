package isocentre.service;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Looks at pages at a desk and on a phone. Each is pictured; noted is what is wider than the screen, of what the
/// browser complains, and what axe finds serious.
public final class Looks implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final List<Integer> WIDTHS = List.of(1280, 360);
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Site site;
    private final String name;
    private final Chromium chromium = Chromium.find();
    private final List<String> trouble = new ArrayList<>();

    /// @param name with which the pictures begin
    public Looks(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    /// What was wrong with the pages.
    public List<String> trouble() {
        return trouble;
    }

    /// As whoever is signed in at a browser sees it.
    public void at(Browser who, String path, String what) {
        for (int width : WIDTHS) {
            try (BrowserContext context = chromium.browser()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900))) {
                context.addCookies(who.cookies().getCookieStore().getCookies().stream()
                        .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(site.address()))
                        .toList());
                Page page = context.newPage();
                String seen = what + "-" + width;
                hear(page, seen, trouble);
                page.navigate(site.address() + path);
                picture(page, name + "-" + seen);
                judge(page, seen, trouble);
            }
        }
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// Notes the complaints of a browser. That a form was refused, which it also tells, is none.
    static void hear(Page page, String what, List<String> trouble) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                trouble.add(what + ": " + message.text());
            }
        });
    }

    static void judge(Page page, String what, List<String> trouble) {
        if (page.evaluate("document.documentElement.scrollWidth") instanceof Integer wide
                && wide > page.viewportSize().width) {
            trouble.add(what + " is wider than the screen: " + wide);
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .forEach(violation -> trouble.add(what + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getTarget()));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
