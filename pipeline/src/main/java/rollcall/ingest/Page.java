package rollcall.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * One saved response page of SS 12000, as its envelope tells.
 *
 * @param endpoint null where no entity tells it
 * @param entities number of them
 * @param isLast whether no page follows
 */
record Page(Path file, Endpoint endpoint, long entities, boolean isLast) {
  static final JsonMapper JSON = new JsonMapper();
  static final JsonFactory FACTORY = JSON.getFactory();

  private static final int START_BYTES = 64;

  /** Takes the entities of a page one after the other. */
  interface Taker {
    void take(JsonNode entity) throws IOException;
  }

  /** Whether a file begins as JSON does. */
  static boolean isJson(Path file) throws IOException {
    for (byte b : Encodings.start(file, START_BYTES)) {
      if (b > ' ') {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  /** Reads the envelope of a page. */
  static Page of(Path file) throws IOException {
    try (InputStream in = DeliveredFile.open(file);
        JsonParser json = FACTORY.createParser(in)) {
      return new Envelope(json).read(file);
    }
  }

  /** Hands over each entity of a page; nothing more of it is in memory at a time. */
  static void each(Path file, Taker taker) throws IOException {
    try (InputStream in = DeliveredFile.open(file);
        JsonParser json = FACTORY.createParser(in)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT && isEntity(json)) {
          taker.take(JSON.readTree(json));
        } else if (json.currentToken() == JsonToken.VALUE_STRING && isDeletedId(json)) {
          taker.take(JSON.createObjectNode().put("id", json.getText()));
        }
      }
    }
  }

  /** An object in the array of data, or in an array that is the whole page. */
  static boolean isEntity(JsonParser json) {
    var list = json.getParsingContext().getParent();
    return list != null
        && list.inArray()
        && (list.getParent().inRoot()
            || "data".equals(list.getParent().getCurrentName())
                && list.getParent().getParent().inRoot());
  }

  /** An id in an object of lists of ids, which is how some servers tell what was deleted. */
  private static boolean isDeletedId(JsonParser json) {
    var list = json.getParsingContext();
    return list.inArray()
        && list.getParent() != null
        && list.getParent().getParent() != null
        && "data".equals(list.getParent().getParent().getCurrentName());
  }

  private static final class Envelope {
    private final JsonParser json;
    private final Set<String> fields = new HashSet<>();
    private long entities;
    private boolean listsOfIds;
    private boolean last = true;

    Envelope(JsonParser json) {
      this.json = json;
    }

    Page read(Path file) throws IOException {
      JsonToken start = json.nextToken();
      if (start == JsonToken.START_ARRAY) {
        countEntities();
      } else {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          field(json.currentName());
        }
      }
      if (json.currentToken() == null || json.nextToken() != null) {
        throw new JsonParseException(json, "The page does not end with its envelope");
      }
      Endpoint endpoint = listsOfIds ? Endpoint.DELETED_ENTITIES : Endpoint.of(fields).orElse(null);
      return new Page(file, endpoint, entities, last);
    }

    private void field(String name) throws IOException {
      JsonToken value = json.nextToken();
      if (name.equals("pageToken")) {
        last = value == JsonToken.VALUE_NULL;
      } else if (name.equals("data") && value == JsonToken.START_ARRAY) {
        countEntities();
      } else if (name.equals("data") && value == JsonToken.START_OBJECT) {
        listsOfIds = true;
        JsonNode lists = JSON.readTree(json);
        lists.forEach(list -> entities += list.size());
      } else {
        json.skipChildren();
      }
    }

    private void countEntities() throws IOException {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == null) {
          throw new JsonParseException(json, "The page is cut");
        }
        entities++;
        if (fields.isEmpty() && json.currentToken() == JsonToken.START_OBJECT) {
          JSON.readTree(json).fieldNames().forEachRemaining(fields::add);
        } else {
          json.skipChildren();
        }
      }
    }
  }
}
