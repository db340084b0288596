package ai.getnen.sdk.cli;

import picocli.CommandLine.Command;

/** {@code nen agent}: models that drive desktops. */
@Command(
    name = "agent",
    description = "Let a model drive a desktop.",
    subcommands = AgentRunVerb.class)
final class AgentGroup {}
