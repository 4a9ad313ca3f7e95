package io.weir.store.postgresql;

import io.weir.api.store.StoreException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.resource.LoadableResource;

/** Brings the schema to the version that this Weir knows. */
final class Migrations {

  /** In their order; a released one is never edited, and only adds (docs/configuration.md). */
  private static final List<String> SCRIPTS =
      List.of("V1__inventory.sql", "V2__oldest_summaries.sql", "V3__snmp.sql");

  private static final int OLDEST_SERVER = 12;
  private static final String TABLE = "weir_inventory_schema";

  private Migrations() {}

  static void apply(DataSource database, boolean server) throws SQLException, StoreException {
    if (server) {
      checkServer(database);
    }
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .table(TABLE)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .placeholders(Map.of("collation", server ? "collate \"C\"" : ""))
            .resourceProvider(new Scripts())
            .javaMigrationClassProvider(List::of)
            .ignoreMigrationPatterns("*:future")
            .load();
    MigrationVersion newest = MigrationVersion.fromVersion(Integer.toString(SCRIPTS.size()));
    if (flyway.info().current() != null
        && flyway.info().current().getVersion().compareTo(newest) > 0) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE,
          "the inventory's schema is of version "
              + flyway.info().current().getVersion()
              + ", from a newer Weir; this one knows version "
              + newest);
    }
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new StoreException(
          StoreException.Kind.CORRUPT,
          "the inventory's schema is not what this Weir made: "
              + e.getMessage().lines().limit(2).collect(Collectors.joining(" ")),
          e);
    }
  }

  private static void checkServer(DataSource database) throws SQLException, StoreException {
    try (Connection connection = database.getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST_SERVER) {
        throw new StoreException(
            StoreException.Kind.UNAVAILABLE,
            "wanted a PostgreSQL server of version "
                + OLDEST_SERVER
                + " or newer, got version "
                + major);
      }
    }
  }

  /** The scripts by name: a bundle's class path is not to be searched. */
  private static final class Scripts implements ResourceProvider {

    @Override
    public LoadableResource getResource(String name) {
      return SCRIPTS.contains(name) ? new Script(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return SCRIPTS.stream()
          .filter(name -> name.startsWith(prefix))
          .map(name -> (LoadableResource) new Script(name))
          .toList();
    }
  }

  private static final class Script extends LoadableResource {
    private final String name;

    Script(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      InputStream script = Migrations.class.getResourceAsStream("migration/" + name);
      return new InputStreamReader(script, StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
