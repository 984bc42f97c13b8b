/// The web service: one package a module. This package only starts it and lays its foundation.
@NullMarked
package isocentre.service;

import org.jspecify.annotations.NullMarked;
