package rollcall.fault;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in plain words what is wrong with a file that a person wrote in JSON. */
public final class JsonFault {
  private static final String MISSING = "Missing required creator property '";

  private JsonFault() {}

  /** Where, and what is needed there. */
  public static String described(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return place(e)
          + ": no entry of this name; known here are "
          + unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    String place = place(e);
    String problem = e.getCause() instanceof UserError own ? own.getMessage() : problem(e);
    return place.isEmpty() ? problem : place + ": " + problem;
  }

  private static String problem(JsonMappingException e) {
    String original = e.getOriginalMessage();
    if (original.startsWith(MISSING)) {
      return "entry '"
          + original.substring(MISSING.length(), original.indexOf('\'', MISSING.length()))
          + "' is missing";
    }
    if (e instanceof InvalidFormatException bad && bad.getTargetType().isEnum()) {
      return "'"
          + bad.getValue()
          + "' is none of "
          + Arrays.stream(bad.getTargetType().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return e instanceof MismatchedInputException bad && bad.getTargetType() != null
        ? needed(bad.getTargetType())
        : original;
  }

  private static String needed(Class<?> type) {
    if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
      return "a number is needed";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false is needed";
    }
    if (type == LocalDate.class) {
      return "a date such as 2022-01-31 is needed";
    }
    if (type == String.class) {
      return "a text is needed";
    }
    boolean list = Iterable.class.isAssignableFrom(type) || type.isArray();
    return list ? "a list in square brackets is needed" : "an object in braces is needed";
  }

  private static String place(JsonMappingException e) {
    StringBuilder place = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return place.toString();
  }
}
