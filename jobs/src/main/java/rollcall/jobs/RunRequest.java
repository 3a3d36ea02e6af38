package rollcall.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run is asked to do.
 *
 * @param rules rules file; null for the shipped rules
 * @param profiles folder of profiles; null for the shipped profiles
 * @param asOf later rows do not count; null for the newest date with reported minutes
 * @param strict publish nothing while a file is held
 * @param keyFile key of the pseudonyms; null for the environment's, else the one beside the store
 * @param demoKey use the public key of the sample
 */
record RunRequest(
    List<Path> inboxes,
    Path store,
    Path rules,
    Path profiles,
    LocalDate asOf,
    boolean strict,
    Path keyFile,
    boolean demoKey) {}
