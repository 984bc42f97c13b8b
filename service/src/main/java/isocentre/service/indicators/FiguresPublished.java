package isocentre.service.indicators;

/// The figures of a data version are shown from now on.
public record FiguresPublished(String dataVersion) {}
