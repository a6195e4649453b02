package id.sentra.financing.listing;

import java.util.Arrays;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/** What a list is asked for: a region, a status, the rows after a cursor. */
public record Listing(@Nullable RegionCode region, @Nullable String status, @Nullable UUID after, int limit) {

	/**
	 * Reads a request's parameters.
	 * @throws Refused for a region, status, cursor or limit there is not
	 */
	public static Listing read(Asked asked, Regions regions, Enum<?>[] statuses) {
		return new Listing(RegionParameter.read(asked.region(), regions), status(asked.status(), statuses),
				after(asked.cursor()), Cursor.limit(asked.limit()));
	}

	private static @Nullable String status(@Nullable String text, Enum<?>[] statuses) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (Arrays.stream(statuses).noneMatch((status) -> status.name().equals(text))) {
			throw new Refused("bad-status", String.join(", ", Arrays.stream(statuses).map(Enum::name).toList()));
		}
		return text;
	}

	private static @Nullable UUID after(@Nullable String cursor) {
		String key = Cursor.key(cursor);
		try {
			return key.isEmpty() ? null : UUID.fromString(key);
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("bad-cursor");
		}
	}

	/** The parameters of a request, bound by their names. */
	public record Asked(@Nullable String region, @Nullable String status, @Nullable String cursor,
			@Nullable Integer limit) {
	}

}
