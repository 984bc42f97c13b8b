package isocentre.lake.identity;

import isocentre.dataset.People;
import isocentre.dataset.Person;
import isocentre.lake.Identity;
import isocentre.radiotherapy.NhsNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The patients of one lot on their way into the store: pseudonyms out, identity sealed.
///
/// The pseudonym is of the provider and its own patient number, since both files of a submission have that and the
/// NHS number may be missing from some rows. Patients are linked over providers by the sealed rows' `link`, from
/// the NHS number.
///
/// A lot is synthetic as soon as one of its patients is: an NHS number of the 999 range or, since version 5 bears
/// none, an identifier that begins `SYN`.
public final class Patients implements People {
    private static final char FORM = 1;
    private static final String SYNTHETIC = "SYN";

    private final Keys keys;
    private final String lot;
    private final Queue<String> rows = new ConcurrentLinkedQueue<>();
    private volatile boolean synthetic;

    public Patients(Keys keys, String lot) {
        this.keys = keys;
        this.lot = lot;
    }

    @Override
    public String pseudonym(String provider, String nhsNumber, String localPatientId) {
        if (!synthetic && (localPatientId.startsWith(SYNTHETIC) || madeUp(nhsNumber))) {
            synthetic = true;
        }
        String own = localPatientId.isEmpty() ? "nhs|" + nhsNumber : "local|" + localPatientId;
        return keys.pseudonym(provider + "|" + own);
    }

    @Override
    public void person(Person person) {
        String patient = NhsNumber.isNhsNumber(person.nhsNumber())
                ? "nhs|" + person.nhsNumber()
                : "local|" + person.provider() + "|" + person.localPatientId();
        String link = keys.link(patient);
        byte[] sealed = keys.seal(content(person), beside(lot, link));
        rows.add(link + "," + Base64.getEncoder().encodeToString(sealed) + "\n");
    }

    private static boolean madeUp(String nhsNumber) {
        return NhsNumber.isNhsNumber(nhsNumber) && new NhsNumber(nhsNumber).synthetic();
    }

    /// Whether any of the patients heard of so far is synthetic.
    public boolean synthetic() {
        return synthetic;
    }

    /// The sealed rows as CSV: link, sealed content in base 64.
    public Iterable<String> rows() {
        return rows;
    }

    /// Opens a sealed row.
    public static Identity open(Keys keys, String lot, String link, byte[] sealed) {
        try (var in = new DataInputStream(new ByteArrayInputStream(keys.open(sealed, beside(lot, link))))) {
            char form = in.readChar();
            if (form != FORM) {
                throw new IOException("sealed in a form of a later release");
            }
            return new Identity(
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Person person) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeChar(FORM);
            out.writeUTF(person.pseudonym());
            out.writeUTF(person.provider());
            out.writeUTF(person.nhsNumber());
            out.writeUTF(person.localPatientId());
            out.writeUTF(person.birthDate().map(LocalDate::toString).orElse(""));
            out.writeUTF(person.familyName());
            out.writeUTF(person.givenName());
            out.writeUTF(person.postcode());
            out.writeUTF(person.gender());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Bound to its lot and patient: a sealed row moved to another place does not open.
    private static String beside(String lot, String link) {
        return lot + "|" + link;
    }
}
