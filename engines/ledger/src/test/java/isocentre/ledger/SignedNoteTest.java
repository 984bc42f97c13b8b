package isocentre.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Key, note and signature are the published example of Go's package golang.org/x/mod/sumdb/note.
class SignedNoteTest {
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n" + KEY + "\n";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void thePublishedNoteIsReadAndItsSignatureHolds() {
        SignedNote note = SignedNote.of(NOTE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signedBy(VerifierKey.of(KEY))).isTrue();
        assertThat(note).hasToString(NOTE);
    }

    @Test
    void signingThePublishedTextGivesThePublishedNote() {
        SigningKey key = SigningKey.of(SECRET);
        byte[] signature = key.sign(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(new SignedNote(TEXT, List.of(SignedNote.Line.of(key.verifier(), signature))))
                .hasToString(NOTE);
        assertThat(key.secret()).isEqualTo(SECRET);
    }

    @Test
    void anotherTextIsNotSigned() {
        assertThat(SignedNote.of(NOTE.replace("answer", "Answer")).signedBy(VerifierKey.of(KEY)))
                .isFalse();
    }

    @Test
    void aDamagedKeyIsRefused() {
        for (int i = 0; i < KEY.length(); i++) {
            String damaged = KEY.substring(0, i) + (char) (KEY.charAt(i) ^ 1) + KEY.substring(i + 1);
            assertThatThrownBy(() -> VerifierKey.of(damaged)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSigningKeyNeverShowsItself() {
        assertThat(SigningKey.of(SECRET)).hasToString("SigningKey[PeterNeumann]");
    }
}
