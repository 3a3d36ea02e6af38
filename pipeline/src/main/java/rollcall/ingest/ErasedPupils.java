package rollcall.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Mac;
import rollcall.table.Pupil;

/**
 * Pupils who were erased from a store: their rows are left out wherever they are delivered again.
 *
 * @param times how often pupils were erased
 * @param groups their pseudonyms, by the key that made them
 * @param cases their cases in programmes, each as {@link #caseOf} writes it
 */
public record ErasedPupils(int times, List<Group> groups, Set<String> cases)
    implements Serializable {
  /** Nobody. */
  public static final ErasedPupils NONE = new ErasedPupils(0, List.of(), Set.of());

  /**
   * Pupils who were erased while one key was in force.
   *
   * @param secret that key; null for the key that is in force
   */
  public record Group(byte[] secret, Set<String> pseudonyms) implements Serializable {}

  /** These and more pupils, under the key in force. */
  public ErasedPupils andAlso(Set<String> pseudonyms, Set<String> moreCases) {
    return new ErasedPupils(times + 1, groups(pseudonyms), union(cases, moreCases));
  }

  /** The same pupils, who have further pseudonyms. */
  public ErasedPupils knownAlsoAs(Set<String> pseudonyms) {
    return new ErasedPupils(times, groups(pseudonyms), cases);
  }

  /** The same pupils, now that the key that made their pseudonyms is no longer in force. */
  ErasedPupils madeBy(byte[] secret) {
    List<Group> named =
        groups.stream()
            .map(group -> group.secret() == null ? new Group(secret, group.pseudonyms()) : group)
            .toList();
    return new ErasedPupils(times, named, cases);
  }

  private List<Group> groups(Set<String> more) {
    Stream<Group> old = groups.stream().filter(group -> group.secret() != null);
    Group now = new Group(null, union(pseudonyms(), more));
    return Stream.concat(old, Stream.of(now)).toList();
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /** Pseudonyms under the key in force. */
  public Set<String> pseudonyms() {
    return groups.stream()
        .filter(group -> group.secret() == null)
        .findFirst()
        .map(Group::pseudonyms)
        .orElse(Set.of());
  }

  /** Whether nobody was ever erased. */
  @JsonIgnore
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** A case of a programme as one text. */
  public static String caseOf(String programme, String participantId) {
    return programme + "\n" + participantId;
  }

  /**
   * Whether an id is that of an erased pupil.
   *
   * @param pseudonym what the key in force makes of it
   * @param id the canonical id
   */
  boolean hold(String pseudonym, String id) {
    return groups.stream().anyMatch(group -> group.pseudonyms().contains(of(group, pseudonym, id)));
  }

  private static String of(Group group, String pseudonym, String id) {
    return group.secret() == null ? pseudonym : pseudonym(PupilKey.of(group.secret()).mac(), id);
  }

  /** What a key makes of an id. */
  static String pseudonym(Mac mac, String id) {
    mac.update(PupilSlot.PURPOSE);
    ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
    return Pupil.pseudonym(hash.getLong(), hash.getLong());
  }

  /** Whether a row speaks of one of them. */
  boolean hold(Kind kind, ParsedRow row) {
    if (row.erasedId != null) {
      return true;
    }
    if (cases.isEmpty() || !kind.isSmall()) {
      return false;
    }
    String participant = SmallEntries.text(row, Field.PARTICIPANT_ID);
    String programme = SmallEntries.text(row, Field.PROGRAMME);
    return participant != null && cases.contains(caseOf(programme, participant));
  }
}
