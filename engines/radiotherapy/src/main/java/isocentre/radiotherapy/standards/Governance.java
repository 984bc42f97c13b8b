package isocentre.radiotherapy.standards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How networks and the learning system are governed, as public sources say: `standards/governance/`.
public final class Governance {
    private final List<Statement> statements = Row.read("governance/statements.csv", Statement::of);
    private final List<Body> bodies = Row.read("governance/bodies.csv", Body::of);
    private final List<Guide> guides = Row.read("governance/guides.csv", Guide::of);
    private final Parameters parameters = new Parameters("governance");
    private final List<Money> money = Row.read("governance/money.csv", Money::of);
    private final List<Maturity> maturity = Row.read("governance/maturity.csv", Maturity::of);
    private final List<Member> members;

    /// An amount that the commitment of 2019 names (LHS-M6).
    ///
    /// @param pounds sterling
    /// @param each `year` or `programme`
    /// @param dated the day of whose money it is
    public record Money(
            String id, long pounds, String each, String meaning, LocalDate dated, Basis basis, String source) {
        static Money of(Row row) {
            return new Money(
                    row.text("id"),
                    row.number("pounds"),
                    row.text("each"),
                    row.text("meaning"),
                    Objects.requireNonNull(row.date("dated"), "money without a date"),
                    row.basis(),
                    row.text("source"));
        }
    }

    /// A body above the networks.
    ///
    /// @param id `IOG`, `SCOG`, `NCB`
    /// @param level `implementation` or `national`
    public record Body(String id, String name, String level, Validity validity, Basis basis, String source) {
        static Body of(Row row) {
            return new Body(
                    row.text("id"),
                    row.text("name"),
                    row.text("level"),
                    row.validity(),
                    row.basis(),
                    row.text("source"));
        }
    }

    /// An entry in the list of members of the learning system (LHS-M1).
    ///
    /// @param gives what it promised, shortened
    /// @param signedOn empty where nobody signed
    /// @param signedBy where another than the member itself signed; empty otherwise
    /// @param note what became of the body since, with its basis
    public record Member(
            String id,
            String name,
            List<String> gives,
            Optional<LocalDate> signedOn,
            String signedBy,
            String note,
            Optional<Basis> noteBasis,
            Basis basis,
            String source) {}

    /// An ambition or a commitment of the programme (LHS-M2).
    ///
    /// @param id `A1` to `A8`, `C1` to `C9`
    public record Guide(String id, Kind kind, String words, Basis basis, String source) {
        /// What it is.
        public enum Kind {
            AMBITION,
            COMMITMENT
        }

        static Guide of(Row row) {
            Kind kind = switch (row.text("kind")) {
                case "ambition" -> Kind.AMBITION;
                case "commitment" -> Kind.COMMITMENT;
                default -> throw new IllegalArgumentException("'" + row.text("kind") + "' is not a kind of guide");
            };
            return new Guide(row.text("id"), kind, row.text("words"), row.basis(), row.text("source"));
        }
    }

    /// A domain in which a learning network scores itself, or a level that it can reach (L9).
    ///
    /// @param id of a domain `leadership`, of a level `1` to `5`
    /// @param words what to think of, or what the level means
    /// @param basis of the title
    /// @param wordsBasis of the words
    public record Maturity(
            String id, Kind kind, String title, String words, Basis basis, Basis wordsBasis, String source) {
        /// What it is.
        public enum Kind {
            DOMAIN,
            LEVEL
        }

        static Maturity of(Row row) {
            Kind kind = switch (row.text("kind")) {
                case "domain" -> Kind.DOMAIN;
                case "level" -> Kind.LEVEL;
                default -> throw new IllegalArgumentException("'" + row.text("kind") + "' is neither domain nor level");
            };
            return new Maturity(
                    row.text("id"),
                    kind,
                    row.text("title"),
                    row.text("words"),
                    row.basis("title_basis").orElseThrow(),
                    row.basis("words_basis").orElseThrow(),
                    row.text("source"));
        }
    }

    private record Gift(String member, String gives) {}

    Governance() {
        Map<String, List<String>> gifts =
                Row.read("governance/contributions.csv", row -> new Gift(row.text("member"), row.text("gives")))
                        .stream()
                        .collect(groupingBy(Gift::member, mapping(Gift::gives, toList())));
        members = Row.read("governance/members.csv", row -> member(row, gifts));
        gifts.keySet().forEach(this::member);
    }

    private static Member member(Row row, Map<String, List<String>> gifts) {
        return new Member(
                row.text("id"),
                row.text("name"),
                List.copyOf(gifts.getOrDefault(row.text("id"), List.of())),
                Optional.ofNullable(row.date("signed_on")),
                row.text("signed_by"),
                row.text("note"),
                row.basis("note_basis"),
                row.basis(),
                row.text("source"));
    }

    /// In the order of the file: networks, oversight group, implementation and escalation, learning system.
    public List<Statement> statements() {
        return statements;
    }

    /// @throws IllegalArgumentException if there is none of that id
    public Statement statement(String id) {
        return statements.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no statement " + id));
    }

    public List<Body> bodies() {
        return bodies;
    }

    public List<Member> members() {
        return members;
    }

    /// @throws IllegalArgumentException if there is none of that id
    public Member member(String id) {
        return members.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no member " + id));
    }

    /// Amounts in pounds, each with the day of whose money it is (LHS-M6).
    public List<Money> money() {
        return money;
    }

    public List<Guide> guides() {
        return guides;
    }

    /// The domains and levels by which a network scores itself, as they follow each other.
    public List<Maturity> maturity(Maturity.Kind kind) {
        return maturity.stream().filter(one -> one.kind() == kind).toList();
    }

    /// A number that a rule uses, such as `plan-aim` in years; its unit, basis and source stand in
    /// `standards/governance/parameters.csv`.
    ///
    /// @throws IllegalArgumentException if there is none of that id
    public int parameter(String id) {
        return parameters.value(id);
    }
}
