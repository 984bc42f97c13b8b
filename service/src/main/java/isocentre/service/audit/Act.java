package isocentre.service.audit;

import isocentre.ledger.Entry.Purpose;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an entry records.
public enum Act {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at sign-in"),
    PASSKEY_ADDED("added a passkey to"),
    PASSKEY_REMOVED("removed a passkey of"),
    PASSWORD_CHANGED("changed the password of"),
    ACCESS_REFUSED("was refused"),
    SIGNED_OUT("signed out"),
    SESSION_ENDED("ended one session of"),
    SIGNED_OUT_EVERYWHERE("signed out everywhere"),
    INVITED("invited"),
    JOINED("took up the invitation"),
    ROLE_GIVEN("gave a role to"),
    ROLE_TAKEN("took a role from"),
    KEY_MADE("made a key"),
    KEY_REVOKED("revoked a key"),
    RECEIVED("sent a submission"),
    CHECKED("checked a submission"),
    FINDING_ACCEPTED("accepted a finding of"),
    MAPPING_CONFIRMED("confirmed a mapping"),
    MAPPING_REVOKED("revoked a mapping"),
    SIGNED("signed a submission"),
    WITHDRAWN("withdrew a submission"),
    LOADED("loaded a submission"),
    TAKEN_OUT("took a submission out of the store"),
    FIGURES_MADE("made figures of"),
    RELEASE_PROPOSED("proposed a release"),
    RELEASE_APPROVED("approved a release"),
    RELEASE_REFUSED("refused a release"),
    RELEASE_WITHDRAWN("withdrew a release"),
    SIGNAL_RAISED("saw a signal"),
    SIGNAL_MOVED("moved a signal"),
    CYCLE_MOVED("moved a learning cycle"),
    LOOKED("looked at rows of", Purpose.DATA_QUALITY),
    EXPORTED("took rows away as a file of", Purpose.DATA_QUALITY),
    IDENTIFIED("opened local identifiers of", Purpose.CASE_REVIEW),
    PLANS_STORED("stored plans in the study"),
    PLANS_QUARANTINED("sent another version of what is held in the study"),
    PLANS_SEEN("looked at plans of the study", Purpose.CASE_REVIEW),
    PLANS_SEARCHED("searched plans of"),
    PLANS_SHARED("shared the study"),
    PLAN_REVIEW("moved the peer review"),
    BENCHMARK("acted on the contour benchmark"),
    CREDENTIAL("acted on the credential"),
    PLAN_QUESTION("moved the question about a plan"),
    REGISTER_ENTERED("entered a line in a register of"),
    REGISTER_ENDED("ended a line in a register of"),
    HOST_APPROVED("approved a host of"),
    GUIDELINE_MOVED("moved the version of a guideline"),
    ADOPTION_STATED("stated adoption of"),
    POST_NAMED("named who holds a post of"),
    LOCAL_PROTOCOL_ENTERED("entered a local protocol of"),
    NOTICE_ACKNOWLEDGED("acknowledged the notice"),
    ESCALATION_MOVED("moved the escalation"),
    MATTER_MOVED("moved the matter"),
    CONSULTATION("acted on the consultation"),
    CONTACTS_SEEN("looked at names and addresses left at the consultation"),
    CONTACTS_REMOVED("removed names and addresses left at the consultation"),
    MEETING("acted on the meeting"),
    PACK_ISSUED("issued the pack"),
    PLANNING_FILE("sent a file of a register of"),
    PRIORITY("acted on the priorities"),
    HORIZON("acted on the news");

    private final String words;
    private final @Nullable Purpose why;

    Act(String words) {
        this(words, null);
    }

    /// @param why the purpose, of an act on data of patients
    Act(String words, @Nullable Purpose why) {
        this.words = words;
        this.why = why;
    }

    /// After the actor's name, before the subject.
    public String words() {
        return words;
    }

    /// Why it was done, where it is done to data of patients.
    public Optional<Purpose> why() {
        return Optional.ofNullable(why);
    }

    /// The word in the ledger.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
