package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A register of two schools over three terms, and the files of two programmes. */
final class InventedProgrammes {
  static final String PARTICIPANTS =
      "programme,participant_id,pupil_id,district,school_unit_code,gender,grade,applied_on,decision,enrolled_on,closed_on";

  private InventedProgrammes() {}

  /**
   * Three terms, with a district that gets another name before the last; absence of four pupils of
   * each school in percent before and after.
   */
  static SmallInbox register(Path folder) {
    SmallInbox files =
        SmallInbox.withReferences(folder, "Norra skolan (syntetisk)", "Råsunda skola (syntetisk)");
    files.put(
        "terms.csv",
        "school_year,term,start_date,end_date",
        List.of(
            "2021-22,HT,2021-08-18,2021-12-21",
            "2021-22,VT,2022-01-10,2022-06-10",
            "2022-23,HT,2022-08-17,2022-12-20"));
    files.put(
        "districts.csv",
        "district,valid_from,valid_to,successor",
        List.of("Farsta,,2022-06-30,Söderort", "Söderort,2022-07-01,,", "Bromma,,,"));
    List<String> rows = new ArrayList<>();
    for (String school : List.of("skola-001", "skola-002")) {
      rows.addAll(term(school, "2021-08-18,2021-12-21", 0, 60, 70, 10));
      rows.addAll(term(school, "2022-01-10,2022-06-10", 0, 55, 60, 10));
      rows.addAll(term(school, "2022-08-17,2022-12-20", 0, 20, 50, 10));
    }
    files.put("windows.csv", SmallInbox.WINDOWS + ",group", rows);
    files.put(
        "pupils.csv",
        SmallInbox.PUPILS + ",protected",
        List.of(
            "skola-001-elev-1,skola-001,8,F,2021-08-17,,Farsta,false",
            "skola-001-elev-2,skola-001,7,M,2021-08-17,,Farsta,true"));
    return files;
  }

  /** One pupil has a class of its own in the last term. */
  private static List<String> term(String school, String dates, int... percent) {
    List<String> rows = new ArrayList<>();
    for (int pupil = 0; pupil < percent.length; pupil++) {
      String group = pupil > 1 ? "7A" : pupil == 0 && dates.startsWith("2022-08") ? "6A" : "8A";
      rows.add(
          "%s-elev-%d,%s,%s,30000,%d,0,%s"
              .formatted(school, pupil, school, dates, 300 * percent[pupil], group));
    }
    return rows;
  }

  /** Every kind of file of both programmes. */
  static void deliver(SmallInbox inbox) {
    inbox
        .put(
            "programmes.csv",
            "programme,start_date,end_date,planned_participants,target_group",
            List.of("P,2022-01-01,2022-12-31,6,hälften", "Q,2013-08-01,2014-12-31,,alla"))
        .put(
            "participants.csv",
            PARTICIPANTS,
            List.of(
                "P,zq-a,skola-001-elev-1,Farsta,skola-001,F,8,2022-01-05,admitted,2022-01-15,2022-06-01",
                "P,zq-b,,Farsta,skola-001,M,7,2022-01-05,admitted,2022-01-15,2022-06-01",
                "P,zq-c,,Farsta,skola-001,F,6,2022-01-20,perhaps,2022-02-01,",
                "P,zq-d,,Bromma,,U,,2022-01-20,declined,,",
                "Q,zq-e,,Farsta,,F,8,,,2013-09-01,2014-06-10",
                "Q,zq-f,,Farsta,,M,8,,,2013-09-01,"))
        .put("key.csv", "programme,participant_id,pupil_id", List.of("P,zq-b,skola-001-elev-2"))
        .put(
            "followups.csv",
            "programme,participant_id,measure,occasion,value,source",
            List.of(
                "P,zq-a,satisfaction,end,9,pupil",
                "P,zq-a,mood,end,9,pupil",
                "P,zq-b,satisfaction,end,11,pupil",
                "P,zq-x,satisfaction,end,9,pupil",
                "Q,zq-e,passed_subjects_percent,term_1,60,register",
                "Q,zq-e,passed_subjects_percent,term_2,80,register"))
        .put("support.csv", "programme,participant_id,support", List.of("P,zq-a,Samtal med elev"))
        .put(
            "matrix.csv",
            "programme,district,period,item,value",
            List.of("P,Farsta,2022,Skolor,2", "P,Bromma,2022,Skolor,"))
        .put("reach.csv", "programme,period,pupils,basis", List.of("P,2022,40,uppskattade"))
        .put(
            "answers.csv",
            "programme,survey,question,respondent_group,answer,respondents,invited",
            List.of(
                "P,samverkan,Det fungerar,skola,ja,3,4", "P,samverkan,Det fungerar,skola,nej,1,4"))
        .put("budget.csv", "programme,item,budget_sek,outturn_sek", List.of("P,Löner,900,800"));
  }
}
