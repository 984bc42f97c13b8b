/// How answers become pages, and the error pages.
@NullMarked
package isocentre.service.pages.web;

import org.jspecify.annotations.NullMarked;
