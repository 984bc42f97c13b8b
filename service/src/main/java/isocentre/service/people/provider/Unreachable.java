package isocentre.service.people.provider;

/// An identity provider does not answer, or not as itself.
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String name, Exception cause) {
        super("the identity provider " + name + " does not answer as it should", cause);
    }
}
