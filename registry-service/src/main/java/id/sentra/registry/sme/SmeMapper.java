package id.sentra.registry.sme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * An SME from a row of table {@code sme}.
 */
final class SmeMapper {

	private final SmeEncryption encryption;

	SmeMapper(SmeEncryption encryption) {
		this.encryption = encryption;
	}

	Sme sme(Readable row) {
		Profile profile = new Profile(owner(row), business(row), location(row));
		return new Sme(row.get("id", UUID.class), row.get("version", Long.class), profile,
				Columns.constant(row, "scale", Scale.class), Columns.constant(row, "status", SmeStatus.class),
				row.get("cluster_id", UUID.class), row.get("registered_at", Instant.class),
				row.get("verified_at", Instant.class));
	}

	private Owner owner(Readable row) {
		return new Owner(this.encryption.nik(row), row.get("owner_name", String.class),
				Columns.constant(row, "owner_gender", Gender.class), this.encryption.phone(row),
				this.encryption.email(row), row.get("low_income", Boolean.class));
	}

	static Business business(Readable row) {
		String kbli = row.get("kbli_code", String.class);
		return new Business(row.get("business_name", String.class),
				BusinessDetails.of((detail) -> row.get(detail.column(), String.class)),
				(kbli != null) ? new Kbli(kbli, row.get("kbli_edition", String.class)) : null,
				row.get("since", LocalDate.class), rupiah(row, "capital"), rupiah(row, "yearly_sales"));
	}

	private Location location(Readable row) {
		String village = row.get("village_code", String.class);
		return new Location(Columns.region(row, "region_code"), (village != null) ? new RegionCode(village) : null,
				this.encryption.street(row));
	}

	private static @Nullable Rupiah rupiah(Readable row, String column) {
		Long amount = row.get(column, Long.class);
		return (amount != null) ? new Rupiah(amount) : null;
	}

}
