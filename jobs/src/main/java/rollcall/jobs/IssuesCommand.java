package rollcall.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.fault.IssueCode;
import rollcall.fault.UserError;
import rollcall.report.IssueGuide;

/** {@code issues}: the closed list of issue codes and how each is mended. */
@Command(
    name = "issues",
    description = "Print what can be wrong with a file or row, and how to mend it.")
final class IssuesCommand implements Callable<Integer> {
  /** A language of the texts. */
  enum Lang {
    SV,
    EN
  }

  @Mixin private Output output;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "Language: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Lang language;

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "An issue code.")
  private String name;

  @Override
  public Integer call() {
    String tag = language.name().toLowerCase(Locale.ROOT);
    List<IssueGuide> guides =
        Stream.of(IssueCode.values())
            .filter(code -> name == null || code.name().equalsIgnoreCase(name))
            .map(code -> IssueGuide.of(code, tag))
            .toList();
    if (guides.isEmpty()) {
      throw UserError.usage("No issue code is called '" + name + "'; see: rollcall issues");
    }
    output.put("issues", guides.stream().map(IssuesCommand::described).toList());
    guides.forEach(this::say);
    return 0;
  }

  private void say(IssueGuide guide) {
    output.say(
        String.format(
            Locale.ROOT, "%-26s %-8s %s", guide.code(), scope(guide.code()), guide.what()));
    if (name != null) {
      output.say("  " + guide.how());
      output.say("  " + guide.where());
    }
  }

  private static Map<String, Object> described(IssueGuide guide) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("code", guide.code().name());
    described.put("scope", scope(guide.code()));
    described.put("what", guide.what());
    described.put("how", guide.how());
    described.put("where", guide.where());
    return described;
  }

  private static String scope(IssueCode code) {
    return code.scope().name().toLowerCase(Locale.ROOT);
  }
}
