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
 * the task.
 */
final class PupilPass implements FlatMapFunction<Iterator<PupilHistory>, PupilPass.Counted> {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final TermCalendar calendar;
  private final TargetGroups groups;
  private final Trends trends;
  private final WarningPlan plan;
  private final Rules rules;

  /**
   * What a task has counted: figures, members by target group, school year and term, and what early
   * warnings learn from.
   */
  record Counted(Counts counts, Map<List<String>, Long> members, WarningCounts warnings)
      implements Serializable {
    Counted add(Counted more) {
      counts.add(more.counts);
      warnings.add(more.warnings);
      more.members.forEach((group, pupils) -> members.merge(group, pupils, Long::sum));
      return this;
    }
  }

  /** A pass that writes below this folder, which {@link PupilFiles#adopt} takes over. */
  PupilPass(Path folder, TargetGroups groups, Trends trends, WarningPlan plan, Rules rules) {
    this.folder = folder.toString();
    this.calendar = plan.calendar();
    this.groups = groups;
    this.trends = trends;
    this.plan = plan;
    this.rules = rules;
  }

  Counted nothing() {
    return new Counted(trends.counts(), new HashMap<>(), new WarningCounts(plan, rules));
  }

  @Override
  public Iterator<Counted> call(Iterator<PupilHistory> pupils) throws IOException {
    String task = String.valueOf(TaskContext.getPartitionId());
    Counted counted = nothing();
    try (PupilFiles files = new PupilFiles(Path.of(folder), task, calendar, groups)) {
      while (pupils.hasNext()) {
        PupilHistory history = pupils.next();
        files.write(history, counted.members());
        counted.counts().count(history);
        counted.warnings().count(history);
      }
    }
    return List.of(counted).iterator();
  }
}
