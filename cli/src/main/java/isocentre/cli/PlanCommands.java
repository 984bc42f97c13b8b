package isocentre.cli;

import picocli.CommandLine.Command;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Treatment plans as DICOM-RT files: what a set holds, what it measures, and how to pass it on.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PlanInfo.class,
            PlanDvh.class,
            PlanCompare.class,
            PlanGamma.class,
            PlanSum.class,
            PlanScore.class,
            PlanProtocol.class,
            PlanNames.class,
            PlanDeidentify.class,
            PlanBed.class,
            PlanInterruption.class,
            PlanPhantom.class
        })
final class PlanCommands {}
