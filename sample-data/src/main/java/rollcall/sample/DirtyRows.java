package rollcall.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows with a fault, at least one for every fault that a single row can have. Each stands alone for
 * a pupil who has nothing else, so that whatever is done with it changes no calibrated figure.
 */
final class DirtyRows {

  /** Above every ordinary number. */
  private static final int FIRST_RESERVED = 900_001;

  /** Month 13, day 99, wrong check digit: shaped like a personal number, but nobody's. */
  private static final String IMPOSSIBLE_NUMBER = "20101399-0000";

  /** What a spreadsheet program makes of twelve digits. */
  private static final String SPOILT_NUMBER = "2.01E+11";

  /** The code of no school, however much it looks like one: its o is Cyrillic. */
  private static final String LOOKALIKE_SCHOOL = "sk\u043ela-001";

  /** Above every reserved number. */
  private static final int LOOKALIKE_PUPIL = 999_999;

  private static final int TOO_LONG = 240;
  private static final int GRADES = 10;

  private final Schools schools;
  private final List<String> roster = new ArrayList<>();
  private int next = FIRST_RESERVED;

  DirtyRows(Schools schools) {
    this.schools = schools;
  }

  /** Faulty rows of a file with one window per row. */
  List<String> windows(SchoolYear year, Term term) {
    String dates = term.isoStart() + "," + term.isoEnd();
    School school = schools.listed().get(0);
    List<String> rows = new ArrayList<>();
    minutes(rows, year, school, dates);
    rows.add(pupil(year, school) + "," + term.isoStart() + ",2018-02-30,20000,20000,0,0,0");
    rows.add(pupil(year, school) + "," + term.isoEnd() + "," + term.isoStart() + ",900,900,0,0,0");
    String wholeYear = year.ht().isoStart() + "," + year.vt().isoEnd();
    rows.add(pupil(year, school) + "," + wholeYear + ",20000,20000,100,0,0");
    String overlapping = pupil(year, school);
    String firstHalf = term.isoStart() + "," + term.isoDays().get(term.length() / 2);
    rows.add(overlapping + "," + dates + ",20000,20000,100,0,0");
    rows.add(overlapping + "," + firstHalf + ",10000,10000,100,0,0");
    return rows;
  }

  /** Faulty rows of a file with one day per row. */
  List<String> days(SchoolYear year, Term term, School school) {
    List<String> rows = new ArrayList<>();
    minutes(rows, year, school, term.isoDays().get(3));
    rows.add(pupil(year, school) + "," + betweenTerms(year) + ",320,320,0,0,0");
    rows.add(pupil(year, school) + ",2021-13-01,320,320,0,0,0");
    return rows;
  }

  /** A window and a day of the same pupil and school, in two files of one delivery. */
  WindowAndDay windowAndDay(SchoolYear year, Term term, School school) {
    String pupil = pupil(year, school);
    return new WindowAndDay(
        pupil + "," + term.isoStart() + "," + term.isoEnd() + ",20000,20000,100,0,0",
        pupil + "," + term.isoDays().get(5) + ",320,320,0,0,0");
  }

  /** Faulty rows of a file with one lesson per row. */
  List<String> lessons(SchoolYear year, Term term, School school) {
    String day = term.isoDays().get(3);
    List<String> rows = new ArrayList<>();
    minutes(rows, year, school, day + ",08:20,L1");
    rows.add(pupil(year, school) + "," + day + ",25:10,L1,60,60,0,0,0");
    rows.add(pupil(year, school) + "," + day + ",8.20,L1,60,60,0,0,0");
    rows.add(pupil(year, school) + "," + betweenTerms(year) + ",08:20,L1,60,60,0,0,0");
    return rows;
  }

  /** Faulty rows of a pupils file, and the enrolments of the pupils that the others name. */
  List<String> roster(SchoolYear year) {
    String code = schools.listed().get(0).code();
    String dates = year.ht().isoStart() + "," + year.vt().isoEnd();
    List<String> rows = new ArrayList<>(roster);
    roster.clear();
    rows.add(id() + "," + code + ",5,F," + dates + ",Bromma");
    rows.add("," + code + ",5,F," + dates + ",Bromma,");
    rows.add(id() + ",,5,M," + dates + ",Bromma,");
    rows.add(id() + "," + code + ",5,F,17 augusti," + year.vt().isoEnd() + ",Bromma,");
    rows.add(id() + "," + code + ",14,F," + dates + ",Bromma,");
    rows.add(id() + "," + code + ",5,X," + dates + ",Bromma,");
    rows.add(id() + "," + code + ",5,M," + dates + ",Bro\u0007mma,");
    rows.add(id() + "," + code + ",5,M," + dates + "," + "B".repeat(TOO_LONG) + ",");
    rows.add(IMPOSSIBLE_NUMBER + "," + code + ",5,M," + dates + ",Bromma,");
    String lookalike = Pupil.id(LOOKALIKE_PUPIL) + "," + LOOKALIKE_SCHOOL;
    rows.add(lookalike + ",5,M," + dates + ",Bromma,");
    return rows;
  }

  /** The two rows of {@link #windowAndDay}. */
  record WindowAndDay(String window, String day) {}

  private void minutes(List<String> rows, SchoolYear year, School school, String when) {
    String code = school.code();
    rows.add(pupil(year, school) + "," + when + ",300,300,0,0");
    rows.add(pupil(year, school) + "," + when + ",300,300,0,0,0,0");
    rows.add(pupil(year, school) + "," + when + ",,,0,0,0");
    rows.add("," + code + "," + when + ",300,300,0,0,0");
    rows.add(pupil(year, school) + "," + when + ",300,300,tolv,0,0");
    rows.add(pupil(year, school) + "," + when + ",300,300,-15,0,0");
    rows.add(IMPOSSIBLE_NUMBER + "," + code + "," + when + ",300,300,0,0,0");
    rows.add(SPOILT_NUMBER + "," + code + "," + when + ",300,300,0,0,0");
    rows.add(pupil(year, school) + "," + when + ",300,300,\"0,0,0");
    rows.add(id() + ",skola\u0007-001," + when + ",300,300,0,0,0");
    rows.add(id() + ",skola-" + "0".repeat(TOO_LONG) + "," + when + ",300,300,0,0,0");
    rows.add(pupil(year, school) + "," + when + ",300,300,200,100,5");
    rows.add(pupil(year, school) + "," + when + ",300,305,0,0,0");
    String contradicted = pupil(year, school);
    rows.add(contradicted + "," + when + ",300,300,0,0,0");
    rows.add(contradicted + "," + when + ",300,300,300,0,0");
  }

  /** A reserved pupil who is enrolled for the year, with the code of the school. */
  private String pupil(SchoolYear year, School school) {
    String id = id();
    int grade = next % GRADES;
    String gender = next % 2 == 0 ? "F" : "M";
    roster.add(
        String.format(
            Locale.ROOT,
            "%s,%s,%d,%s,%s,%s,,",
            id,
            school.code(),
            grade,
            gender,
            year.ht().isoStart(),
            year.vt().isoEnd()));
    return id + "," + school.code();
  }

  private String id() {
    return Pupil.id(next++);
  }

  private static String betweenTerms(SchoolYear year) {
    return year.ht().end().plusDays(8).toString();
  }
}
