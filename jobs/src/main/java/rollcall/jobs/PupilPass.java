package rollcall.jobs;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import rollcall.flag.TargetGroups;
import rollcall.rules.Rules;
import rollcall.table.PupilHistory;
import rollcall.table.TermCalendar;
import rollcall.trend.Counts;
import rollcall.trend.Trends;
import rollcall.warning.WarningCounts;
import rollcall.warning.WarningPlan;

/**
 * Writes and counts the pupils of a task in one pass, one pupil after the other. Only counts leave
 * the task, and the terms of pupils who take part in a programme and of a bounded number of pupils
 * to compare them with.
 */
final class PupilPass implements FlatMapFunction<Iterator<PupilHistory>, PupilPass.Counted> {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final TermCalendar calendar;
  private final TargetGroups groups;
  private final Trends trends;
  private final PupilFiles.Skipped skipped;
  private final Beside beside;

  /**
   * What is asked of the same pupils beside the figures.
   *
   * @param plan weeks of which early warnings learn
   * @param followed what programmes ask
   */
  record Beside(WarningPlan plan, Rules rules, FollowedPupils followed) implements Serializable {}

  /**
   * What a task has counted: figures, members by target group, school year and term, what
   * programmes ask, and what early warnings learn from.
   */
  record Counted(
      Counts counts,
      Map<List<String>, Long> members,
      FollowedPupils.Gathered programmes,
      WarningCounts warnings)
      implements Serializable {
    Counted add(Counted more) {
      counts.add(more.counts);
      programmes.add(more.programmes);
      warnings.add(more.warnings);
      more.members.forEach((group, pupils) -> members.merge(group, pupils, Long::sum));
      return this;
    }
  }

  /** A pass that writes below this folder, which {@link PupilFiles#adopt} takes over. */
  PupilPass(
      Path folder, TargetGroups groups, Trends trends, PupilFiles.Skipped skipped, Beside beside) {
    this.folder = folder.toString();
    this.calendar = beside.plan().calendar();
    this.groups = groups;
    this.trends = trends;
    this.skipped = skipped;
    this.beside = beside;
  }

  Counted nothing() {
    return new Counted(
        trends.counts(),
        new HashMap<>(),
        beside.followed().nothing(),
        new WarningCounts(beside.plan(), beside.rules()));
  }

  @Override
  public Iterator<Counted> call(Iterator<PupilHistory> pupils) throws IOException {
    String task = String.valueOf(TaskContext.getPartitionId());
    Counted counted = nothing();
    try (PupilFiles files =
        new PupilFiles(Path.of(folder), task, calendar, groups, trends.countedYears(), skipped)) {
      while (pupils.hasNext()) {
        PupilHistory history = pupils.next();
        files.write(history, counted.members());
        counted.counts().count(history);
        beside.followed().gather(history, groups, counted.programmes());
        counted.warnings().count(history);
      }
    }
    return List.of(counted).iterator();
  }
}
