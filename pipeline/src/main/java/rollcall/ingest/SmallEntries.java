package rollcall.ingest;

import static rollcall.ingest.Field.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import rollcall.table.DistrictEntry;
import rollcall.table.QualityNote;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

/** Makes entries of usable rows. */
final class SmallEntries {
  /** A district whose beginning is not told has always been there. */
  private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  private SmallEntries() {}

  static SmallRow of(Kind kind, ParsedRow row) {
    return new SmallRow(row.line, 1, entry(kind, row));
  }

  private static Record entry(Kind kind, ParsedRow row) {
    return switch (kind) {
      case SCHOOLS -> school(row);
      case TERMS -> term(row);
      case DISTRICTS -> district(row);
      case QUALITY_NOTES -> note(row);
      default -> ProgrammeEntries.of(kind, row);
    };
  }

  private static SchoolEntry school(ParsedRow row) {
    return new SchoolEntry(
        text(row, SCHOOL_UNIT_CODE),
        text(row, SCHOOL_NAME),
        text(row, Field.DISTRICT),
        text(row, SCHOOL_AREA),
        word(row, OPERATOR),
        date(row, VALID_FROM),
        date(row, VALID_TO));
  }

  private static Term term(ParsedRow row) {
    return new Term(
        text(row, SCHOOL_YEAR),
        word(row, TERM),
        date(row, START_DATE),
        date(row, END_DATE),
        whole(row, INSTRUCTIONAL_DAYS));
  }

  private static DistrictEntry district(ParsedRow row) {
    LocalDate from = row.has(VALID_FROM) ? date(row, VALID_FROM) : ALWAYS;
    return new DistrictEntry(
        text(row, Field.DISTRICT), from, date(row, VALID_TO), text(row, SUCCESSOR));
  }

  private static QualityNote note(ParsedRow row) {
    return new QualityNote(
        text(row, SCHOOL_UNIT_CODE),
        text(row, PROGRAMME),
        date(row, START_DATE),
        date(row, END_DATE),
        word(row, VERDICT),
        text(row, REASON));
  }

  static String text(ParsedRow row, Field field) {
    byte[] text = row.texts[field.ordinal()];
    return text == null ? null : new String(text, StandardCharsets.UTF_8);
  }

  static String word(ParsedRow row, Field field) {
    return row.has(field) ? field.words().get((int) row.number(field)) : null;
  }

  static LocalDate date(ParsedRow row, Field field) {
    return row.has(field) ? LocalDate.ofEpochDay(row.number(field)) : null;
  }

  static Integer whole(ParsedRow row, Field field) {
    return row.has(field) ? (int) row.number(field) : null;
  }
}
