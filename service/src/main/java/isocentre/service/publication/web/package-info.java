/// The public pages, downloads and feed.
@NullMarked
package isocentre.service.publication.web;

import org.jspecify.annotations.NullMarked;
