package io.weir.store.victoriametrics;

import io.weir.library.credentials.Redaction;
import okhttp3.HttpUrl;

/**
 * Where a server takes samples and questions.
 *
 * @param write takes remote write requests
 * @param api the root of Prometheus' HTTP API, {@code …/api/v1}
 * @param delete forgets series
 * @param metrics what the server tells of itself
 */
record Locations(HttpUrl write, HttpUrl api, HttpUrl delete, HttpUrl metrics) {

  private static final String DELETE = "api/v1/admin/tsdb/delete_series";

  /**
   * A single node where {@code tenant} is empty, else a cluster, which has the tenant in its paths.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static Locations of(String url, String readUrl, String tenant) {
    HttpUrl insert = parse("url", url);
    HttpUrl select = readUrl.isBlank() ? insert : parse("readUrl", readUrl);
    if (!tenant.matches("|[0-9]+(:[0-9]+)?")) {
      throw new IllegalArgumentException(
          "tenant: wanted an accountID or accountID:projectID, got '" + tenant + "'");
    }
    boolean cluster = !tenant.isEmpty();
    HttpUrl in = cluster ? below(insert, "insert/" + tenant + "/prometheus") : insert;
    HttpUrl out = cluster ? below(select, "select/" + tenant + "/prometheus") : select;
    HttpUrl admin = cluster ? below(select, "delete/" + tenant + "/prometheus") : select;
    return new Locations(
        below(in, "api/v1/write"),
        below(out, "api/v1"),
        below(admin, DELETE),
        below(select, "metrics"));
  }

  private static HttpUrl parse(String option, String text) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null || hasMore(url)) {
      throw new IllegalArgumentException(
          option
              + ": wanted an http or https URL without user and query, got '"
              + Redaction.of(text)
              + "'");
    }
    return url;
  }

  private static boolean hasMore(HttpUrl url) {
    return !url.encodedUsername().isEmpty()
        || !url.encodedPassword().isEmpty()
        || url.query() != null
        || url.fragment() != null;
  }

  private static HttpUrl below(HttpUrl base, String path) {
    return base.newBuilder().addPathSegments(path).build();
  }
}
