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
import rollcall.table.PupilHistory;
import rollcall.table.TermCalendar;
import rollcall.trend.Counts;
import rollcall.trend.Trends;

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

  /** What a task has counted: figures, and members by target group, school year and term. */
  record Counted(Counts counts, Map<List<String>, Long> members) implements Serializable {
    Counted add(Counted more) {
      counts.add(more.counts);
      more.members.forEach((group, pupils) -> members.merge(group, pupils, Long::sum));
      return this;
    }
  }

  /** A pass that writes below this folder, which {@link PupilFiles#adopt} takes over. */
  PupilPass(Path folder, TermCalendar calendar, TargetGroups groups, Trends trends) {
    this.folder = folder.toString();
    this.calendar = calendar;
    this.groups = groups;
    this.trends = trends;
  }

  Counted nothing() {
    return new Counted(trends.counts(), new HashMap<>());
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
      }
    }
    return List.of(counted).iterator();
  }
}
