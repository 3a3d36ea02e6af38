package rollcall.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rollcall.fault.UserError;

/**
 * Reads dates of one pattern from a slice of characters: {@code yyyy}, {@code MM} or {@code M},
 * {@code dd} or {@code d} and anything between them. One letter takes one or two digits.
 */
final class DatePattern {
  static final String ISO = "yyyy-MM-dd";
  private static final Pattern PART = Pattern.compile("yyyy|MM?|dd?|[^A-Za-z]");

  /** Two digits of the day at the end. */
  private static final int DAY = 2;

  private final char[] parts;
  private final int[] fewest;
  private final int[] most;
  private final boolean endsWithDay;
  private int knownYear = -1;
  private int knownMonth = -1;
  private int knownDays;
  private long knownFirst;

  /** The last date up to its day, where dates of the pattern end with the two digits of it. */
  private char[] knownMonthText;

  private DatePattern(List<String> texts) {
    parts = new char[texts.size()];
    fewest = new int[texts.size()];
    most = new int[texts.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = texts.get(i).charAt(0);
      fewest[i] = texts.get(i).length();
      most[i] = Math.max(2, fewest[i]);
    }
    endsWithDay = texts.get(texts.size() - 1).equals("dd");
  }

  /**
   * The reader of a pattern.
   *
   * @throws UserError when the pattern does not hold a four-digit year, a month and a day
   */
  static DatePattern of(String pattern) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(pattern);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      parts.add(matcher.group());
      end = matcher.end();
    }
    String letters = pattern.replaceAll("[^yMd]", "").replaceAll("(.)\\1+", "$1");
    if (end != pattern.length() || !letters.matches("yMd|dMy|Mdy")) {
      throw UserError.usage(
          "dates: '"
              + pattern
              + "' must hold yyyy, MM or M, and dd or d, as in yyyy-MM-dd or M/d/yyyy");
    }
    return new DatePattern(parts);
  }

  /**
   * Days since 1970-01-01, or {@link ParsedRow#NONE} where the slice is no date of this pattern.
   */
  long parse(char[] buffer, int offset, int length) {
    int dayAt = offset + length - DAY;
    if (knownMonthText != null
        && length > DAY
        && Arrays.equals(knownMonthText, 0, knownMonthText.length, buffer, offset, dayAt)) {
      int tens = buffer[dayAt] - '0';
      int ones = buffer[dayAt + 1] - '0';
      boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
      return digits ? epochDay(knownYear, knownMonth, 10 * tens + ones) : ParsedRow.NONE;
    }
    long day = parseWhole(buffer, offset, length);
    boolean isKnown = day != ParsedRow.NONE && endsWithDay;
    knownMonthText = isKnown ? Arrays.copyOfRange(buffer, offset, dayAt) : null;
    return day;
  }

  private long parseWhole(char[] buffer, int offset, int length) {
    int at = offset;
    int end = offset + length;
    int year = 0;
    int month = 0;
    int day = 0;
    for (int i = 0; i < parts.length; i++) {
      char part = parts[i];
      if (part != 'y' && part != 'M' && part != 'd') {
        if (at == end || buffer[at] != part) {
          return ParsedRow.NONE;
        }
        at++;
        continue;
      }
      int value = 0;
      int stop = Math.min(end, at + most[i]);
      int first = at;
      while (at < stop && buffer[at] >= '0' && buffer[at] <= '9') {
        value = value * 10 + buffer[at++] - '0';
      }
      if (at - first < fewest[i]) {
        return ParsedRow.NONE;
      }
      year = part == 'y' ? value : year;
      month = part == 'M' ? value : month;
      day = part == 'd' ? value : day;
    }
    return at == end ? epochDay(year, month, day) : ParsedRow.NONE;
  }

  private long epochDay(int year, int month, int day) {
    if (year != knownYear || month != knownMonth) {
      if (year == 0 || month < 1 || month > 12) {
        return ParsedRow.NONE;
      }
      knownYear = year;
      knownMonth = month;
      knownDays = YearMonth.of(year, month).lengthOfMonth();
      knownFirst = LocalDate.of(year, month, 1).toEpochDay();
    }
    return day >= 1 && day <= knownDays ? knownFirst + day - 1 : ParsedRow.NONE;
  }
}
