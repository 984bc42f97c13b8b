package isocentre.report.views;

import java.util.List;

/// Ways into other pages.
public record Cards(List<Card> cards) implements Block {}
