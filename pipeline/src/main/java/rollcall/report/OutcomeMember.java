package rollcall.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members of the tables of programmes' follow-up that the page speaks of by name. */
final class OutcomeMember {
  static final String BAND = "band";
  static final String ENTRY = "entry";
  static final String GENDER = "gender";
  static final String DISTRICT = "district";
  static final String STAGE = "stage";

  /** Kinds of groups in the order in which they are shown; others follow. */
  static final List<String> GROUP_KINDS = List.of(Member.ALL, BAND, ENTRY, GENDER, DISTRICT, STAGE);

  static final String WHOLE = "total";
  static final String NOT_MEASURED = "not_measured";
  static final String LINKED = "linked";
  static final String TARGET_GROUP = "target_group";

  /** Steps of a case, in order. */
  static final List<String> STEPS =
      List.of(
          TARGET_GROUP,
          "referred",
          "offered",
          "declined",
          "refused",
          "admitted",
          "started",
          "closed");

  static final String FULL = "full";
  static final String PARTIAL = "partial";
  static final String NONE = "none";
  static final String FULL_OR_PARTIAL = "full_or_partial";

  static final String DESCRIBED = "described";
  static final String TOO_FEW = "too_few_to_conclude";
  static final String UNSTABLE = "data_too_unstable_to_conclude";
  static final String NO_DATA = "no_data";

  static final String NOT_REPORTED = "ej redovisat";

  static final String ABSENCE = "absence_percent";
  static final String PARTICIPATION = "participation";
  static final String SATISFACTION = "satisfaction";

  /** Valid, invalid and total absence are shown together or not at all. */
  static final List<String> ABSENCE_PARTS =
      List.of("valid_absence_percent", "invalid_absence_percent", "total_absence_percent");

  /** The same in minutes. */
  static final List<String> MINUTES =
      List.of("scheduled_minutes", "valid_absence_minutes", "invalid_absence_minutes");

  /** Measures that are shown in places of their own. */
  static final Set<String> HAVE_PLACES =
      Stream.of(ABSENCE_PARTS, MINUTES, List.of(SATISFACTION))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Occasions in the order of time. */
  static final List<String> OCCASIONS =
      List.of("start", "term_1", "end", "3_months", "6_months", "term_2", "term_3");

  private OutcomeMember() {}
}
