package isocentre.cli;

import picocli.CommandLine.Command;

@Command(
        name = PlanCommands.NAME,
        mixinStandardHelpOptions = true,
        description = "Treatment plans as DICOM-RT files: what a set holds, what it measures, and how to pass it on.",
        synopsisSubcommandLabel = "COMMAND")
final class PlanCommands {
    static final String NAME = "plan";

    static final Parts PARTS = new Parts()
            .with("info", PlanInfo.class)
            .with("dvh", PlanDvh.class)
            .with("compare", PlanCompare.class)
            .with("gamma", PlanGamma.class)
            .with("sum", PlanSum.class)
            .with("score", PlanScore.class)
            .with("protocol", PlanProtocol.class)
            .with("names", PlanNames.class)
            .with("deidentify", PlanDeidentify.class)
            .with("bed", PlanBed.class)
            .with("interruption", PlanInterruption.class)
            .with("phantom", PlanPhantom.class);
}
