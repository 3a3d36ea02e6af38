package rollcall.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import rollcall.fault.UserError;
import rollcall.table.PrivateFile;

/**
 * Pages of SS 12000 without erased pupils. Of what a page lists, the innermost entry that names one
 * of them is left out: an attendance, a person, or one member of a group.
 */
public final class RedactedPages {
  private final PupilKey key;
  private final Set<String> persons = new HashSet<>();

  /**
   * Looks who is meant.
   *
   * @param pages all pages that refer to each other
   * @param key with the pupils who are left out
   */
  public RedactedPages(List<Path> pages, PupilKey key) {
    this.key = key;
    try {
      for (Path page : pages) {
        if (Page.of(page).endpoint() == Endpoint.PERSONS) {
          Page.each(page, this::look);
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void look(JsonNode person) {
    if (names(person)) {
      persons.add(person.path("id").asText());
    }
  }

  /** Ids under which the pages know those who are left out. */
  public Set<String> persons() {
    return Set.copyOf(persons);
  }

  /**
   * Writes a page again.
   *
   * @param to a new file
   * @return whether anything was left out; otherwise nothing is written
   */
  public boolean write(Path page, Path to) {
    try (InputStream in = DeliveredFile.open(page)) {
      JsonNode all = Page.JSON.readTree(in);
      if (!lessen(all)) {
        return false;
      }
      try (OutputStream out = PrivateFile.create(to);
          OutputStream packing = DeliveredFile.isPacked(page) ? new GZIPOutputStream(out) : out) {
        packing.write(Page.JSON.writeValueAsBytes(all));
      }
      return true;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Takes the innermost entries of lists away that name someone; whether there were any. */
  private boolean lessen(JsonNode node) {
    boolean less = false;
    for (JsonNode child : node) {
      less |= child.isContainerNode() && lessen(child);
    }
    if (node instanceof ArrayNode list) {
      for (Iterator<JsonNode> entries = list.elements(); entries.hasNext(); ) {
        if (names(entries.next())) {
          entries.remove();
          less = true;
        }
      }
    }
    return less;
  }

  private boolean names(JsonNode node) {
    if (node.isTextual()) {
      return persons.contains(node.asText()) || key.hasErased(node.asText());
    }
    for (JsonNode child : node) {
      if (names(child)) {
        return true;
      }
    }
    return false;
  }

  private static UserError failed(IOException e) {
    return UserError.environment(
        "A page cannot be written again without an erased pupil ("
            + e.getClass().getSimpleName()
            + "); check free space and run again.",
        e);
  }
}
