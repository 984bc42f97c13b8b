package isocentre.report.views;

/// A chart with its caption in plain English and its table twin. `wide` and `narrow` are trusted markup from the
/// charts engine, for a page and for a phone; `wide` is empty where the chart stands
/// beside others, `narrow` where it can only be scrolled on a phone.
public record Picture(String id, String title, String wide, String narrow, String caption, Table twin, Badge badge)
        implements Block {}
