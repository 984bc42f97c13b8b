package isocentre.service.pages;

/// What a controller answers: a page, or the way to another one, here or elsewhere.
public sealed interface Answer permits Page, Redirect, Away {}
