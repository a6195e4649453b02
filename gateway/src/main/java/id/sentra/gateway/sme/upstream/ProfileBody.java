package id.sentra.gateway.sme.upstream;

import java.util.Map;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.sme.application.Smes.Correction;
import id.sentra.gateway.sme.domain.Personal;
import id.sentra.gateway.sme.domain.Sme;
import org.jspecify.annotations.Nullable;

/** A whole profile as the registry takes it: what is known, with a correction over it. */
final class ProfileBody {

	private ProfileBody() {
	}

	static Map<String, Object> of(Sme sme, Personal personal, Correction correction) {
		Correction.Further further = correction.further();
		Map<String, Object> body = Form.body("nik", personal.nik(), "ownerName",
				either(further.ownerName(), personal.ownerName()), "gender", sme.owner().gender(), "email",
				personal.email(), "lowIncomeHousehold", sme.owner().lowIncomeHousehold(), "kbliCode", sme.kbliCode(),
				"kbliEdition", sme.kbliEdition(), "nib", either(further.nib(), sme.nib()), "regionCode",
				sme.place().regionCode(), "villageCode", sme.place().villageCode(), "since", sme.since(), "capital",
				(further.capital() != null) ? further.capital() : sme.capital());
		body.putAll(Form.body("businessName", correction.businessName(), "product", correction.product(), "phone",
				either(correction.phone(), personal.phone()), "street", either(correction.street(), personal.street()),
				"yearlySales", correction.yearlySales()));
		return body;
	}

	private static @Nullable String either(String said, @Nullable String known) {
		return said.isEmpty() ? known : said;
	}

}
