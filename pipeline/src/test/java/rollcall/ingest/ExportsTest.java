package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.recognised;
import static rollcall.ingest.Deliveries.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.ingest.SmallKinds.Dated;
import rollcall.rules.OutcomeRulesFile;
import rollcall.table.Col;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

/** Exports of other systems, each read by a profile alone; the rows are invented. */
class ExportsTest {
  @TempDir Path folder;

  private Dataset<Row> curated(Path file, Kind kind) {
    List<RowSource> sources = List.of(source(file, kind, 1));
    List<Curated> done =
        kind == Kind.PUPILS
            ? Curation.pupils(LocalSpark.session(), sources, KEY, folder)
            : Curation.attendance(LocalSpark.session(), sources, KEY, folder, null);
    return Curation.rows(LocalSpark.session(), kind, List.of(done.get(0).file()), folder);
  }

  private List<String> minutes(Path file) {
    return curated(file, Kind.ATTENDANCE)
        .select(
            Col.SCHOOL_UNIT_CODE,
            Col.START_DATE,
            Col.LESSON_ID,
            Col.RECORD_ID,
            Col.SCHEDULED_MINUTES,
            Col.REPORTED_MINUTES,
            Col.VALID_ABSENCE_MINUTES,
            Col.INVALID_ABSENCE_MINUTES,
            Col.IS_EVENT,
            Col.ISSUE_CODE)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private SmallKinds small(Path file, Kind kind) {
    return SmallKinds.of(
        List.of(new Dated(1, 1, SmallDelivery.read(source(file, kind, 1), Deliveries.KEY))),
        List.of(),
        OutcomeRulesFile.shipped());
  }

  private Path events() {
    return file(
        folder,
        "events.csv",
        "pupil,school,school_name,district,gender,date,term,term_begin,term_end,term_instructional_days,category,reason,event_duration",
        "604001,901,North High School,255,Female,2021-08-31,2021-2022 Fall Semester,2021-08-23,2021-12-17,81,Excused Absence,Ill,1",
        "604001,901,North High School,255,Female,2022-02-01,2021-2022 Spring Semester,2022-01-04,2022-05-27,88,Tardy,Late,",
        "604002,902,South Middle School,255,Male,2021-09-01,2021-2022 Fall Semester,2021-08-23,2021-12-17,81,Unexcused Absence,,1",
        "604002,902,South Middle School,255,Male,2021-09-02,2021-2022 Fall Semester,2021-08-23,2021-12-17,81,Asleep,,1");
  }

  @Test
  void events_have_absent_minutes_and_no_schedule() {
    assertThat(minutes(events()))
        .containsExactly(
            "[901,2021-08-31,null,null,null,null,360,0,true,null]",
            "[901,2022-02-01,null,null,null,null,0,0,true,null]",
            "[902,2021-09-01,null,null,null,null,0,360,true,null]",
            "[902,2021-09-02,null,null,null,null,null,null,true,UNKNOWN_CODE]");
    Layout layout = recognised(events()).layouts().get(0);
    assertThat(layout.minutesPerDay()).isEqualTo(360);
    assertThat(layout.replaces()).isEqualTo("period");
  }

  @Test
  void events_tell_pupils_schools_and_terms_too() {
    assertThat(
            curated(events(), Kind.PUPILS)
                .select(Col.SCHOOL_UNIT_CODE, Col.GENDER, Col.GRADE, Col.START_DATE)
                .distinct()
                .sort(Col.SCHOOL_UNIT_CODE)
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly("[901,F,null,null]", "[902,M,null,null]");
    assertThat(small(events(), Kind.SCHOOLS).schools())
        .containsExactly(
            new SchoolEntry("901", "North High School", "255", null, "municipal", null, null),
            new SchoolEntry("902", "South Middle School", "255", null, "municipal", null, null));
    SmallKinds terms = small(events(), Kind.TERMS);
    assertThat(terms.terms())
        .containsExactly(
            new Term("2021-22", "HT", LocalDate.of(2021, 8, 23), LocalDate.of(2021, 12, 17), 81),
            new Term("2021-22", "VT", LocalDate.of(2022, 1, 4), LocalDate.of(2022, 5, 27), 88));
    assertThat(terms.files().get(0).superseded()).isEqualTo(2);
  }

  @Test
  void a_daily_status_counts_whole_days_of_360_minutes() {
    Path file =
        file(
            folder,
            "daily.csv",
            "pupil,school,district,gender,date,school_year,category,reason",
            "100001,South Elementary,IL-1,Male,2011-09-06,2011-2012,In Attendance,",
            "100001,South Elementary,IL-1,Male,2011-09-07,2011-2012,Excused Absence,Ill",
            "100001,South Elementary,IL-1,Male,2011-09-08,2011-2012,Tardy,Missed the bus",
            "100001,South Elementary,IL-1,Male,2011-09-09,2011-2012,Unexcused Absence,");
    assertThat(minutes(file))
        .containsExactly(
            "[South Elementary,2011-09-06,null,null,360,null,0,0,false,null]",
            "[South Elementary,2011-09-07,null,null,360,null,360,0,false,null]",
            "[South Elementary,2011-09-08,null,null,360,null,0,0,false,null]",
            "[South Elementary,2011-09-09,null,null,360,null,0,360,false,null]");
    assertThat(small(file, Kind.SCHOOLS).schools())
        .containsExactly(
            new SchoolEntry(
                "South Elementary", "South Elementary", "IL-1", null, "municipal", null, null));
  }

  @Test
  void records_of_days_and_sections_have_their_own_lengths_and_date_patterns() {
    String header =
        "id,student_id,school_year,school_id,attendance_date,all_day,Period,section_id,AttendanceCode,PresenceFlag,"
            + "attendance_status,attendance_type,attendance_sequence";
    Path days =
        file(
            folder,
            "days.csv",
            header,
            "509,f269,2022,ab2a,2022-01-03,Yes,,,P,1,Present,ClassSectionAttendance,",
            "510,f269,2022,ab2a,2022-01-04,Yes,,,A,0,Absent,ClassSectionAttendance,");
    assertThat(minutes(days))
        .containsExactly(
            "[ab2a,2022-01-03,null,509,360,null,0,0,false,null]",
            "[ab2a,2022-01-04,null,510,360,null,0,360,false,null]");
    Path sections =
        file(
            folder,
            "sections.csv",
            header,
            "att1,st1,2020,sch1,8/15/2020,No,1,sec1,P,1,Present,ClassSectionAttendance,0",
            "att2,st1,2020,sch1,12/1/2020,No,1,sec2,A,0,Absent,ClassSectionAttendance,0");
    assertThat(minutes(sections))
        .containsExactly(
            "[sch1,2020-08-15,sec1,att1,60,null,0,0,false,null]",
            "[sch1,2020-12-01,sec2,att2,60,null,0,60,false,null]");
    assertThat(recognised(days).layouts().get(0).replaces()).isEqualTo("record");
  }
}
