package isocentre.lake.loading;

import isocentre.dataset.Checker;
import isocentre.dataset.FieldCount;
import isocentre.dataset.FileSummary;
import isocentre.dataset.Layout;
import isocentre.dataset.NormalForm;
import isocentre.dataset.Severity;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.lake.LoadReport;
import isocentre.lake.LoadReport.Outcome;
import isocentre.lake.identity.Keys;
import isocentre.lake.identity.Patients;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Warehouse;
import isocentre.lake.tables.Workplace;
import isocentre.lake.versions.Lot;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a lot of a submission: checks it, and writes what was accepted, people apart from treatment.
final class SubmissionLot {
    private final Checker checker;
    private final Keys keys;
    private final Received received;
    private final Workplace place;

    SubmissionLot(Checker checker, Keys keys, Received received, Workplace place) {
        this.checker = checker;
        this.keys = keys;
        this.received = received;
        this.place = place;
    }

    Prepared make(int order, Incoming.Item.Sent sent, String sha256, Connection duckdb)
            throws IOException, SQLException {
        Path staging = Files.createDirectories(place.staging().resolve(Integer.toString(order)));
        Path attendance = staging.resolve("attendance.csv");
        Path exposure = staging.resolve("exposure.csv");
        Path identity = staging.resolve("identity.csv");
        try {
            Patients patients = new Patients(keys, sha256);
            Submission submission = sent.submission();
            Verdict verdict = checker.check(submission, new NormalForm(attendance, exposure, patients));
            Optional<OdsCode> provider = verdict.provider();
            Optional<Month> month = verdict.period();
            if (!verdict.accepted()) {
                return settled(order, sent, sha256, verdict, Outcome.REJECTED, reason(verdict));
            }
            if (provider.isEmpty() || month.isEmpty() || verdict.version().isEmpty()) {
                String reason = "neither its names nor its content tell the provider and the month";
                return settled(order, sent, sha256, verdict, Outcome.UNREADABLE, reason);
            }
            Optional<Layout> missing = missing(verdict);
            if (missing.isPresent()) {
                String reason =
                        "its " + missing.get().code() + " file is missing: version 6 is two files, and one alone"
                                + " would take the place of both. Give both in one load";
                return settled(order, sent, sha256, verdict, Outcome.UNREADABLE, reason);
            }
            Lot lot = new Lot(
                    sha256,
                    Lot.Kind.SUBMISSION,
                    Optional.of(provider.get().code()),
                    month.get().firstDay(),
                    verdict.version().get().code(),
                    verdict.rows(),
                    verdict.rejectedRows(),
                    received.on(provider.get().code(), month.get()),
                    sent.files());
            writeSealed(identity, patients);
            Map<Shape, Parquet.Written> files = new LinkedHashMap<>();
            files.put(RawTables.ATTENDANCE, write(duckdb, RawTables.ATTENDANCE, attendance, lot, "*"));
            files.put(RawTables.EXPOSURE, write(duckdb, RawTables.EXPOSURE, exposure, lot, "*"));
            files.put(
                    RawTables.IDENTITY,
                    write(duckdb, RawTables.IDENTITY, identity, lot, "link, from_base64(sealed) AS sealed"));
            LoadReport.Entry entry = entry(sent, sha256, verdict, Outcome.LOADED, "");
            return new Prepared.Ready(order, entry, lot, files, rows(lot, verdict, patients.synthetic()));
        } finally {
            for (Path file : List.of(attendance, exposure, identity, staging)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// The other file of a version 6 submission, where only one was given.
    private static Optional<Layout> missing(Verdict verdict) {
        if (verdict.files().size() != 1) {
            return Optional.empty();
        }
        return switch (verdict.files().getFirst().layout()) {
            case ATTENDANCE -> Optional.of(Layout.PRESCRIPTION);
            case PRESCRIPTION -> Optional.of(Layout.ATTENDANCE);
            case FLAT -> Optional.empty();
        };
    }

    private static void writeSealed(Path file, Patients patients) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (String row : patients.rows()) {
                out.write(row);
            }
        }
    }

    private Parquet.Written write(Connection duckdb, Shape shape, Path csv, Lot lot, String columns)
            throws IOException, SQLException {
        String provider = lot.provider().orElseThrow();
        LocalDate month = lot.month();
        Path file = place.folder(Warehouse.identifier(shape))
                .resolve(provider + "-" + Month.of(month) + "-" + lot.sha256().substring(0, 16) + ".parquet");
        String types = shape.csvColumns(shape.columns().size() - RawTables.OF_THE_LOT)
                .replace("'BLOB'", "'VARCHAR'"); // In base 64 on its way.
        String rows = Files.size(csv) == 0
                ? shape.empty()
                : "SELECT %s, %s AS provider, DATE '%s' AS \"month\", %s AS lot, %s AS version FROM read_csv(%s, columns = %s, %s)"
                        .formatted(
                                columns,
                                Sql.text(provider),
                                month,
                                Sql.text(lot.sha256()),
                                Sql.text(lot.version()),
                                Sql.file(csv),
                                types,
                                Csv.READING);
        return Parquet.write(duckdb, rows, shape, file, Parquet.parts(provider, month));
    }

    private static Map<Shape, List<@Nullable Object[]>> rows(Lot lot, Verdict verdict, boolean synthetic) {
        String provider = lot.provider().orElseThrow();
        long attendances = verdict.files().stream()
                .filter(file -> file.layout() == Layout.ATTENDANCE)
                .mapToLong(FileSummary::rows)
                .sum();
        List<@Nullable Object[]> quality = new ArrayList<>();
        for (FieldCount count : verdict.fields()) {
            quality.add(new @Nullable Object[] {
                provider,
                lot.month(),
                lot.sha256(),
                lot.version(),
                count.layout().code(),
                count.field(),
                count.mandatory() ? count.rows() : 0,
                count.mandatory() ? count.present() : 0,
                count.present(),
                count.valid()
            });
        }
        List<@Nullable Object[]> submission = new ArrayList<>();
        submission.add(new @Nullable Object[] {
            provider,
            lot.month(),
            lot.sha256(),
            lot.version(),
            lot.receivedOn(),
            verdict.rows(),
            attendances,
            lot.rejected(),
            synthetic
        });
        return Map.of(RawTables.SUBMISSION, submission, RawTables.QUALITY, quality);
    }

    private static Prepared settled(
            int order, Incoming.Item.Sent sent, String sha256, Verdict verdict, Outcome outcome, String reason) {
        return new Prepared.Settled(order, entry(sent, sha256, verdict, outcome, reason));
    }

    private static LoadReport.Entry entry(
            Incoming.Item.Sent sent, String sha256, Verdict verdict, Outcome outcome, String reason) {
        return new LoadReport.Entry(
                sent.name(),
                verdict.provider(),
                verdict.period(),
                outcome,
                sha256,
                verdict.rows(),
                verdict.rejectedRows(),
                reason,
                Optional.of(verdict));
    }

    /// The first cause for which the submission is refused.
    private static String reason(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.REJECT_SUBMISSION)
                .findFirst()
                .map(finding -> finding.rule() + ": " + finding.reason())
                .orElse("refused by the check");
    }
}
