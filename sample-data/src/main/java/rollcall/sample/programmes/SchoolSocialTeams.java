package rollcall.sample.programmes;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import rollcall.sample.Calibration;

/**
 * Skolsociala team: what districts told of their teams, each in its own way, and no participants.
 * No register covers the year.
 */
final class SchoolSocialTeams implements Programme {
  private static final String LABEL = "skolsociala_team";
  private static final String NOT_REPORTED = "ej redovisat";

  private final Targets targets;

  /**
   * What the programme's files must say.
   *
   * @param source where the figures come from
   * @param items of the district matrix
   */
  record Targets(
      String source,
      String name,
      String startDate,
      String endDate,
      String targetGroup,
      long fundingSek,
      String period,
      List<String> districts,
      List<Item> items) {}

  /**
   * One line of the matrix.
   *
   * @param values by district, in the order of the districts; null = not reported
   */
  record Item(String item, List<String> values) {}

  private SchoolSocialTeams(Targets targets) {
    this.targets = targets;
  }

  static SchoolSocialTeams of(Calibration calibration) {
    return new SchoolSocialTeams(calibration.programme(LABEL, Targets.class));
  }

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public String name() {
    return targets.name();
  }

  @Override
  public void write(ProgrammeFiles files, Register register, SplittableRandom random)
      throws IOException {
    files.row(
        ProgrammeKind.PROGRAMMES,
        targets.startDate(),
        targets.endDate(),
        null,
        targets.targetGroup(),
        targets.fundingSek(),
        null);
    for (Item item : targets.items()) {
      for (int i = 0; i < targets.districts().size(); i++) {
        String value = item.values().get(i);
        files.row(
            ProgrammeKind.PROGRAMME_DISTRICT,
            targets.districts().get(i),
            targets.period(),
            item.item(),
            value,
            value == null ? NOT_REPORTED : null);
      }
    }
  }
}
