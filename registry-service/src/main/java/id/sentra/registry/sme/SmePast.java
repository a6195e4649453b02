package id.sentra.registry.sme;

import java.time.Instant;
import java.time.ZoneOffset;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * What SMEs declared before they changed, which the database keeps with the change: the
 * business, not its owner. Works within the transaction and scope of its caller.
 */
@Repository
class SmePast implements ErasableData {

	/** The version of a moment, and the one that changed the profile after it. */
	private static final String VERSION = """
			select version, status, (select min(version) from sme_history change where change.sme_id = :sme
				and change.version > h.version and change.action = 'PROFILE_CHANGED') as changed
			from sme_history h where sme_id = :sme and done_at < :before order by version desc limit 1""";

	/** What was declared until the profile changed, if that was kept. */
	private static final String DECLARED = """
			select * from sme_past where sme_id = :sme and version >= :version and version < :changed
			order by version limit 1""";

	private final DatabaseClient database;

	SmePast(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The SME as it stood just before a moment; nothing before it was registered. Refused
	 * when its profile changed after that without being kept.
	 */
	Mono<Sme> before(Instant moment, Sme current) {
		return this.database.sql(VERSION)
			.bind("sme", current.id())
			.bind("before", moment.atOffset(ZoneOffset.UTC))
			.map((row) -> new Version(Columns.longNumber(row, "version"),
					Columns.constant(row, "status", SmeStatus.class), row.get("changed", Long.class)))
			.one()
			.flatMap((version) -> (version.changed() != null) ? declared(current, version, version.changed())
					: Mono.just(current.asOfVersion(version.number(), current.profile().business(),
							current.profile().location(), current.scale(), version.status())));
	}

	private Mono<Sme> declared(Sme current, Version version, long changed) {
		return this.database.sql(DECLARED)
			.bind("sme", current.id())
			.bind("version", version.number())
			.bind("changed", changed)
			.map((row) -> earlier(current, version, row))
			.one()
			.switchIfEmpty(Mono.error(() -> new NotFound("sme-profile-not-kept")));
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_past(:id)").bind("id", erased.id()).then();
	}

	private static Sme earlier(Sme current, Version version, Readable row) {
		String village = row.get("village_code", String.class);
		Location location = new Location(Columns.region(row, "region_code"),
				(village != null) ? new RegionCode(village) : null, null);
		return current.asOfVersion(version.number(), SmeMapper.business(row), location,
				Columns.constant(row, "scale", Scale.class), version.status());
	}

	/** Of the history; {@code changed} is null when the profile did not change since. */
	private record Version(long number, SmeStatus status, @Nullable Long changed) {
	}

}
