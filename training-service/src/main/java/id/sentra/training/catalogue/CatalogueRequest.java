package id.sentra.training.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is sent in; a change leaves out the region, which never changes.
 *
 * @param <T> the entry
 */
public interface CatalogueRequest<T> {

	int LONGEST_NAME = 120;

	Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,60}");

	/** The change it asks for. */
	UnaryOperator<T> toRevise();

	static Field<RegionCode> region(RequestFields fields, @Nullable String regionCode, Regions regions) {
		return fields.parsed("regionCode", regionCode, "region",
				(text) -> RegionCode.parse(text).filter(regions::exists));
	}

	/** That of a change, which may be said and is not changed. */
	static Field<@Nullable RegionCode> sameRegion(RequestFields fields, @Nullable String regionCode) {
		return fields.optional("regionCode", regionCode, "region", RegionCode::parse);
	}

	static Field<String> name(RequestFields fields, @Nullable String name) {
		return fields.publicText("name", name, LONGEST_NAME);
	}

	/** The account somebody signs in with, in small letters. */
	static Field<String> username(RequestFields fields, @Nullable String username) {
		return fields.parsed("username", username, "username", (text) -> Optional.of(text.toLowerCase(Locale.ROOT))
			.filter((lower) -> USERNAME.matcher(lower).matches() && !PublicText.carriesNik(lower)));
	}

}
