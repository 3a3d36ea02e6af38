package rollcall.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an edition says of itself: {@code edition.json} for programs and {@code README.txt} for
 * people, in Swedish and English.
 *
 * @param term school year and term, as 2021-22/VT
 * @param asOf rows after this date do not count
 * @param synthetic whether the pupils are invented
 */
public record EditionNotes(
    String term, String asOf, String program, long threshold, long width, boolean synthetic) {
  private static final String FILE = "edition.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Whether an edition was made with these limits. */
  public static boolean protectsAs(Path edition, long threshold, long width) throws IOException {
    JsonNode notes = JSON.readTree(edition.resolve(FILE).toFile());
    return notes.path("threshold").asLong() == threshold && notes.path("width").asLong() == width;
  }

  /** Writes both files. */
  public void write(List<PublicCount> counts, Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), json(counts) + "\n");
    Files.writeString(folder.resolve("README.txt"), swedish() + "\n" + english());
  }

  private String json(List<PublicCount> counts) throws JsonProcessingException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", "School absence, public edition of " + term);
    fields.put("term", term);
    fields.put("as_of", asOf);
    fields.put("program", program);
    fields.put("synthetic", synthetic);
    fields.put("threshold", threshold);
    fields.put("width", width);
    fields.put("counts", counts.size());
    fields.put("hidden", counts.stream().filter(count -> count.pupils() == null).count());
    fields.put("outdated", counts.stream().filter(PublicCount::outdated).count());
    fields.put("guarantee", guarantee());
    fields.put("not_guaranteed", NOT_GUARANTEED);
    return JSON.writeValueAsString(fields);
  }

  private static final String NOT_GUARANTEED =
      "Not guaranteed: what several people who each know a pupil find out together, what follows"
          + " from facts that are not listed here or from counts that are marked as outdated, and how"
          + " many pupils were counted in one term only.";

  private String guarantee() {
    return "From all counts of this edition, with the number of pupils of each district as a known"
        + " fact, no count of 1 to "
        + (threshold - 1)
        + " pupils, and no group in which fewer than "
        + threshold
        + " pupils are outside the highest band, can be bounded to an interval narrower than "
        + width
        + " pupils, nor can a pupil who is alone in a count bound another one so.";
  }

  private String english() {
    return String.format(
        Locale.ROOT,
        """
        School absence, public edition of %s%s
        As of %s. Counts of distinct pupils of the population, by the district and gender of the school year.

        absence.csv       the counts; absence.meta.csv says what the columns are
        edition.json      the same as here, for programs
        SHA256SUMS        sha256sum -c SHA256SUMS

        c  hidden: the count is small, or a small one would follow from it; a hidden 0 looks the same
        z  a share of nobody
        F, M, U          girls, boys, gender unknown; district unknown: the school is in no district
        A + B            shown as one, because one of them is too small to be shown
        HT, VT           autumn and spring term; counted is who had enough reported time in it
        any-term         over the year: Total was counted in a term, >=50 was absent at least half of at least one
        absence_band     absent percent of reported time

        Totals of the city are those of the internal tables. A pupil's district is that of the year's last home school;
        in an edition of an autumn term, that of the autumn. Who moves later makes counts of the autumn outdated.

        %s
        %s
        A count that was published stays. Where it would be another one now, it is marked as outdated.
        """,
        term,
        synthetic ? " (SYNTHETIC: no pupil here exists)" : "",
        asOf,
        guarantee(),
        NOT_GUARANTEED);
  }

  private String swedish() {
    return String.format(
        Locale.ROOT,
        """
        Skolfrånvaro, offentlig utgåva för %s%s
        Till och med %s. Antal olika elever i populationen, efter läsårets stadsdel och kön.

        absence.csv       antalen; absence.meta.csv säger vad kolumnerna är
        edition.json      detsamma som här, för program
        SHA256SUMS        sha256sum -c SHA256SUMS

        c  dolt: antalet är litet, eller ett litet skulle följa av det; en dold nolla ser likadan ut
        z  en andel av ingen
        F, M, U          flickor, pojkar, okänt kön; stadsdel unknown: skolan ligger i ingen stadsdel
        A + B            visas som ett, därför att ett av dem är för litet för att visas
        HT, VT           höst- och vårtermin; räknad är den som hade tillräckligt med rapporterad tid
        any-term         över läsåret: Total räknades i någon termin, >=50 var borta minst hälften av någon termin
        absence_band     frånvaro i procent av rapporterad tid

        Stadens summor är de interna tabellernas. En elevs stadsdel är den sista hemskolans under läsåret; i en utgåva för
        en hösttermin höstens. Den som flyttar sedan gör höstens antal inaktuella.

        Av alla antal i utgåvan, med stadsdelarnas elevantal som känt, kan inget antal på 1 till %d elever och ingen
        grupp där färre än %d elever är utanför det högsta bandet ringas in snävare än %d elever, inte heller av en
        elev som är ensam i ett antal. Inte garanterat: vad flera som vet om var sin elev kommer fram till tillsammans,
        vad som följer av uppgifter som inte nämns här eller av antal som är märkta som inaktuella, och hur många elever
        som räknades i bara den ena terminen.
        Ett antal som har publicerats står kvar. Där det vore ett annat nu är det märkt som inaktuellt (outdated).
        """,
        term,
        synthetic ? " (SYNTETISK: ingen elev här finns)" : "",
        asOf,
        threshold - 1,
        threshold,
        width);
  }
}
