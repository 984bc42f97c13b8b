package isocentre.service.people.passkey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A browser's page with a device that holds passkeys, as Chromium itself plays one.
final class Device {
    private final CDPSession session;
    private final String id;

    Device(Page page) {
        session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", device);
        id = session.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /// Whether whoever holds it gives the right finger or PIN.
    void verifiesItsOwner(boolean verifies) {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        asked.addProperty("isUserVerified", verifies);
        session.send("WebAuthn.setUserVerified", asked);
    }
}
