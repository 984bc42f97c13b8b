/// Speaks DIMSE with planning systems (PS3.7, PS3.8) as a provider of services: C-ECHO, C-STORE, C-FIND and C-GET. What
/// is stored, and who may see what, is for its caller to say: see [isocentre.plans.dimse.Services].
@org.jspecify.annotations.NullMarked
package isocentre.plans.dimse;
