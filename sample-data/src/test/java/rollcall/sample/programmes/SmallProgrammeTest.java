package rollcall.sample.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.sample.Calibration;
import rollcall.sample.InboxRecount;
import rollcall.sample.Preset;
import rollcall.sample.SampleMunicipality;
import rollcall.sample.SampleOptions;
import rollcall.sample.SampleSummary;

/** The programme that stands beside the small municipality. */
class SmallProgrammeTest {
  private static final SmallProgrammeTargets TARGETS =
      Calibration.load().programme("small", SmallProgrammeTargets.class);

  @TempDir private Path folder;

  @Test
  void the_files_of_the_municipality_are_the_same_without_it() throws IOException {
    SampleOptions options = SampleOptions.of(Preset.SMALL, 3);
    SampleInbox.write(options, folder.resolve("with"));
    SampleSummary without = SampleMunicipality.write(options, folder.resolve("without"));
    for (SampleSummary.WrittenFile file : without.files()) {
      assertThat(folder.resolve("with").resolve(file.name()))
          .hasSameBinaryContentAs(folder.resolve("without").resolve(file.name()));
    }
  }

  @Test
  void there_is_a_file_of_every_kind() throws IOException {
    SampleInbox.write(SampleOptions.of(Preset.SMALL, 1), folder);
    for (ProgrammeKind kind : ProgrammeKind.values()) {
      Path file = folder.resolve(kind.fileName("small"));
      assertThat(Files.readAllLines(file)).as(file.toString()).startsWith(kind.header());
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void every_seed_finds_its_participants() throws IOException {
    int cases =
        TARGETS.participants() + TARGETS.turnedAway().values().stream().mapToInt(n -> n).sum();
    for (int seed = 1; seed <= 12; seed++) {
      SampleInbox.write(SampleOptions.of(Preset.SMALL, seed), folder);
      assertThat(Files.readAllLines(folder.resolve("participants-small.csv"))).hasSize(1 + cases);
    }
  }

  @Test
  void an_altered_municipality_has_no_programme() throws IOException {
    SampleSummary altered =
        SampleInbox.write(new SampleOptions(Preset.SMALL, null, 2, null, 1), folder);
    assertThat(altered.rowsByKind()).doesNotContainKey("programmes");
  }

  @Test
  void participants_are_pupils_of_the_files_with_the_absence_that_they_tell()
      throws IOException, SQLException {
    SampleInbox.write(SampleOptions.of(Preset.SMALL, 1), folder);
    String inbox = folder.toString();
    try (InboxRecount recount = InboxRecount.of(folder)) {
      assertThat(
              recount.rows(
                  """
                  WITH linked AS (
                    SELECT p.participant_id, p.school_unit_code AS school, p.gender, p.grade::INT AS grade,
                      p.met_criterion::BOOLEAN AS met, coalesce(p.pupil_id, l.pupil_id) AS pupil
                    FROM read_csv('%1$s/participants-small.csv', all_varchar = true) p
                    LEFT JOIN read_csv('%1$s/participant-links-small.csv', all_varchar = true) l USING (participant_id)
                    WHERE p.enrolled_on IS NOT NULL)
                  SELECT count(*), count(k.pupil), count(r.pupil),
                    count(*) FILTER (met = (100 * t.a >= %2$d * t.r)),
                    count(*) FILTER (abs(f.value::INT - 100 * t.a / t.r) <= 2.5)
                  FROM linked k
                  LEFT JOIN roster r ON (r.pupil, r.school, r.grade, r.gender) = (k.pupil, k.school, k.grade, k.gender)
                    AND r.school_year = '%3$s'
                  LEFT JOIN pupil_term t ON t.pupil = k.pupil AND t.school_year || '/' || t.term = '%4$s'
                  LEFT JOIN read_csv('%1$s/followups-small.csv', all_varchar = true) f
                    ON f.participant_id = k.participant_id AND f.measure = 'absence_percent' AND f.occasion = 'start'
                  """
                      .formatted(
                          inbox,
                          TARGETS.criterionPercent(),
                          TARGETS.during().split("/")[0],
                          TARGETS.before())))
          .containsExactly(expected());
    }
  }

  private static String expected() {
    int linked = TARGETS.linkedByKey() + TARGETS.linkedById();
    return TARGETS.participants() + (" " + linked).repeat(4);
  }
}
