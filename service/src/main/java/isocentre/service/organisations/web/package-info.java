/// The page of providers and networks.
@NullMarked
package isocentre.service.organisations.web;

import org.jspecify.annotations.NullMarked;
