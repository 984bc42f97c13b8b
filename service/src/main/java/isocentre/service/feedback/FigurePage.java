package isocentre.service.feedback;

import java.util.List;

/// Which page of figures is meant.
///
/// @param year by one of its two names: `2024-25`, `2024-25-now`
/// @param folder `indicators`, `networks`, `providers`, `regimens`; empty for a page at the top
/// @param name `TIM-01`, `RR8`, `index`
public record FigurePage(String year, String folder, String name) {

    public static FigurePage top(String year, String name) {
        return new FigurePage(year, "", name);
    }

    /// Whether its charts and months can be chosen: pages of figures can, lists and words cannot.
    public boolean explored() {
        return switch (folder) {
            case "" -> name.equals("index") || name.equals("report");
            case "indicators", "networks", "providers" -> !name.equals("index");
            default -> false;
        };
    }

    /// The indicators that the page needs; empty for all.
    List<String> indicators() {
        return folder.equals("indicators") ? List.of(name) : List.of();
    }

    /// Its address, without what is chosen.
    public String address() {
        return "/figures/" + year + "/" + path() + ".html";
    }

    /// Its address within the year: `indicators/TIM-01`.
    public String path() {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /// The way from the page to the top of its year.
    public String root() {
        return folder.isEmpty() ? "" : "../";
    }
}
