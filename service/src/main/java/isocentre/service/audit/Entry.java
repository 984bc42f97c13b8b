package isocentre.service.audit;

import java.time.Instant;
import java.util.OptionalLong;

/// One entry of the log.
///
/// @param actor id of an account or of a key, [AuditLog#SYSTEM] or [AuditLog#PUBLIC]
/// @param subject id of what it was done to
/// @param detail in words, without clinical content
/// @param place its number in the ledger, from 0; empty for the moment before it is written there
public record Entry(
        long number, Instant at, String actor, Act act, String subject, String detail, OptionalLong place) {}
