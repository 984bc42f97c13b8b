package isocentre.report.views;

import java.util.List;

/// The frame around a page. `root` leads from the page to the site's folder: empty or `../`.
public record Frame(String title, String description, String section, String root, List<Link> trail, Edition edition) {}
