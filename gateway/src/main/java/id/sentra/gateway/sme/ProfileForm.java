package id.sentra.gateway.sme;

import java.util.Map;

import id.sentra.gateway.form.Form;

/** The form in which the dinas keeps all that is declared about an SME. */
final class ProfileForm {

	private ProfileForm() {
	}

	/** The form filled in with what is known. */
	static Form of(Sme sme, Personal personal) {
		Map<String, Object> known = Form.body("nik", personal.nik(), "ownerName", personal.ownerName(), "gender",
				sme.owner().gender(), "phone", personal.phone(), "email", personal.email(), "lowIncomeHousehold",
				sme.owner().lowIncomeHousehold() ? "ya" : null, "businessName", sme.businessName(), "product",
				sme.product(), "kbliCode", sme.kbliCode(), "kbliEdition", sme.kbliEdition(), "regionCode",
				sme.place().regionCode(), "villageCode", sme.place().villageCode(), "street", personal.street(),
				"since", sme.since(), "capital", sme.capital(), "yearlySales", sme.yearlySales());
		sme.details().forEach((name, value) -> known.putAll(Form.body(name, value)));
		return Form.of(known);
	}

	/** The profile as the registry takes it; what is left open is nothing. */
	static Map<String, Object> profile(Form form) {
		String code = form.text("kbliCode");
		Map<String, Object> profile = Form.body("nik", form.text("nik"), "ownerName", form.text("ownerName"), "gender",
				form.text("gender"), "phone", form.text("phone"), "email", form.text("email"), "lowIncomeHousehold",
				form.has("lowIncomeHousehold", "ya"), "businessName", form.text("businessName"), "product",
				form.text("product"), "kbliCode", code, "kbliEdition", code.isEmpty() ? null : form.text("kbliEdition"),
				"regionCode", form.text("regionCode"), "villageCode", form.text("villageCode"), "street",
				form.text("street"), "since", form.date("since"), "capital", form.number("capital"), "yearlySales",
				form.number("yearlySales"), "reason", form.text("reason"));
		Sme.detailNames().forEach((name) -> profile.putAll(Form.body(name, form.text(name))));
		return profile;
	}

}
