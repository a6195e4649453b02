package id.sentra.training.trainer.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.training.trainer.domain.Trainer;
import id.sentra.training.request.FieldReading;
import org.jspecify.annotations.Nullable;

/** A trainer as it is sent in; a change leaves out the region. */
record TrainerRequest(@Nullable String name, @Nullable String username, @Nullable String regionCode) {

	private static final int LONGEST_NAME = 120;

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,60}");

	Trainer toAdd(Regions regions) {
		FieldReading fields = new FieldReading();
		RegionCode region = fields.parsed("regionCode", this.regionCode, "region",
				(text) -> RegionCode.parse(text).filter(regions::exists), new RegionCode("31"));
		Trainer read = read(region, fields);
		fields.finish();
		return read;
	}

	/** What it says without the region, which never changes. */
	Trainer toRevise() {
		FieldReading fields = new FieldReading();
		Trainer read = read(new RegionCode("31"), fields);
		fields.finish();
		return read;
	}

	private Trainer read(RegionCode region, FieldReading fields) {
		return Trainer.add(region, fields.publicText("name", this.name, LONGEST_NAME),
				fields.parsed("username", this.username, "username",
						(text) -> Optional.of(text.toLowerCase(Locale.ROOT))
							.filter((given) -> USERNAME.matcher(given).matches()),
						""));
	}

}
