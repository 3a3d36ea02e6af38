package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A register of four schools over five terms, and a programme with a pupil of each of the first
 * two. All are girls of grade 8 in the term before.
 */
final class InventedComparison {
  private static final List<String> TERMS =
      List.of(
          "2020-08-18,2020-12-21",
          "2021-01-11,2021-06-11",
          "2021-08-18,2021-12-21",
          "2022-01-10,2022-06-10",
          "2022-08-17,2022-12-20");

  private static final String PARTICIPANTS =
      "programme,participant_id,pupil_id,district,school_unit_code,gender,grade,enrolled_on,closed_on";

  private InventedComparison() {}

  /** The register with its programme. */
  static SmallInbox in(Path folder) {
    SmallInbox files = SmallInbox.withReferences(folder, "Norra (syntetisk)", "Södra (syntetisk)");
    files.put(
        "terms.csv",
        "school_year,term,start_date,end_date",
        List.of(
            "2020-21,HT," + TERMS.get(0),
            "2020-21,VT," + TERMS.get(1),
            "2021-22,HT," + TERMS.get(2),
            "2021-22,VT," + TERMS.get(3),
            "2022-23,HT," + TERMS.get(4)));
    files.put(
        "schools.csv",
        "school_unit_code,school_name,district,operator",
        List.of(
            "skola-1,Ettan (syntetisk),Farsta,municipal",
            "skola-2,Tvåan (syntetisk),Farsta,municipal",
            "skola-3,Trean (syntetisk),Farsta,municipal",
            "skola-4,Fyran (syntetisk),Bromma,municipal",
            "skola-5,Femman (syntetisk),Bromma,independent"));
    List<String> rows = new ArrayList<>();
    // Percent absent in each term.
    rows.addAll(pupil("takes-1", "skola-1", 60, 60, 70, 80, 40));
    rows.addAll(pupil("takes-2", "skola-2", 50, 50, 60, 80, 40));
    rows.addAll(pupil("like-1", "skola-3", 60, 60, 70, 10, 60));
    rows.addAll(pupil("like-1-too", "skola-4", 61, 62, 71, 10, 51));
    rows.addAll(pupil("like-2", "skola-3", 50, 50, 60, 10, 50));
    rows.addAll(pupil("like-2-last-term-alone", "skola-4", 10, 10, 60, 10, 30));
    rows.addAll(pupil("like-2-independent", "skola-5", 50, 50, 60, 10, 0));
    files.put("windows.csv", SmallInbox.WINDOWS, rows);
    files.put(
        "pupils.csv",
        SmallInbox.PUPILS + ",protected",
        List.of(
            "takes-1,skola-1,8,F,2020-08-17,,Farsta,false",
            "takes-2,skola-2,8,F,2020-08-17,,Farsta,false",
            "like-1,skola-3,8,F,2020-08-17,,Farsta,false",
            "like-1-too,skola-4,8,F,2020-08-17,,Bromma,true",
            "like-2,skola-3,8,F,2020-08-17,,Farsta,false",
            "like-2-last-term-alone,skola-4,8,F,2020-08-17,,Bromma,false",
            "like-2-independent,skola-5,8,F,2020-08-17,,Bromma,false"));
    files.put("programmes.csv", "programme,start_date", List.of("P,2022-01-01"));
    return files.put(
        "participants.csv",
        PARTICIPANTS,
        List.of(
            "P,zq-1,takes-1,Farsta,skola-1,F,8,2022-01-15,2022-06-01",
            "P,zq-2,takes-2,Söderort,skola-2,F,8,2022-01-15,2022-06-01"));
  }

  /** The second case was not closed after all, and a term of the first was another. */
  static void correct(SmallInbox inbox) {
    inbox.put(
        "windows-2.csv",
        SmallInbox.WINDOWS,
        List.of("takes-1,skola-1," + TERMS.get(3) + ",30010,24000,0"));
    inbox.put(
        "participants-2.csv",
        PARTICIPANTS,
        List.of("P,zq-2,takes-2,Söderort,skola-2,F,8,2022-01-15,"));
  }

  /** A pupil more in a school and a term that the programme does not touch. */
  static void addPupil(SmallInbox inbox) {
    inbox.put(
        "windows-3.csv",
        SmallInbox.WINDOWS,
        List.of("late,skola-4," + TERMS.get(0) + ",30000,0,0"));
  }

  private static List<String> pupil(String pupil, String school, int... percent) {
    List<String> rows = new ArrayList<>();
    for (int term = 0; term < percent.length; term++) {
      rows.add(
          String.join(
              ",",
              pupil,
              school,
              TERMS.get(term),
              "30000",
              String.valueOf(300 * percent[term]),
              "0"));
    }
    return rows;
  }
}
