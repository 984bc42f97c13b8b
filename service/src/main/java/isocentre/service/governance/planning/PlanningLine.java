package isocentre.service.governance.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of a file. The latest file that has a place's part is the one that counts for it: a file of machines
/// holds all machines of each provider that it names, one of workforce the whole answer of a provider to a census.
public sealed interface PlanningLine {
    /// ODS code of a provider, id of a network, or of a member of the learning system.
    String place();

    /// What of the place a later file replaces; empty for all.
    String part();

    /// What tells rows of one file apart: it may stand there once.
    String key();

    /// A machine.
    ///
    /// @param id the centre's own name for it: `LA1`
    /// @param from the first day of clinical service
    /// @param to the last; null while it is in service
    record Machine(
            String provider,
            String id,
            Kind kind,
            String model,
            String software,
            String location,
            LocalDate from,
            @Nullable LocalDate to)
            implements PlanningLine {
        /// What it is; linacs are those that the national figures count.
        public enum Kind {
            LINAC,
            KILOVOLTAGE,
            BRACHYTHERAPY,
            SIMULATOR,
            OTHER
        }

        boolean inService(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        @Override
        public String place() {
            return provider;
        }

        @Override
        public String part() {
            return "";
        }

        @Override
        public String key() {
            return id;
        }
    }

    /// The hours that a machine was to treat in a month, and those lost without being planned.
    ///
    /// @param month its first day
    record Downtime(String provider, String machine, LocalDate month, double scheduled, double lost)
            implements PlanningLine {
        @Override
        public String place() {
            return provider;
        }

        @Override
        public String part() {
            return machine + " " + month;
        }

        @Override
        public String key() {
            return part();
        }
    }

    /// A staff group of a provider on the day of a census, in whole-time equivalents.
    ///
    /// @param establishment posts that there are to be
    /// @param inPost people in them
    record Staff(String provider, Group group, LocalDate census, double establishment, double inPost)
            implements PlanningLine {
        /// Who they are.
        public enum Group {
            CLINICAL_ONCOLOGISTS,
            THERAPEUTIC_RADIOGRAPHERS,
            PHYSICISTS,
            DOSIMETRISTS,
            ENGINEERS,
            NURSES,
            ADMINISTRATION,
            OTHER
        }

        @Override
        public String place() {
            return provider;
        }

        @Override
        public String part() {
            return census.toString();
        }

        @Override
        public String key() {
            return census + " " + group;
        }
    }

    /// The people who live in the area of a network on a day.
    ///
    /// @param source who counted or estimated them
    record Population(String network, LocalDate day, long people, String source) implements PlanningLine {
        @Override
        public String place() {
            return network;
        }

        @Override
        public String part() {
            return day.toString();
        }

        @Override
        public String key() {
            return part();
        }
    }

    /// A site that tests the sharing of data between centres (IOG-06).
    ///
    /// @param centres whose systems are joined
    /// @param testedWith with whom the governance of the information was tested; empty while it was not
    /// @param learning address of what was learnt; empty until it is published
    /// @param shared the day on which that was published
    /// @param closed the last day of the pilot; it cannot close before what was learnt is published (IOG-07)
    record TestSite(
            String name,
            String centres,
            Geography geography,
            String systems,
            String model,
            LocalDate chosen,
            String testedWith,
            String findings,
            String learning,
            @Nullable LocalDate shared,
            @Nullable LocalDate closed)
            implements PlanningLine {
        /// Where it lies.
        public enum Geography {
            RURAL,
            MIXED,
            URBAN
        }

        @Override
        public String place() {
            return name;
        }

        @Override
        public String part() {
            return "";
        }

        @Override
        public String key() {
            return "";
        }
    }

    /// Advice of the Clinical Reference Group (LHS-M4).
    record Advice(Subject subject, LocalDate day, String what, String address) implements PlanningLine {
        /// On what it advises.
        public enum Subject {
            POLICY,
            SERVICE_CHANGE,
            EVALUATIVE_COMMISSIONING,
            QUALITY_STANDARDS,
            EQUIPMENT_FUNDS,
            SPECIFICATION
        }

        @Override
        public String place() {
            return subject.name();
        }

        @Override
        public String part() {
            return day + " " + what;
        }

        @Override
        public String key() {
            return part();
        }
    }

    /// A year of the rota of the Radiotherapy Board (LHS-M5).
    ///
    /// @param body that is its host and has its chair from that day on
    record BoardYear(Body body, LocalDate from) implements PlanningLine {
        /// The colleges and institute that take turns.
        public enum Body {
            IPEM,
            RCR,
            SCOR
        }

        @Override
        public String place() {
            return from.toString();
        }

        @Override
        public String part() {
            return "";
        }

        @Override
        public String key() {
            return "";
        }
    }

    /// What a member of the learning system gave of what it promised (LHS-M1).
    ///
    /// @param member id: `IPEM`
    /// @param promise in the words of its list
    /// @param what it gave
    /// @param address where it can be seen; empty where nowhere
    record Gift(String member, String promise, LocalDate day, String what, String address) implements PlanningLine {
        @Override
        public String place() {
            return member;
        }

        @Override
        public String part() {
            return promise + " " + day + " " + what;
        }

        @Override
        public String key() {
            return part();
        }
    }
}
