package rollcall.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;
import rollcall.table.DaySet;
import rollcall.table.SchoolRows;

class LedgerTest {
  private static final String SHA =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final DaySet DAY = new DaySet(LocalDate.of(2022, 1, 3), "15");

  @TempDir Path folder;

  private static Delivery delivery(int no, DeliveryStatus status, int runNo) {
    return new Delivery(
        no,
        SHA,
        "attendance",
        "edfi-events",
        "0f",
        "UTF-8, comma",
        "Råsunda.csv",
        runNo,
        status,
        "period",
        null,
        "2022-01-03T10:00",
        360,
        12,
        1,
        0,
        DAY,
        DaySet.NONE,
        List.of(new Delivery.Warning("EXTRA_COLUMN", "note")),
        null,
        null,
        null,
        null,
        null,
        List.of(new SchoolRows("s1", 11, DAY)),
        "attendance/x.parquet");
  }

  @Test
  void what_is_written_is_read_back() {
    Ledger ledger =
        Ledger.empty()
            .with(
                List.of(
                    delivery(1, DeliveryStatus.ACCEPTED, 1),
                    new Delivery(
                        2,
                        SHA,
                        "unknown",
                        null,
                        null,
                        null,
                        "x.csv",
                        1,
                        DeliveryStatus.HELD,
                        null,
                        null,
                        null,
                        null,
                        0,
                        0,
                        0,
                        null,
                        null,
                        List.of(),
                        "ENCODING",
                        "the header is not valid UTF-8",
                        1L,
                        null,
                        null,
                        List.of(),
                        null)));
    ledger.write(folder);
    assertThat(Ledger.read(folder)).isEqualTo(ledger);
  }

  @Test
  void only_the_owner_can_open_the_file() throws IOException {
    Ledger.empty().with(List.of(delivery(1, DeliveryStatus.ACCEPTED, 1))).write(folder);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("deliveries.jsonl"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_store_without_ledger_has_taken_in_nothing() {
    assertThat(Ledger.read(folder)).isEqualTo(Ledger.empty());
  }

  @Test
  void a_torn_line_is_damage() throws IOException {
    Ledger.empty().with(List.of(delivery(1, DeliveryStatus.ACCEPTED, 1))).write(folder);
    Files.writeString(folder.resolve("deliveries.jsonl"), "{\"no\":2,", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> Ledger.read(folder))
        .isInstanceOfSatisfying(
            UserError.class, error -> assertThat(error.exitCode()).isEqualTo(50))
        .hasMessageContaining("cut or changed (delivery 1)");
  }

  @Test
  @Tag("A9")
  void a_ledger_cut_at_any_byte_is_not_taken_for_a_shorter_one() throws IOException {
    Ledger.empty()
        .with(
            List.of(
                delivery(1, DeliveryStatus.ACCEPTED, 1), delivery(2, DeliveryStatus.ACCEPTED, 2)))
        .write(folder);
    Path file = folder.resolve("deliveries.jsonl");
    byte[] whole = Files.readAllBytes(file);
    assertThat(Ledger.isWhole(folder)).isTrue();
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(Ledger.isWhole(folder)).as("cut after byte " + length).isFalse();
    }
  }

  @Test
  void numbers_of_deliveries_and_runs_go_on_from_the_last() {
    Ledger ledger = Ledger.empty().with(List.of(delivery(1, DeliveryStatus.ACCEPTED, 7)));
    assertThat(ledger.nextNo()).isEqualTo(2);
    assertThat(ledger.nextRunNo()).isEqualTo(8);
    assertThat(Ledger.empty().nextRunNo()).isEqualTo(1);
  }

  @Test
  @Tag("B1")
  void the_same_bytes_of_the_same_kind_are_found_whatever_the_name() {
    Ledger ledger =
        Ledger.empty()
            .with(
                List.of(
                    delivery(1, DeliveryStatus.HELD, 1),
                    delivery(2, DeliveryStatus.ACCEPTED, 2),
                    delivery(3, DeliveryStatus.DUPLICATE, 3)));
    assertThat(ledger.find(SHA, "attendance")).map(Delivery::no).contains(2);
    assertThat(ledger.find(SHA, "pupils")).isEmpty();
  }
}
