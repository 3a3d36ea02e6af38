package rollcall.report;

/** A language of the page. */
enum Language {
  SV("sv", "index.html"),
  EN("en", "index.en.html");

  private final String tag;
  private final String fileName;

  Language(String tag, String fileName) {
    this.tag = tag;
    this.fileName = fileName;
  }

  String tag() {
    return tag;
  }

  String fileName() {
    return fileName;
  }

  Language other() {
    return this == SV ? EN : SV;
  }
}
