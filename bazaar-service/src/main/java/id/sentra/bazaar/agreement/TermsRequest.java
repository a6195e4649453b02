package id.sentra.bazaar.agreement;

import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** Terms as they are sent in; every text is required, up to 2,000 characters. */
record TermsRequest(@Nullable String specification, @Nullable String legality, @Nullable Long value,
		@Nullable String payment, @Nullable String delivery, @Nullable String returns, @Nullable String cancellation,
		@Nullable String choiceOfLaw, @Nullable Integer shareBasisPoints) {

	private static final int LONGEST = 2_000;

	private static final int WHOLE = 10_000;

	/** Where terms must be said ({@code not-null}). */
	static Field<AgreementTerms> read(RequestFields fields, @Nullable TermsRequest terms) {
		if (terms != null) {
			return terms.read(fields);
		}
		Field<TermsRequest> missing = fields.given("terms", terms);
		return fields.all(() -> missing.value().read(fields).value());
	}

	private Field<AgreementTerms> read(RequestFields fields) {
		Field<String> goods = text(fields, "specification", this.specification);
		Field<String> legal = text(fields, "legality", this.legality);
		Field<Long> worth = AgreementFields.money(fields, "value", this.value, 1, "positive");
		Field<String> pays = text(fields, "payment", this.payment);
		Field<String> delivers = text(fields, "delivery", this.delivery);
		Field<String> takesBack = text(fields, "returns", this.returns);
		Field<String> cancels = text(fields, "cancellation", this.cancellation);
		Field<String> law = text(fields, "choiceOfLaw", this.choiceOfLaw);
		int share = (this.shareBasisPoints != null) ? this.shareBasisPoints : 0;
		if (share < 0 || share > WHOLE) {
			fields.refuse("shareBasisPoints", "share");
		}
		return fields.all(() -> new AgreementTerms(goods.value(), legal.value(), new Rupiah(worth.value()),
				pays.value(), delivers.value(), takesBack.value(), cancels.value(), law.value(), share));
	}

	private static Field<String> text(RequestFields fields, String field, @Nullable String text) {
		return AgreementFields.text(fields, field, text, LONGEST);
	}

}
