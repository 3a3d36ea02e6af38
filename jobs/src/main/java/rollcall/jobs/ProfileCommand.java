package rollcall.jobs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rollcall.ingest.Profile;
import rollcall.ingest.ProfileReference;
import rollcall.ingest.Profiles;
import rollcall.ingest.Suggestion;

/** {@code profile}: how exports of other systems are read. */
@Command(
    name = "profile",
    description = "List the profiles by which exports are read, or draft one for an unknown file.",
    subcommands = {
      ProfileCommand.All.class,
      ProfileCommand.Suggest.class,
      ProfileCommand.Reference.class
    })
final class ProfileCommand implements Runnable {
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do: list, suggest or reference.");
  }

  /** Every profile in a line. */
  @Command(name = "list", description = "Name every profile, the shipped ones and your own.")
  static final class All implements Callable<Integer> {
    @Mixin private Output output;

    @Option(
        names = "--profiles",
        paramLabel = "DIR",
        description = "Profiles beside the shipped ones.")
    private Path folder;

    @Override
    public Integer call() {
      Profiles profiles = folder == null ? Profiles.shipped() : Profiles.withFolder(folder);
      output.put("profiles", profiles.all().stream().map(k -> k.profile().name()).toList());
      for (Profiles.Known known : profiles.all()) {
        Profile profile = known.profile();
        output.say(
            String.format(
                Locale.ROOT,
                "%-24s %s%s",
                profile.name(),
                profile.verified() ? "" : "(unverified) ",
                profile.description() == null ? "" : profile.description()));
      }
      return 0;
    }
  }

  /** A draft. */
  @Command(
      name = "suggest",
      description =
          "Draft a profile for a file that none reads; finish it and keep it in --profiles.")
  static final class Suggest implements Callable<Integer> {
    @Mixin private Output output;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file, as it was delivered.")
    private Path file;

    @Override
    public Integer call() {
      Suggestion suggestion = Suggestion.of(file);
      output.put("profile", suggestion.profile());
      output.put("remarks", suggestion.remarks());
      suggestion.remarks().forEach(spec.commandLine().getErr()::println);
      output.say(suggestion.json());
      return 0;
    }
  }

  /** The page. */
  @Command(name = "reference", description = "Print all shipped profiles as one Markdown page.")
  static final class Reference implements Callable<Integer> {
    @Mixin private Output output;

    @Override
    public Integer call() {
      String page = ProfileReference.page();
      output.put("page", page);
      output.say(page.stripTrailing());
      return 0;
    }
  }
}
