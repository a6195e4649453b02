package id.sentra.training.mentor.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.training.request.FieldReading;
import org.jspecify.annotations.Nullable;

/** A mentor as it is sent in; a change leaves out the region. */
record MentorRequest(@Nullable String name, @Nullable String username, @Nullable String regionCode) {

	private static final int LONGEST_NAME = 120;

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,60}");

	Read toAdd(Regions regions) {
		FieldReading fields = new FieldReading();
		RegionCode region = fields.parsed("regionCode", this.regionCode, "region",
				(text) -> RegionCode.parse(text).filter(regions::exists), new RegionCode("31"));
		Read read = read(region, fields);
		fields.finish();
		return read;
	}

	/** What it says without the region, which never changes. */
	Read toRevise() {
		FieldReading fields = new FieldReading();
		Read read = read(new RegionCode("31"), fields);
		fields.finish();
		return read;
	}

	private Read read(RegionCode region, FieldReading fields) {
		return new Read(region, fields.publicText("name", this.name, LONGEST_NAME),
				fields.parsed("username", this.username, "username",
						(text) -> Optional.of(text.toLowerCase(Locale.ROOT))
							.filter((given) -> USERNAME.matcher(given).matches()),
						""));
	}

	/** What it means. */
	record Read(RegionCode region, String name, String username) {
	}

}
