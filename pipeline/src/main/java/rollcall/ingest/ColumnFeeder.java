package rollcall.ingest;

import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/** Hands the values of a Spark column to a Parquet column. */
interface ColumnFeeder {
  int PRESENT = 1;
  int ABSENT = 0;

  void feed(ColumnVector values, int rows);

  static ColumnFeeder of(PrimitiveType type, ColumnWriter writer) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> (values, rows) -> feedInts(values, rows, writer);
      case INT64 -> (values, rows) -> feedLongs(values, rows, writer);
      case BOOLEAN -> (values, rows) -> feedBooleans(values, rows, writer);
      default -> (values, rows) -> feedTexts(values, rows, writer);
    };
  }

  private static void feedInts(ColumnVector values, int rows, ColumnWriter writer) {
    for (int i = 0; i < rows; i++) {
      if (values.isNullAt(i)) {
        writer.writeNull(0, ABSENT);
      } else {
        writer.write(values.getInt(i), 0, PRESENT);
      }
    }
  }

  private static void feedLongs(ColumnVector values, int rows, ColumnWriter writer) {
    for (int i = 0; i < rows; i++) {
      if (values.isNullAt(i)) {
        writer.writeNull(0, ABSENT);
      } else {
        writer.write(values.getLong(i), 0, PRESENT);
      }
    }
  }

  private static void feedBooleans(ColumnVector values, int rows, ColumnWriter writer) {
    for (int i = 0; i < rows; i++) {
      if (values.isNullAt(i)) {
        writer.writeNull(0, ABSENT);
      } else {
        writer.write(values.getBoolean(i), 0, PRESENT);
      }
    }
  }

  private static void feedTexts(ColumnVector values, int rows, ColumnWriter writer) {
    byte[] last = {};
    Binary lastText = Binary.EMPTY;
    for (int i = 0; i < rows; i++) {
      if (values.isNullAt(i)) {
        writer.writeNull(0, ABSENT);
        continue;
      }
      UTF8String text = values.getUTF8String(i);
      byte[] bytes = text.getBytes();
      if (!Arrays.equals(bytes, last)) {
        last = bytes;
        lastText = Binary.fromConstantByteArray(bytes);
      }
      writer.write(lastText, 0, PRESENT);
    }
  }

  /** The columns as Parquet has them, all nullable. */
  static MessageType parquetSchema(StructType columns) {
    Type[] fields =
        Arrays.stream(columns.fields()).map(ColumnFeeder::parquetField).toArray(Type[]::new);
    return new MessageType("spark_schema", fields);
  }

  private static Type parquetField(StructField field) {
    DataType type = field.dataType();
    if (type.equals(DataTypes.DateType)) {
      return Types.optional(PrimitiveTypeName.INT32)
          .as(LogicalTypeAnnotation.dateType())
          .named(field.name());
    }
    if (type.equals(DataTypes.StringType)) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(field.name());
    }
    if (type.equals(DataTypes.BooleanType)) {
      return Types.optional(PrimitiveTypeName.BOOLEAN).named(field.name());
    }
    PrimitiveTypeName number =
        type.equals(DataTypes.LongType) ? PrimitiveTypeName.INT64 : PrimitiveTypeName.INT32;
    return Types.optional(number).named(field.name());
  }
}
