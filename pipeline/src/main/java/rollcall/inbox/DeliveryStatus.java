package rollcall.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a delivery. */
public enum DeliveryStatus {
  /** Its rows count. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** It could not be used; its schools keep their last accepted rows. */
  @JsonProperty("held")
  HELD,
  /** The same bytes were taken in before, under this or another name. */
  @JsonProperty("duplicate")
  DUPLICATE,
  /** A person took it back: nothing of it counts, also where it is delivered again. */
  @JsonProperty("withdrawn")
  WITHDRAWN;

  /** The word that the ledger and the {@code deliveries} table use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
