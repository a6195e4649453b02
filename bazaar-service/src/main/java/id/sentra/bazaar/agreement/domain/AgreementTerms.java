package id.sentra.bazaar.agreement.domain;

import java.util.LinkedHashMap;
import java.util.Map;

import id.sentra.platform.money.Rupiah;

/**
 * What PP 80/2019, art. 53, wants an electronic contract to say besides the parties:
 * specification, legality, value, payment, delivery, return, cancellation, choice of law;
 * and of consignment the shop's share in hundredths of a percent.
 */
public record AgreementTerms(String specification, String legality, Rupiah value, String payment, String delivery,
		String returns, String cancellation, String choiceOfLaw, int shareBasisPoints) {

	/** All terms by name, in the order in which they are written and hashed. */
	public Map<String, String> byName() {
		Map<String, String> terms = new LinkedHashMap<>();
		terms.put("specification", this.specification);
		terms.put("legality", this.legality);
		terms.put("value", Long.toString(this.value.amount()));
		terms.put("payment", this.payment);
		terms.put("delivery", this.delivery);
		terms.put("returns", this.returns);
		terms.put("cancellation", this.cancellation);
		terms.put("choiceOfLaw", this.choiceOfLaw);
		terms.put("shareBasisPoints", Integer.toString(this.shareBasisPoints));
		return terms;
	}

}
