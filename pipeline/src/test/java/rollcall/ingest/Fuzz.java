package rollcall.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import rollcall.fault.UserError;

/**
 * Broken files, profiles and ids, made by a seed: whatever comes in, a row is read or set aside, a
 * file is read or held, and nothing else happens.
 */
public final class Fuzz {
  private static final List<String> SPICES =
      List.of(
          "\"",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\0",
          "\ufeff",
          "\u202e",
          "\u00a0",
          "å",
          "а",
          "1e3",
          "NaN",
          "-0",
          "101 %",
          "2,01E+11",
          "{",
          "}",
          "[",
          "]",
          "sep=;",
          "Klass: 1-2",
          "Summa",
          "20081231-9853",
          "2022-02-30",
          "x".repeat(250));
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Random random;
  private final Path folder;
  private final Map<String, Long> outcomes = new TreeMap<>();

  private Fuzz(long seed, Path folder) {
    this.random = new Random(seed);
    this.folder = folder;
  }

  /** Arguments: minutes and seed. */
  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[1]);
    System.out.println("seed " + seed);
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[0])));
    System.out.println(new Fuzz(seed, Files.createTempDirectory("fuzz").toRealPath()).until(end));
  }

  /** What became of the cases, by their number. */
  static Map<String, Long> cases(long seed, int cases, Path folder) throws IOException {
    Fuzz fuzz = new Fuzz(seed, folder);
    for (int i = 0; i < cases; i++) {
      fuzz.one();
    }
    return fuzz.outcomes;
  }

  private Map<String, Long> until(Instant end) throws IOException {
    while (Instant.now().isBefore(end)) {
      one();
    }
    return outcomes;
  }

  private void one() throws IOException {
    List<Profile> profiles = Profiles.shipped().all().stream().map(k -> k.profile()).toList();
    Profile profile = profiles.get(random.nextInt(profiles.size()));
    String example = ProfileReference.example(profile);
    Instant start = Instant.now();
    switch (random.nextInt(4)) {
      case 0 -> profileFile();
      case 1 -> id();
      default -> file(broken(example), profile.pages() == null ? "x.csv" : "x.json");
    }
    if (Duration.between(start, Instant.now()).compareTo(LONGEST) > 0) {
      throw new AssertionError("A case took longer than " + LONGEST);
    }
  }

  private byte[] broken(String text) {
    StringBuilder broken = new StringBuilder(text);
    for (int n = random.nextInt(6); n >= 0; n--) {
      int at = random.nextInt(broken.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> broken.insert(at, SPICES.get(random.nextInt(SPICES.size())));
        case 1 -> broken.delete(at, Math.min(broken.length(), at + random.nextInt(20)));
        case 2 -> broken.insert(at, broken.substring(at, Math.min(broken.length(), at + 60)));
        default -> broken.setLength(Math.max(1, at));
      }
      if (broken.isEmpty()) {
        broken.append('x');
      }
    }
    List<Charset> sets =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16);
    byte[] bytes = broken.toString().getBytes(sets.get(random.nextInt(sets.size())));
    if (random.nextInt(4) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(6) == 0 ? Deliveries.gzip(broken.toString()) : bytes;
  }

  private void file(byte[] content, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    Recognition page = PageSets.of(Map.of(), Map.of(file, "x"), Profiles.shipped()).of(file);
    Recognition recognition =
        page == null ? new Recogniser(Profiles.shipped()).recognise(file) : page;
    if (recognition instanceof Recognition.Recognised recognised) {
      for (Layout layout : recognised.layouts()) {
        read(file, layout, recognised.references());
      }
    } else {
      count(recognition instanceof Recognition.Held held ? "held " + held.code() : "reference");
    }
  }

  private void read(Path file, Layout layout, List<String> references) throws IOException {
    RowSource plain = Deliveries.source(file, layout, 1);
    RowSource source =
        new RowSource(
            1, plain.sha256(), plain.file(), plain.size(), plain.modified(), layout, references);
    long rows = 0;
    try (DeliveredRows reader = DeliveredRows.of(source, Deliveries.KEY)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        rows++;
        count(row.issue == null ? "row" : "row " + row.issue);
      }
      if (reader.fault() != null) {
        count("fault " + reader.fault().code());
      }
      if (rows + reader.leftOut() != reader.rows()) {
        throw new AssertionError(reader.rows() + " rows met, " + rows + " given");
      }
    }
  }

  private void profileFile() throws IOException {
    List<Profiles.Known> all = Profiles.shipped().all();
    String name = all.get(random.nextInt(all.size())).profile().name();
    try (var in = Profiles.class.getResourceAsStream("profiles/" + name + ".json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.write(folder.resolve("p.json"), broken(json));
      Profiles.read(folder.resolve("p.json"));
      count("profile");
    } catch (UserError refused) {
      count("profile refused");
    }
  }

  private void id() {
    List<String> parts = new ArrayList<>(List.of("2008", "12", "31", "-", "9853", "TF12", "+"));
    StringBuilder id = new StringBuilder();
    for (int n = random.nextInt(8); n >= 0; n--) {
      boolean spice = random.nextInt(5) == 0;
      List<String> from = spice ? SPICES : parts;
      id.append(from.get(random.nextInt(from.size())));
    }
    count(PupilId.of(id.toString(), random.nextBoolean()) == null ? "id refused" : "id");
  }

  private void count(String outcome) {
    outcomes.merge(outcome.toLowerCase(Locale.ROOT), 1L, Long::sum);
  }
}
