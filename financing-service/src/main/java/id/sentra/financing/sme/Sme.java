package id.sentra.financing.sme;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sme.SmeCopy;
import org.jspecify.annotations.Nullable;

/**
 * An SME as registry last told of it; {@code region} is its district, {@code since} when
 * the business began.
 */
public record Sme(UUID id, String name, RegionCode region, String status, String scale,
		@Nullable LocalDate since) implements SmeCopy {
}
