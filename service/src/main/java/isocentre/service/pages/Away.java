package isocentre.service.pages;

import java.net.URI;

/// The way to a page of another service, such as an identity provider's.
public record Away(URI to) implements Answer {}
