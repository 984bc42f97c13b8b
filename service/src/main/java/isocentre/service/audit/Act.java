package isocentre.service.audit;

/// What an entry records.
public enum Act {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at sign-in"),
    SIGNED_OUT("signed out"),
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
    SIGNED("signed a submission"),
    WITHDRAWN("withdrew a submission"),
    LOADED("loaded a submission"),
    FIGURES_MADE("made figures of"),
    RELEASE_PROPOSED("proposed a release"),
    RELEASE_APPROVED("approved a release"),
    RELEASE_REFUSED("refused a release"),
    RELEASE_WITHDRAWN("withdrew a release"),
    LOOKED("looked at rows of");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /// After the actor's name, before the subject.
    public String words() {
        return words;
    }
}
