package io.broadsheet.indexer.kibana;

/**
 * The types of saved objects that are used, each with the version whose format of attributes our
 * files have: not the newest, but the last that all of Kibana 8.9 to 9.x can read.
 */
enum SavedObjectType {
  DATA_VIEW("index-pattern", "8.0.0"),
  VISUALIZATION("visualization", "8.5.0"),
  LENS("lens", "8.9.0"),
  SEARCH("search", "8.0.0"),
  DASHBOARD("dashboard", "8.9.0"),
  QUERY("query", "8.0.0");

  private final String kibanaName;
  private final String version;

  SavedObjectType(String kibanaName, String version) {
    this.kibanaName = kibanaName;
    this.version = version;
  }

  String kibanaName() {
    return kibanaName;
  }

  String version() {
    return version;
  }
}
