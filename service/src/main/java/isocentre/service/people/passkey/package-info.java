/// Passkeys (WebAuthn): a key pair on somebody's device, unlocked there by finger, face or PIN, in place of password
/// and code.
@NullMarked
package isocentre.service.people.passkey;

import org.jspecify.annotations.NullMarked;
