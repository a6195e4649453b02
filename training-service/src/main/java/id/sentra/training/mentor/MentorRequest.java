package id.sentra.training.mentor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** A mentor as it is sent in; a change leaves out the region. */
record MentorRequest(@Nullable String name, @Nullable String username, @Nullable String regionCode) {

	private static final int LONGEST_NAME = 120;

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,60}");

	NewMentor toAdd(Regions regions) {
		RequestFields fields = new RequestFields();
		Field<RegionCode> region = fields.parsed("regionCode", this.regionCode, "region",
				(text) -> RegionCode.parse(text).filter(regions::exists));
		Field<Details> details = details(fields);
		return new NewMentor(region.value(), details.value().name(), details.value().username());
	}

	/** What it says without the region, which never changes. */
	Details toRevise() {
		return details(new RequestFields()).value();
	}

	private Field<Details> details(RequestFields fields) {
		Field<String> text = fields.publicText("name", this.name, LONGEST_NAME);
		Field<String> account = fields.parsed("username", this.username, "username",
				(given) -> Optional.of(given.toLowerCase(Locale.ROOT))
					.filter((lower) -> USERNAME.matcher(lower).matches() && !PublicText.carriesNik(lower)));
		return fields.all(() -> new Details(text.value(), account.value()));
	}

	/** A mentor to be. */
	record NewMentor(RegionCode region, String name, String username) {
	}

	/** What may change. */
	record Details(String name, String username) {
	}

}
