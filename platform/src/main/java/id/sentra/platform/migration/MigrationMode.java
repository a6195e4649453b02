package id.sentra.platform.migration;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** What a program does with its database before anything else. */
enum MigrationMode implements FlywayMigrationStrategy {

	/** Brings it to its own version. */
	MIGRATE {
		@Override
		public void migrate(Flyway flyway) {
			flyway.migrate();
		}
	},

	/**
	 * Changes no table, and starts only where everything it needs is there. A database
	 * that is further on is fine, so that the program before can come back.
	 */
	CHECK {
		@Override
		public void migrate(Flyway flyway) {
			flyway.validate();
		}
	},

	/** Does not ask it: for a run that ends before anything is connected. */
	NONE {
		@Override
		public void migrate(Flyway flyway) {
			// The start caches of images are made without a database.
		}
	}

}
