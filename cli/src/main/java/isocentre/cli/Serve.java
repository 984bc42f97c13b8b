package isocentre.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the web site: people sign in, submit, sign and see their figures. Runs until it is stopped with Ctrl-C or"
                    + " a TERM signal; requests under way end first.",
            "The first time, it prints a link that sets up the first administrator's account, once.",
            "It listens on this machine alone, in plain HTTP: put a web server in front of it that speaks HTTPS and sets"
                    + " X-Forwarded-Proto, -Host and -For.",
            "",
            "Settings, by environment:",
            "  ISOCENTRE_DATABASE_URL        a PostgreSQL of your own in place of the one in the home",
            "  ISOCENTRE_KEYS                where the keys of identity lie",
            "  SPRING_SESSION_TIMEOUT        how long a session may be idle (30m)",
            "  ISOCENTRE_SESSIONS_WHOLE      how long it may last in all (12h)",
            "  ISOCENTRE_PASSWORDS_MEMORY    KiB of memory that a guess at a password costs (19456)",
            "  ISOCENTRE_UPLOADS_LARGEST     the largest file that is taken (2GB)",
            "  ISOCENTRE_LEDGER_CHECKPOINTS  how often the ledger is signed (1h)",
            "  ISOCENTRE_LEDGER_WITNESSES    public keys of the witnesses of the ledger, with commas; see witness --help",
            "  ISOCENTRE_METRICS_KEY         the key with which a program may read /metrics, in the form of Prometheus, as"
                    + " Authorization: Bearer KEY; without it nobody may",
            "  ISOCENTRE_PROVIDERS_NAME_...  identity providers: docs/how-to/sign-in-with-a-provider.md tells each",
            "  LOGGING_CONFIG                classpath:isocentre/service/logback-json.xml for a log of JSON lines",
            "  ISOCENTRE_SITE                the address of the site in letters and receipts (http://localhost and the port)",
            "  ISOCENTRE_PASSKEYS_ORIGINS    the addresses at which passkeys work, with commas: https and a name, or"
                    + " http://localhost (that of ISOCENTRE_SITE)",
            "  ISOCENTRE_PASSKEYS_DOMAIN     the name that passkeys are bound to (the host of the first address). Whoever"
                    + " changes it makes all passkeys useless",
            "  ISOCENTRE_WATCHED_FOLDER      a folder with one for each provider's code, from which files are taken",
            "  ISOCENTRE_WATCHED_EVERY       how often it is looked at (5s)",
            "  ISOCENTRE_WATCHED_REST        how long a file must have lain still (10s)",
            "  ISOCENTRE_WATCHED_PAIR        how long the first file of a pair waits for the other (2m)",
            "  SPRING_MAIL_HOST              the mail server of reminders, with _PORT, _USERNAME and _PASSWORD; without one"
                    + " none are sent",
            "  ISOCENTRE_MAIL_FROM           their sender (isocentre@localhost)",
            "  ISOCENTRE_REMINDERS_EVERY     how often reminders are looked for (15m)",
            "  ISOCENTRE_REMINDERS_AFTER     how long after the start for the first time (1m)",
            "  ISOCENTRE_PLANS_ARCHIVE       where treatment plans lie: files, orthanc, or the address of an archive's"
                    + " DICOMweb (files)",
            "  ISOCENTRE_PLANS_RECEIVER_PORT  a port on which an Orthanc receives plans by C-STORE (0: none)",
            "  ISOCENTRE_PLANS_RECEIVER_TITLE  its AE title (ISOCENTRE)",
            "  ISOCENTRE_PLANS_RECEIVER_SENDERS  who may send, and for which provider: TITLE=CODE, with commas",
            "  ISOCENTRE_PLANS_RECEIVER_EVERY  how often what came is taken over (2s)",
            "  ISOCENTRE_PLANS_DIMSE_PORT  a port for C-STORE, C-FIND and C-GET over TLS, by certificate (0: none)",
            "  ISOCENTRE_PLANS_DIMSE_TITLE  its AE title (ISOCENTRE)",
            "  ISOCENTRE_PLANS_DIMSE_KEYSTORE  a PKCS #12 file with its key and certificate (one of its own in the home)",
            "  ISOCENTRE_PLANS_DIMSE_PASSWORD  of that file",
            "  ISOCENTRE_MEASURING_EVERY     how often new plans are looked for to be measured (5s)",
            "  ISOCENTRE_MEASURING_REST      how long nothing more of a study must have come (20s)",
            "  ISOCENTRE_CREDENTIALS_EVERY   how often credentials that are over are ended (1h)",
            "  ISOCENTRE_CREDENTIALS_AFTER   how long after the start for the first time (1m)",
            "  ISOCENTRE_CONSULTATIONS_EVERY  how often consultations that are over are closed, and addresses to write to"
                    + " removed when their time is over (15m)",
            "  ISOCENTRE_CONSULTATIONS_AFTER  how long after the start for the first time (1m)",
            "  ISOCENTRE_FREEZING_EVERY      how often settled months of peer review are frozen (6h)",
            "  ISOCENTRE_FREEZING_AFTER      how long after the start for the first time (2m)",
            "  ISOCENTRE_PLANS_ARCHIVEUSER   who signs in to that archive, with ISOCENTRE_PLANS_ARCHIVEPASSWORD; no one by default"
        })
final class Serve implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "P", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "A",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}, this machine alone")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @Option(
            names = "--administrator",
            paramLabel = "EMAIL",
            defaultValue = "administrator@localhost",
            description = "The e-mail address of the first administrator, where there is none yet.")
    @SuppressWarnings("NullAway.Init")
    private String administrator;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Serving.until(Stop.onSignal(), home.home, address, port, administrator);
        return 0;
    }
}
