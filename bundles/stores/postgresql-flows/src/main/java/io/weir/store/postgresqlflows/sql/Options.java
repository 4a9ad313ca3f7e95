package io.weir.store.postgresqlflows.sql;

import java.time.Duration;
import javax.sql.DataSource;

/**
 * A configuration that was found good.
 *
 * @param place what the server is called in messages, {@code host:port/database}
 * @param source gives new connections; each answer is waited for at most {@code timeout}
 * @param schema holds all tables
 * @param partition length of a partition of flows
 * @param retention how long flows are kept
 * @param maxBytes the most bytes that flows take
 * @param minuteRetention how long sums of a minute are kept
 * @param hourRetention how long sums of an hour are kept
 * @param rollupKeys the most keys kept for each minute or hour by bytes, and as many by flows
 * @param timeout of everything but queries
 * @param queryTimeout of queries
 * @param connections the most at once that ask
 */
public record Options(
    String place,
    DataSource source,
    String schema,
    Duration partition,
    Duration retention,
    long maxBytes,
    Duration minuteRetention,
    Duration hourRetention,
    int rollupKeys,
    Duration timeout,
    Duration queryTimeout,
    int connections) {

  /** A table or function of the schema, qualified. */
  String in(String name) {
    return '"' + schema + "\"." + name;
  }
}
