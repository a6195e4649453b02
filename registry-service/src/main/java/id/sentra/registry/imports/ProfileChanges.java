package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.registry.imports.PreviewedRow.Change;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Profile;
import org.jspecify.annotations.Nullable;

/** What differs between two profiles, field by field, as people may read it. */
final class ProfileChanges {

	private static final String HIDDEN = "\u2022\u2022\u2022";

	private ProfileChanges() {
	}

	static List<Change> of(Profile before, Profile after, Places places) {
		List<Change> changes = new ArrayList<>();
		for (Field field : Field.values()) {
			Object old = value(before, field);
			Object now = value(after, field);
			if (!Objects.equals(old, now)) {
				changes.add(new Change(field, shown(field, old, places), shown(field, now, places)));
			}
		}
		return changes;
	}

	private static @Nullable Object value(Profile profile, Field field) {
		return switch (field) {
			case NIK -> profile.owner().nik();
			case OWNER_NAME -> profile.owner().name();
			case GENDER -> profile.owner().gender();
			case PHONE -> profile.owner().phone();
			case EMAIL -> profile.owner().email();
			case LOW_INCOME -> profile.owner().lowIncomeHousehold();
			case BUSINESS_NAME -> profile.business().name();
			case PRODUCT -> Detail.PRODUCT.of(profile.business().details());
			case NIB -> Detail.NIB.of(profile.business().details());
			case KBLI -> profile.business().kbli();
			case SINCE -> profile.business().since();
			case CAPITAL -> profile.business().capital();
			case YEARLY_SALES -> profile.business().yearlySales();
			case STREET -> profile.location().street();
			case VILLAGE -> profile.location().village();
			case DISTRICT -> profile.location().district();
		};
	}

	private static @Nullable String shown(Field field, @Nullable Object value, Places places) {
		if (value == null) {
			return null;
		}
		if (field == Field.STREET) {
			return HIDDEN;
		}
		if (value instanceof RegionCode region) {
			return places.name(region);
		}
		if (value instanceof PhoneNumber phone) {
			return phone.masked();
		}
		if (value instanceof EmailAddress email) {
			return email.masked();
		}
		if (value instanceof Kbli kbli) {
			return kbli.code();
		}
		if (value instanceof Rupiah rupiah) {
			return Long.toString(rupiah.amount());
		}
		return value.toString();
	}

}
