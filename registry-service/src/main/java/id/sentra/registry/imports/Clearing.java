package id.sentra.registry.imports;

import java.util.EnumSet;
import java.util.Set;

import id.sentra.registry.imports.spreadsheet.Cell;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.Profile;

/**
 * What a file takes away: a cell that says {@value #MARK} empties its field. An empty
 * cell and a dash leave what is known, since offices write both where they know nothing.
 */
final class Clearing {

	static final String MARK = "(kosongkan)";

	private static final Set<Field> CLEARABLE = EnumSet.of(Field.PRODUCT, Field.KBLI, Field.NIB, Field.PHONE,
			Field.EMAIL, Field.STREET, Field.VILLAGE, Field.SINCE);

	private Clearing() {
	}

	static boolean isMarked(Field field, Cell cell) {
		return CLEARABLE.contains(field) && cell.text().equalsIgnoreCase(MARK);
	}

	/** The profile without what these fields held. */
	static Profile without(Profile profile, Set<Field> cleared) {
		if (cleared.isEmpty()) {
			return profile;
		}
		Owner owner = profile.owner();
		Business business = profile.business();
		Location location = profile.location();
		return new Profile(
				new Owner(owner.nik(), owner.name(), owner.gender(),
						cleared.contains(Field.PHONE) ? null : owner.phone(),
						cleared.contains(Field.EMAIL) ? null : owner.email(), owner.lowIncomeHousehold()),
				new Business(business.name(),
						BusinessDetails.of((detail) -> cleared.contains(Field.valueOf(detail.name())) ? null
								: detail.of(business.details())),
						cleared.contains(Field.KBLI) ? null : business.kbli(),
						cleared.contains(Field.SINCE) ? null : business.since(), business.capital(),
						business.yearlySales()),
				new Location(location.district(), cleared.contains(Field.VILLAGE) ? null : location.village(),
						cleared.contains(Field.STREET) ? null : location.street()));
	}

}
