package id.sentra.platform.region;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;

/** A region as a request names it. */
public final class RegionParameter {

	private RegionParameter() {
	}

	/**
	 * The region, or null when none is named.
	 * @throws Refused when there is no such region
	 */
	public static @Nullable RegionCode read(@Nullable String text, Regions regions) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return RegionCode.parse(text.strip()).filter(regions::exists).orElseThrow(() -> new Refused("bad-region"));
	}

}
