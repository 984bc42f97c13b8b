package isocentre.cli;

import picocli.CommandLine.Command;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Treatment plans as DICOM-RT files: what a set holds, and how to pass it on.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PlanInfo.class, PlanDeidentify.class})
final class PlanCommands {}
