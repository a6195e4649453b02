package id.sentra.gateway.sme;

import java.util.Map;

import id.sentra.gateway.form.Form;
import org.jspecify.annotations.Nullable;

/** What an owner says anew; a blank name, NIB, telephone or street stays as it is. */
public record Correction(String ownerName, String nib, String businessName, String product, String phone, String street,
		@Nullable Long yearlySales, @Nullable Long capital) {

	/** The whole profile as the registry takes it: what is known, with this over it. */
	Map<String, Object> over(Sme sme, Personal personal) {
		return Form.body("nik", personal.nik(), "ownerName", either(this.ownerName, personal.ownerName()), "gender",
				sme.owner().gender(), "email", personal.email(), "lowIncomeHousehold", sme.owner().lowIncomeHousehold(),
				"kbliCode", sme.kbliCode(), "kbliEdition", sme.kbliEdition(), "nib", either(this.nib, sme.nib()),
				"regionCode", sme.place().regionCode(), "villageCode", sme.place().villageCode(), "since", sme.since(),
				"capital", (this.capital != null) ? this.capital : sme.capital(), "businessName", this.businessName,
				"product", this.product, "phone", either(this.phone, personal.phone()), "street",
				either(this.street, personal.street()), "yearlySales", this.yearlySales);
	}

	private static @Nullable String either(String said, @Nullable String known) {
		return said.isEmpty() ? known : said;
	}

	@Override
	public String toString() {
		return "Correction";
	}

}
