package id.sentra.gateway.sme;

import java.util.Map;

import id.sentra.gateway.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says anew in a form; a blank name, detail, telephone or street stays as
 * it is.
 */
public record Correction(Form form, @Nullable Long yearlySales, @Nullable Long capital) {

	public static Correction of(Form form) {
		return new Correction(form, form.number("yearlySales"), form.number("capital"));
	}

	/** The whole profile as the registry takes it: what is known, with this over it. */
	Map<String, Object> over(Sme sme, Personal personal) {
		Map<String, Object> profile = Form.body("nik", personal.nik(), "ownerName",
				said("ownerName", personal.ownerName()), "gender", sme.owner().gender(), "email", personal.email(),
				"lowIncomeHousehold", sme.owner().lowIncomeHousehold(), "kbliCode", sme.kbliCode(), "kbliEdition",
				sme.kbliEdition(), "regionCode", sme.place().regionCode(), "villageCode", sme.place().villageCode(),
				"since", sme.since(), "capital", (this.capital != null) ? this.capital : sme.capital(), "businessName",
				this.form.text("businessName"), "product", this.form.text("product"), "phone",
				said("phone", personal.phone()), "street", said("street", personal.street()), "yearlySales",
				this.yearlySales);
		sme.details().forEach((name, known) -> profile.putAll(Form.body(name, said(name, known))));
		return profile;
	}

	private @Nullable String said(String name, @Nullable String known) {
		String text = this.form.text(name);
		return text.isEmpty() ? known : text;
	}

	@Override
	public String toString() {
		return "Correction";
	}

}
