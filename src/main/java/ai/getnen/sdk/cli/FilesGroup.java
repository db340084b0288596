package ai.getnen.sdk.cli;

import picocli.CommandLine.Command;

/** {@code nen desktop files}: the drive of a desktop. */
@Command(
    name = "files",
    description = "See, upload and download the files of a desktop's drive.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FilesList.class, FilesUpload.class, FilesDownload.class})
final class FilesGroup {}
