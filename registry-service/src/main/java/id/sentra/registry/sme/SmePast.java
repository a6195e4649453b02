package id.sentra.registry.sme;

import java.time.Instant;
import java.time.ZoneOffset;

import id.sentra.platform.sql.Columns;
import id.sentra.platform.region.RegionCode;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * What SMEs declared before they changed, which the database keeps with the change: the
 * business, not its owner. Works within the transaction and scope of its caller.
 */
@Repository
class SmePast implements ErasableData {

	private static final String VERSION = """
			select version, status from sme_history where sme_id = :sme and done_at < :before
			order by version desc limit 1""";

	/** The declaration that a version had ended with this one or a later one. */
	private static final String DECLARED = """
			select * from sme_past where sme_id = :sme and version >= :version order by version limit 1""";

	private final DatabaseClient database;

	SmePast(DatabaseClient database) {
		this.database = database;
	}

	/** The SME as it stood just before then; nothing before it was registered. */
	Mono<Sme> before(Instant time, Sme now) {
		return this.database.sql(VERSION)
			.bind("sme", now.id())
			.bind("before", time.atOffset(ZoneOffset.UTC))
			.map((row) -> new Version(Columns.longNumber(row, "version"),
					Columns.constant(row, "status", SmeStatus.class)))
			.one()
			.flatMap((version) -> this.database.sql(DECLARED)
				.bind("sme", now.id())
				.bind("version", version.number())
				.map((row) -> earlier(now, version, row))
				.one()
				.switchIfEmpty(Mono.fromSupplier(() -> now.asBefore(version.number(), now.profile().business(),
						now.profile().location(), now.scale(), version.status()))));
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_past(:id)").bind("id", erased.id()).then();
	}

	private static Sme earlier(Sme now, Version version, Readable row) {
		String village = row.get("village_code", String.class);
		Location location = new Location(Columns.region(row, "region_code"),
				(village != null) ? new RegionCode(village) : null, null);
		return now.asBefore(version.number(), SmeMapper.business(row), location,
				Columns.constant(row, "scale", Scale.class), version.status());
	}

	private record Version(long number, SmeStatus status) {
	}

}
