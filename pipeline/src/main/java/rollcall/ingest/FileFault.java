package rollcall.ingest;

import java.io.Serializable;
import rollcall.fault.IssueCode;

/**
 * A problem that spoils a file as a whole, found while reading it.
 *
 * @param code issue code of file scope
 * @param line line of the file; null where it cannot be told
 * @param column column as the header names it; null where it cannot be told
 */
public record FileFault(IssueCode code, Long line, String column) implements Serializable {

  /** What is wrong, where, and what to do; without any value. */
  public String message() {
    String where =
        line == null
            ? ""
            : "line " + line + (column == null ? "" : ", column '" + column + "'") + ": ";
    return where
        + switch (code) {
          case ENCODING -> "the bytes are not valid UTF-8; export the file again as UTF-8";
          case UNSAFE_ARCHIVE -> code.meaning() + "; deliver it without packing";
          case UNREADABLE_WORKBOOK ->
              code.meaning() + "; save it anew in Excel without a password and deliver it again";
          case TRUNCATED_GZIP -> "the compressed file ends too early; deliver it again";
          default ->
              code.meaning()
                  + "; the file is damaged or was changed while it was read: deliver it again";
        };
  }
}
