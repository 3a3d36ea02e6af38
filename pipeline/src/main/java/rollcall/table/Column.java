package rollcall.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * One column of the dictionary. A name has one type, unit and meaning wherever it occurs.
 *
 * @param type plain type: string, int, bigint, double, date or boolean
 * @param unit unit of the value, empty for texts
 */
public record Column(String name, String type, String unit, String meaning) {

  /** The column as a nullable Spark field. */
  public StructField field() {
    return DataTypes.createStructField(name, sparkType(), true);
  }

  /** The Spark type of this plain type. */
  public DataType sparkType() {
    return switch (type) {
      case "string" -> DataTypes.StringType;
      case "int" -> DataTypes.IntegerType;
      case "bigint" -> DataTypes.LongType;
      case "double" -> DataTypes.DoubleType;
      case "date" -> DataTypes.DateType;
      case "boolean" -> DataTypes.BooleanType;
      default -> throw new IllegalStateException("Column " + name + " has unknown type " + type);
    };
  }
}
