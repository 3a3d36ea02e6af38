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
 * the task, and the terms of pupils who take part in a programme.
 */
final class PupilPass implements FlatMapFunction<Iterator<PupilHistory>, PupilPass.Counted> {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final TermCalendar calendar;
  private final TargetGroups groups;
  private final Trends trends;
  private final FollowedPupils followed;

  /**
   * What a task has counted: figures, members by target group, school year and term, and what
   * programmes ask.
   */
  record Counted(Counts counts, Map<List<String>, Long> members, FollowedPupils.Gathered programmes)
      implements Serializable {
    Counted add(Counted more) {
      counts.add(more.counts);
      programmes.add(more.programmes);
      more.members.forEach((group, pupils) -> members.merge(group, pupils, Long::sum));
      return this;
    }
  }

  /** A pass that writes below this folder, which {@link PupilFiles#adopt} takes over. */
  PupilPass(
      Path folder,
      TermCalendar calendar,
      TargetGroups groups,
      Trends trends,
      FollowedPupils followed) {
    this.folder = folder.toString();
    this.calendar = calendar;
    this.groups = groups;
    this.trends = trends;
    this.followed = followed;
  }

  Counted nothing() {
    return new Counted(trends.counts(), new HashMap<>(), FollowedPupils.Gathered.nothing());
  }

  @Override
  public Iterator<Counted> call(Iterator<PupilHistory> pupils) throws IOException {
    String task = String.valueOf(TaskContext.getPartitionId());
    Counted counted = nothing();
    try (PupilFiles files =
        new PupilFiles(Path.of(folder), task, calendar, groups, trends.countedYears())) {
      while (pupils.hasNext()) {
        PupilHistory history = pupils.next();
        files.write(history, counted.members());
        counted.counts().count(history);
        followed.gather(history, groups, counted.programmes());
      }
    }
    return List.of(counted).iterator();
  }
}
