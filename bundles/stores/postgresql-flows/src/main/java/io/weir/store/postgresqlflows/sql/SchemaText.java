package io.weir.store.postgresqlflows.sql;

/** The tables, as a script; {@code @} stands for the schema. */
final class SchemaText {

  static final String FIRST =
      """
      CREATE TABLE @flow_schema (version integer PRIMARY KEY, since timestamptz DEFAULT now());
      INSERT INTO @flow_schema VALUES (@version);

      CREATE TABLE @flow (
        @flowColumns
      ) PARTITION BY RANGE (collection_time);
      CREATE INDEX flow_collection_time ON @flow
        USING brin (collection_time) WITH (pages_per_range = 32);

      CREATE TABLE @flow_minute (
        bin timestamptz NOT NULL,
        dimension text COLLATE "C" NOT NULL,
        other boolean NOT NULL,
        complete boolean NOT NULL,
        folded boolean NOT NULL,
        @keyColumns
        scaled_octet_count bigint NOT NULL,
        scaled_packet_count bigint NOT NULL,
        flows bigint NOT NULL,
        octet_delta_count bigint NOT NULL,
        packet_delta_count bigint NOT NULL,
        most_scaled_octet_count numeric,
        most_scaled_packet_count numeric,
        most_flows numeric,
        most_octet_delta_count numeric,
        most_packet_delta_count numeric
      ) PARTITION BY RANGE (bin);
      CREATE INDEX flow_minute_dimension ON @flow_minute (dimension, bin, other);

      CREATE TABLE @flow_hour (LIKE @flow_minute) PARTITION BY RANGE (bin);
      CREATE INDEX flow_hour_dimension ON @flow_hour (dimension, bin, other);

      CREATE TABLE @flow_partition (
        relation text NOT NULL,
        name text NOT NULL,
        starts timestamptz NOT NULL,
        ends timestamptz NOT NULL,
        row_count bigint NOT NULL DEFAULT 0,
        oldest timestamptz,
        newest timestamptz,
        PRIMARY KEY (relation, starts)
      ) WITH (fillfactor = 50);
      CREATE TABLE @flow_kept (relation text PRIMARY KEY, since timestamptz NOT NULL);
      CREATE TABLE @flow_position (
        log text PRIMARY KEY,
        number bigint,
        at timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 50);
      CREATE TABLE @flow_dirty (
        relation text NOT NULL,
        bin timestamptz NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX flow_dirty_bin ON @flow_dirty (relation, bin);

      CREATE FUNCTION @flow_wrapped(total numeric) RETURNS bigint
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE
          WHEN total IS NULL THEN 0
          WHEN total BETWEEN -9223372036854775808 AND 9223372036854775807 THEN total::bigint
          ELSE (mod(mod(total + 9223372036854775808, 18446744073709551616)
            + 18446744073709551616, 18446744073709551616) - 9223372036854775808)::bigint
        END $$;
      CREATE FUNCTION @flow_unsigned(kept bigint) RETURNS numeric
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN kept < 0 THEN kept + 18446744073709551616 ELSE kept::numeric END $$;
      CREATE FUNCTION @flow_instant(millis bigint) RETURNS timestamptz
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN millis BETWEEN -62135596800000 AND 253402300799999
          THEN timestamptz 'epoch' + millis * interval '1 millisecond' END $$;
      """;

  private SchemaText() {}
}
