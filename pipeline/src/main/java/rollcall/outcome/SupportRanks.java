package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import rollcall.outcome.FollowedProgramme.Group;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.SupportUse;

/** Support from most to least used in every group; kinds nobody of a group used have a row. */
final class SupportRanks {
  private SupportRanks() {}

  static List<Row> rows(FollowedProgramme programme) {
    Map<String, Set<String>> users = new TreeMap<>();
    for (SupportUse use : programme.of(programme.input.supportUsed(), SupportUse::programme)) {
      users.computeIfAbsent(use.support(), s -> new TreeSet<>()).add(use.participantId());
    }
    List<Row> rows = new ArrayList<>();
    Map<String, Share> all = new TreeMap<>();
    for (Group group : programme.groups) {
      Map<String, Share> shares = shares(group, users);
      if (group.isAll()) {
        all.putAll(shares);
      }
      long kinds = shares.values().stream().filter(share -> share.part() > 0).count();
      shares.forEach(
          (support, share) -> {
            long before = shares.values().stream().filter(s -> s.part() > share.part()).count();
            Share rest = group.isAll() ? null : share.restOf(all.get(support));
            FigureRow row = row(programme, group, support, share, rest);
            row.set(SUPPORT_RANK, (int) before + 1).set(KINDS_IN_USE, kinds);
            rows.add(row.as(OutcomeTables.SUPPORT));
          });
    }
    return rows;
  }

  private static Map<String, Share> shares(Group group, Map<String, Set<String>> users) {
    Set<String> ids = group.ids();
    Map<String, Share> shares = new TreeMap<>();
    users.forEach(
        (support, who) ->
            shares.put(support, new Share(who.stream().filter(ids::contains).count(), ids.size())));
    return shares;
  }

  private static FigureRow row(
      FollowedProgramme programme, Group group, String support, Share share, Share rest) {
    FigureRow row =
        new FigureRow()
            .set(PROGRAMME, programme.name())
            .set(GROUP_KIND, group.kind())
            .set(GROUP, group.name())
            .set(SUPPORT, support)
            .set(PARTICIPANTS, share.whole())
            .set(USERS, share.part())
            .set(SHARE, share.value());
    return share
        .intervalInto(row)
        .set(CONCLUSION, share.conclusion(rest, programme.rules().inference()).word());
  }
}
