package rollcall.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import rollcall.rules.Rules;
import rollcall.table.SchoolEntry;

/** What groups are called in the language of the page. Names from the data stay as they are. */
final class Names {
  private final Texts texts;
  private final List<SchoolEntry> schools;
  private final Rules.Thresholds thresholds;

  Names(Texts texts, List<SchoolEntry> schools, Rules.Thresholds thresholds) {
    this.texts = texts;
    this.schools = schools;
    this.thresholds = thresholds;
  }

  String district(String district) {
    return texts.ofValue("district." + district, district);
  }

  String gender(String gender) {
    return texts.ofValue("gender." + gender, gender);
  }

  String stage(String stage) {
    return texts.ofValue("stage." + stage, stage);
  }

  /** A name that begins with a capital, inside a sentence. */
  static String inSentence(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  String band(String band) {
    return switch (band) {
      case Member.LOW_BAND -> texts.of("band.low", thresholds.lowPercent());
      case Member.MIDDLE_BAND ->
          texts.of("band.middle", thresholds.lowPercent(), thresholds.highPercent());
      case Member.HIGH_BAND -> texts.of("band.high", thresholds.highPercent());
      default -> texts.ofValue("band." + band, band);
    };
  }

  /** A term as "HT 2021". */
  String term(TermName term) {
    return texts.of("term." + term.term(), String.valueOf(term.calendarYear()));
  }

  /** A term where room is scarce, as "HT 21". */
  String shortTerm(TermName term) {
    String year = String.format(Locale.ROOT, "%02d", term.calendarYear() % 100);
    return texts.of("term.short." + term.term(), year);
  }

  /** A grade; null is unknown. */
  String grade(Long grade) {
    return grade == null
        ? texts.of("grade.unknown")
        : grade == 0 ? texts.of("grade.0") : texts.of("grade.of", grade);
  }

  /** The name of a school on a date; its code where no schools file names it. */
  String school(String code, LocalDate date) {
    SchoolEntry entry = entry(code, date);
    return entry == null || entry.name() == null ? code : entry.name();
  }

  /** The district of a school on a date; unknown where no schools file tells it. */
  String districtOfSchool(String code, LocalDate date) {
    SchoolEntry entry = entry(code, date);
    return entry == null || entry.district() == null ? Member.UNKNOWN : entry.district();
  }

  private SchoolEntry entry(String code, LocalDate date) {
    return schools.stream()
        .filter(entry -> entry.code().equals(code) && (date == null || entry.holdsOn(date)))
        .findFirst()
        .orElse(null);
  }
}
