package rollcall.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code calibration.json}: every figure that the municipality must add up to.
 *
 * @param about what the file is
 * @param districts the districts of the time
 * @param presets by the preset's label
 * @param programmes by a name of their own: the register of the programmes and each of them
 */
public record Calibration(
    String about,
    List<District> districts,
    Map<String, Targets> presets,
    Map<String, JsonNode> programmes) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /**
   * A district of the first school year.
   *
   * @param sharePercent its part of the pupils
   * @param mergedInto the district that took over; null = it remains
   * @param lastDay its last day, ISO; null = it remains
   */
  record District(String name, double sharePercent, String mergedInto, String lastDay) {

    /** What the place is called on that day. */
    String nameOn(LocalDate date) {
      return lastDay != null && date.isAfter(LocalDate.parse(lastDay)) ? mergedInto : name;
    }
  }

  /**
   * Targets of one preset; lists hold one figure per school year or per district.
   *
   * @param source where the figures come from
   * @param pupils counted pupils of municipal schools
   * @param highAbsencePupils those of them with high absence in at least one term
   * @param independentPupils pupils of independent schools, on top
   * @param planted pupils per situation; all other high ones are high in both terms
   */
  record Targets(
      String source,
      List<String> schoolYears,
      List<Integer> pupils,
      List<Integer> highAbsencePupils,
      List<Integer> independentPupils,
      List<Integer> municipalSchools,
      List<Integer> independentSchools,
      int unknownGenderEvery,
      int protectedEvery,
      int unlistedSchoolEvery,
      List<Integer> protectedHighPupils,
      Map<String, List<Integer>> planted,
      Map<String, List<Integer>> plantedIndependent,
      List<FinerGrain> finerGrain) {

    /** The targets of one school year, multiplied by a factor that is 1 when calibrated. */
    YearTargets year(int index, double factor) {
      Map<Situation, Integer> municipal = scaled(planted, index, factor);
      int highPlanted =
          municipal.entrySet().stream()
              .filter(entry -> entry.getKey().high())
              .mapToInt(Map.Entry::getValue)
              .sum();
      return new YearTargets(
          times(pupils.get(index), factor),
          Math.max(times(highAbsencePupils.get(index), factor), highPlanted + 1),
          times(independentPupils.get(index), factor),
          times(protectedHighPupils.get(index), factor),
          municipal,
          scaled(plantedIndependent, index, factor));
    }

    private static Map<Situation, Integer> scaled(
        Map<String, List<Integer>> figures, int index, double factor) {
      Map<Situation, Integer> scaled = new EnumMap<>(Situation.class);
      figures.forEach(
          (name, years) -> scaled.put(Situation.named(name), times(years.get(index), factor)));
      return scaled;
    }
  }

  /**
   * Pupils whose attendance is written day by day or lesson by lesson.
   *
   * @param schoolInDistrict 1 = the district's first school; null = every school of the district
   * @param grade null = every grade
   * @param relativeSize size of the school against the others; null = as they are
   * @param from first term, as {@code 2020-21/HT}
   * @param to last term
   */
  record FinerGrain(
      String grain,
      String district,
      Integer schoolInDistrict,
      Integer grade,
      Double relativeSize,
      String from,
      String to) {}

  /**
   * The targets of one school year.
   *
   * @param protectedHigh pupils that are both protected and high
   */
  record YearTargets(
      int pupils,
      int high,
      int independent,
      int protectedHigh,
      Map<Situation, Integer> planted,
      Map<Situation, Integer> plantedIndependent) {

    /** Pupils of municipal schools, those who do not count included. */
    int municipal() {
      int uncounted =
          planted.entrySet().stream()
              .filter(entry -> !entry.getKey().counted())
              .mapToInt(Map.Entry::getValue)
              .sum();
      return pupils + uncounted;
    }
  }

  static int times(int figure, double factor) {
    return figure == 0 ? 0 : Math.max(1, (int) Math.round(figure * factor));
  }

  /**
   * Targets of one programme.
   *
   * @param type record that has a component for every entry
   */
  public <T> T programme(String name, Class<T> type) {
    return MAPPER.convertValue(programmes.get(name), type);
  }

  /** Reads the packaged file. */
  public static Calibration load() {
    try (InputStream json = Calibration.class.getResourceAsStream("/calibration.json")) {
      if (json == null) {
        throw new IllegalStateException("calibration.json is not packaged with the generator");
      }
      return MAPPER.readValue(json, Calibration.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
