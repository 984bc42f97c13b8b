package isocentre.service.people.web;

import org.jspecify.annotations.Nullable;

/// A browser in words, so that people know their own sessions again.
final class Browsers {
    private Browsers() {}

    static String words(@Nullable String agent) {
        if (agent == null) {
            return "Unknown program";
        }
        return browser(agent) + system(agent);
    }

    private static String browser(String agent) {
        return agent.contains("Edg/")
                ? "Edge"
                : agent.contains("Firefox/")
                        ? "Firefox"
                        : agent.contains("Chrome/")
                                ? "Chrome"
                                : agent.contains("Safari/") ? "Safari" : "Another browser";
    }

    private static String system(String agent) {
        return agent.contains("Windows")
                ? " on Windows"
                : agent.contains("iPhone") || agent.contains("iPad")
                        ? " on an iPhone or iPad"
                        : agent.contains("Android")
                                ? " on Android"
                                : agent.contains("Mac OS") ? " on a Mac" : agent.contains("Linux") ? " on Linux" : "";
    }
}
