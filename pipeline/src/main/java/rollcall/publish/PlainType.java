package rollcall.publish;

import java.time.LocalDate;
import java.util.Objects;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import rollcall.table.Column;

/**
 * The plain types of the dictionary as Parquet stores them. A cell is the stored form of a value:
 * text as UTF-8 bytes, a date as days since 1970; null stays null.
 */
enum PlainType {
  STRING(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType(), "string") {
    @Override
    Object cell(Object value) {
      return Binary.fromString((String) value);
    }

    @Override
    Object value(Object cell) {
      return ((Binary) cell).toStringUsingUTF8();
    }

    @Override
    Object read(ColumnReader reader) {
      return reader.getBinary();
    }

    @Override
    void write(ColumnWriter out, Object cell) {
      out.write((Binary) cell, 0, PRESENT);
    }

    @Override
    void append(CanonicalText text, ColumnReader reader) {
      text.text(reader.getBinary());
    }
  },
  INT(PrimitiveTypeName.INT32, null, "integer") {
    @Override
    Object read(ColumnReader reader) {
      return reader.getInteger();
    }

    @Override
    void write(ColumnWriter out, Object cell) {
      out.write((Integer) cell, 0, PRESENT);
    }

    @Override
    void append(CanonicalText text, ColumnReader reader) {
      text.number(reader.getInteger());
    }
  },
  BIGINT(PrimitiveTypeName.INT64, null, "integer") {
    @Override
    Object read(ColumnReader reader) {
      return reader.getLong();
    }

    @Override
    void write(ColumnWriter out, Object cell) {
      out.write((Long) cell, 0, PRESENT);
    }

    @Override
    void append(CanonicalText text, ColumnReader reader) {
      text.number(reader.getLong());
    }
  },
  DOUBLE(PrimitiveTypeName.DOUBLE, null, "number") {
    @Override
    Object read(ColumnReader reader) {
      return reader.getDouble();
    }

    @Override
    void write(ColumnWriter out, Object cell) {
      out.write((Double) cell, 0, PRESENT);
    }

    @Override
    void append(CanonicalText text, ColumnReader reader) {
      text.fraction(reader.getDouble());
    }
  },
  DATE(PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType(), "date") {
    @Override
    Object cell(Object value) {
      LocalDate date = value instanceof java.sql.Date old ? old.toLocalDate() : (LocalDate) value;
      return Math.toIntExact(date.toEpochDay());
    }

    @Override
    Object value(Object cell) {
      return LocalDate.ofEpochDay((Integer) cell);
    }

    @Override
    Object read(ColumnReader reader) {
      return reader.getInteger();
    }

    @Override
    void write(ColumnWriter out, Object cell) {
      out.write((Integer) cell, 0, PRESENT);
    }

    @Override
    void append(CanonicalText text, ColumnReader reader) {
      text.text(LocalDate.ofEpochDay(reader.getInteger()).toString());
    }
  },
  BOOLEAN(PrimitiveTypeName.BOOLEAN, null, "boolean") {
    @Override
    Object read(ColumnReader reader) {
      return reader.getBoolean();
    }

    @Override
    void write(ColumnWriter out, Object cell) {
      out.write((Boolean) cell, 0, PRESENT);
    }

    @Override
    void append(CanonicalText text, ColumnReader reader) {
      text.text(reader.getBoolean() ? "true" : "false");
    }
  };

  /** Parquet's definition level of an optional cell that is there. */
  private static final int PRESENT = 1;

  private final PrimitiveTypeName stored;
  private final LogicalTypeAnnotation annotation;
  private final String jsonName;

  PlainType(PrimitiveTypeName stored, LogicalTypeAnnotation annotation, String jsonName) {
    this.stored = stored;
    this.annotation = annotation;
    this.jsonName = jsonName;
  }

  /** The type that the dictionary gives a column. */
  static PlainType of(Column column) {
    return switch (column.type()) {
      case "string" -> STRING;
      case "int" -> INT;
      case "bigint" -> BIGINT;
      case "double" -> DOUBLE;
      case "date" -> DATE;
      case "boolean" -> BOOLEAN;
      default ->
          throw new IllegalStateException(
              "Column " + column.name() + " has unknown type " + column.type());
    };
  }

  /** The type's name in a Frictionless table schema. */
  String jsonName() {
    return jsonName;
  }

  /** A nullable Parquet column of this type. */
  PrimitiveType field(String name) {
    return Types.optional(stored).as(annotation).named(name);
  }

  /** Whether a file's column holds this type; a writer may have declared that it is never null. */
  boolean fits(Type field) {
    return field.isPrimitive()
        && !field.isRepetition(Type.Repetition.REPEATED)
        && field.asPrimitiveType().getPrimitiveTypeName() == stored
        && Objects.equals(field.getLogicalTypeAnnotation(), annotation);
  }

  /** The stored form of a row's value that is not null. */
  Object cell(Object value) {
    return value;
  }

  /** The value of a stored cell that is not null. */
  Object value(Object cell) {
    return cell;
  }

  /** The cell on which the reader stands. */
  abstract Object read(ColumnReader reader);

  /** Writes a cell that is not null. */
  abstract void write(ColumnWriter out, Object cell);

  /**
   * Adds the cell on which the reader stands, without making an object of it where that can be
   * avoided.
   */
  abstract void append(CanonicalText text, ColumnReader reader);
}
