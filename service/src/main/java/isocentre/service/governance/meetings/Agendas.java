package isocentre.service.governance.meetings;

import isocentre.service.feedback.Signal;
import isocentre.service.feedback.Signals;
import isocentre.service.governance.Registers;
import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.governance.matters.MatterWorkflow;
import isocentre.service.governance.matters.Matters;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import java.util.List;
import org.springframework.stereotype.Component;

/// What there is to speak of today, from live records.
@Component
public class Agendas {
    private final MatterWorkflow workflow = new MatterWorkflow();
    private final Registers registers;
    private final Signals signals;
    private final Escalations escalations;
    private final Matters matters;
    private final Directory directory;
    private final NetworkSight sight;

    Agendas(
            Registers registers,
            Signals signals,
            Escalations escalations,
            Matters matters,
            Directory directory,
            NetworkSight sight) {
        this.registers = registers;
        this.signals = signals;
        this.escalations = escalations;
        this.matters = matters;
        this.directory = directory;
        this.sight = sight;
    }

    /// @param network or [Meeting#IMPLEMENTATION]
    public List<Agenda.Line> of(String network) {
        if (network.equals(Meeting.IMPLEMENTATION)) {
            return Agenda.ofImplementationGroup(directory.today(), escalations.open());
        }
        List<Signal> own = signals.open().stream()
                .filter(one -> sight.sees(network, one.provider(), one.period().last()))
                .toList();
        return Agenda.of(
                directory.today(),
                own,
                escalations.of(network).stream().filter(Escalation::open).toList(),
                matters.of(network).stream().filter(workflow::open).toList(),
                MatterWorkflow.threshold(),
                registers.standing(registers.network(network).orElseThrow(), directory.today()));
    }
}
