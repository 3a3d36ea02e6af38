package rollcall.ingest;

import java.util.Arrays;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Spark's columns as Parquet has them, all nullable. */
final class ParquetTypes {
  private static final String NAME = "rows";

  private ParquetTypes() {}

  static MessageType of(StructType columns) {
    Type[] fields = Arrays.stream(columns.fields()).map(ParquetTypes::field).toArray(Type[]::new);
    return new MessageType(NAME, fields);
  }

  private static Type field(StructField field) {
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
    return Types.optional(plain(type)).named(field.name());
  }

  private static PrimitiveTypeName plain(DataType type) {
    if (type.equals(DataTypes.BooleanType)) {
      return PrimitiveTypeName.BOOLEAN;
    }
    return type.equals(DataTypes.LongType) ? PrimitiveTypeName.INT64 : PrimitiveTypeName.INT32;
  }
}
