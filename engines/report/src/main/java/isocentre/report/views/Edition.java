package isocentre.report.views;

/// What every page repeats of the whole: `year` as `2024-25`, `months` as `April 2024 to March 2025`.
public record Edition(String year, String months, String dataVersion, String made, Origin origin, String synthetic) {}
