package isocentre.dataset.checking;

import isocentre.dataset.Layout;
import isocentre.dataset.NormalForm;
import isocentre.dataset.Submission;
import isocentre.dataset.Verdict;
import isocentre.dataset.emitting.Emission;
import isocentre.dataset.judging.Facts;
import isocentre.dataset.reading.Table;
import isocentre.dataset.reading.Unreadable;
import isocentre.dataset.rows.Schema;
import isocentre.dataset.rules.Rule;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The check of one submission, from its files to the verdict. What only the whole file can tell (its month, its
/// sender, the order of its dates, its encoding) is first taken from a sample; where the whole contradicts the
/// sample, the file is read once more with what is now known. So nothing is ever guessed from a part.
public final class Checking {
    private static final int MOST_READINGS = 5;

    private final List<Rule> rules;
    private final LocalDate today;
    private final int threads;
    private final int blockSize;
    private final List<FileResult> results = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private Optional<OdsCode> sender = Optional.empty();
    private Optional<Month> period = Optional.empty();
    private boolean senderGiven;
    private boolean periodGiven;

    public Checking(List<Rule> rules, LocalDate today, int threads, int blockSize) {
        this.rules = rules;
        this.today = today;
        this.threads = threads;
        this.blockSize = blockSize;
    }

    /// Checks the submission; writes the normal form where one is wanted and the submission is accepted.
    public Verdict check(Submission submission, @Nullable NormalForm form) {
        sender = submission.provider();
        period = submission.period();
        senderGiven = sender.isPresent();
        periodGiven = period.isPresent();
        try (Opened opened = Opened.of(submission)) {
            opened.inOrder().forEach(table -> assumptions.addAll(table.assumptions()));
            for (Table table : opened.inOrder()) {
                look(table);
            }
            for (Layout layout : opened.tables().keySet()) {
                results.add(read(opened, layout, form));
            }
            Verdict verdict = new Judging(rules, opened.version(), results, said(), sender, period).verdict();
            finish(verdict, form);
            return verdict;
        } catch (Opened.Failure e) {
            return Judging.unreadable(e, sender, period, assumptions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            tidy();
        }
    }

    private void finish(Verdict verdict, @Nullable NormalForm form) throws IOException {
        if (form == null) {
            return;
        }
        for (FileResult result : results) {
            Emission emission = result.emission();
            if (emission != null && verdict.accepted()) {
                emission.finish(result.rejected());
            }
        }
        if (verdict.accepted()) {
            // a submission of one file only has no rows for the other table
            if (Files.notExists(form.attendance())) {
                Files.createFile(form.attendance());
            }
            if (Files.notExists(form.exposure())) {
                Files.createFile(form.exposure());
            }
        } else {
            discard();
        }
    }

    private void discard() throws IOException {
        for (FileResult result : results) {
            Emission emission = result.emission();
            if (emission != null) {
                emission.discard();
            }
        }
    }

    private void tidy() {
        try {
            for (FileResult result : results) {
                for (KeyRule key : result.plan().keys()) {
                    key.runs().close();
                }
                Emission emission = result.emission();
                if (emission != null) {
                    emission.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> said() {
        List<String> said = new ArrayList<>(assumptions);
        sender.ifPresent(code -> said.add("provider " + code + ": " + source(senderGiven)));
        period.ifPresent(month -> said.add("month " + month + ": " + source(periodGiven)));
        return said;
    }

    private static String source(boolean given) {
        return given ? "as the file's name, its folder or the command says" : "taken from most rows";
    }

    /// Looks at the first rows of a file for what is not given.
    private void look(Table table) {
        Census census = sample(table);
        if (sender.isEmpty()) {
            sender = census.provider();
        }
        if (period.isEmpty()) {
            period = census.month();
        }
    }

    private Census sample(Table table) {
        Schema schema = schema(table);
        Facts facts = new Facts(schema, table.charset(), Standards.load(), sender, period, today);
        Plan nothing = new Plan(facts, List.of(), List.of(), Map.of());
        return Sample.of(table, nothing);
    }

    private static Schema schema(Table table) {
        return new Schema(table.layout().orElseThrow(), table.columns());
    }

    private FileResult read(Opened opened, Layout layout, @Nullable NormalForm form) throws Opened.Failure {
        Optional<Charset> charset = Optional.empty();
        long monthBeforeDay = -1;
        for (int reading = 1; ; reading++) {
            Table table = opened.tables().get(layout);
            if (table == null) {
                throw new IllegalStateException("no " + layout + " file");
            }
            if (monthBeforeDay == -1) {
                monthBeforeDay = sample(table).monthBeforeDay();
            }
            Schema schema = schema(table);
            Facts facts = new Facts(schema, table.charset(), Standards.load(), sender, period, today);
            boolean paired = opened.tables().size() == 2;
            Plan plan = Plan.of(rules, facts, paired);
            try {
                FileResult result = once(table, plan, monthBeforeDay, form);
                long months = result.census().monthBeforeDay();
                if (reading == MOST_READINGS || !learnt(result.census()) && months == monthBeforeDay) {
                    dates(table, schema, months);
                    return result;
                }
                monthBeforeDay = months;
                drop(result);
            } catch (FilePass.NotUtf8 e) {
                charset = Optional.of(Charset.forName("windows-1252"));
                assumptions.add(table.file().name() + ": bytes are not valid UTF-8; read as Windows-1252");
            } catch (Unreadable e) {
                throw new Opened.Failure(table.file().name(), e);
            } catch (IOException e) {
                throw Opened.failure(table.file(), e);
            }
            opened.replace(layout, Opened.open(table.file(), charset));
        }
    }

    /// Whether the whole file says another sender or month than was assumed.
    private boolean learnt(Census census) {
        boolean learnt = false;
        if (!senderGiven && census.provider().isPresent() && !census.provider().equals(sender)) {
            sender = census.provider();
            learnt = true;
        }
        boolean first = results.isEmpty();
        if (!periodGiven
                && first
                && census.month().isPresent()
                && !census.month().equals(period)) {
            period = census.month();
            learnt = true;
        }
        return learnt;
    }

    private void dates(Table table, Schema schema, long monthBeforeDay) {
        for (int field = 0; field < schema.size(); field++) {
            if ((monthBeforeDay >>> field & 1) != 0) {
                String column =
                        table.column(schema.item(field).field()).orElseThrow().name();
                assumptions.add(table.file().name() + ": dates of " + column
                        + " are read month first, since some cannot be read day first and none cannot be read"
                        + " month first");
            }
        }
    }

    private FileResult once(Table table, Plan plan, long monthBeforeDay, @Nullable NormalForm form)
            throws FilePass.NotUtf8, IOException {
        Emission emission = null;
        boolean done = false;
        try {
            if (form != null) {
                String provider = sender.map(OdsCode::code).orElse("");
                emission = new Emission(form, provider, plan.facts().schema(), table.charset());
            }
            FilePass pass = new FilePass(table, plan, monthBeforeDay, blockSize, emission);
            pass.run(threads);
            done = true;
            return pass.result();
        } catch (IOException | RuntimeException | FilePass.NotUtf8 e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (!done && emission != null) {
                emission.discard();
            }
        }
    }

    private static void drop(FileResult result) throws IOException {
        for (KeyRule key : result.plan().keys()) {
            key.runs().close();
        }
        Emission emission = result.emission();
        if (emission != null) {
            emission.discard();
        }
    }
}
