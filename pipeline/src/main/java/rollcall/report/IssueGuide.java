package rollcall.report;

import rollcall.fault.IssueCode;

/**
 * What to do about an issue, for whoever keeps the source system.
 *
 * @param what what is wrong, shortly
 * @param how how the row or file is mended
 * @param where where in the source system to look
 */
public record IssueGuide(IssueCode code, String what, String how, String where) {
  /**
   * The guide to a code.
   *
   * @param language tag of the language, {@code sv} or {@code en}
   */
  public static IssueGuide of(IssueCode code, String language) {
    for (Language known : Language.values()) {
      if (known.tag().equals(language)) {
        return of(code, new Texts(known));
      }
    }
    throw new IllegalArgumentException("No texts in language '" + language + "'");
  }

  static IssueGuide of(IssueCode code, Texts texts) {
    return new IssueGuide(
        code,
        texts.of("issue." + code.name()),
        texts.of("how." + code.name()),
        texts.of("where." + code.name()));
  }
}
