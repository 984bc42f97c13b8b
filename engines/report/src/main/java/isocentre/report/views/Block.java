package isocentre.report.views;

/// One piece of a section, drawn by the template of its name in `block/`.
public sealed interface Block
        permits Cards, Definition, Downloads, Gallery, Picture, Points, Receipt, Table, Tiles, Words {}
