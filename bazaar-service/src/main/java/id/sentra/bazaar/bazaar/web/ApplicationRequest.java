package id.sentra.bazaar.bazaar.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Codes;
import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.bazaar.domain.Wish;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/**
 * An application: stalls by rank, the dearest first; the SME where staff applies for it.
 */
record ApplicationRequest(@Nullable UUID smeId, @Nullable String trade, @Nullable List<String> wishes,
		@Nullable Integer minStalls, @Nullable Integer maxStalls, @Nullable Set<String> facilities,
		@Nullable Boolean anyStall) {

	Wish wish() {
		RequestFields fields = new RequestFields();
		Field<String> wanted = Texts.read(fields, "trade", this.trade);
		List<String> stalls = (this.wishes != null) ? this.wishes : List.of();
		if (stalls.size() > Wish.MOST_WISHES
				|| stalls.stream().anyMatch((code) -> code == null || !Codes.isCode(code))) {
			fields.refuse("wishes", "wishes");
		}
		int min = (this.minStalls != null) ? this.minStalls : 1;
		int max = (this.maxStalls != null) ? this.maxStalls : min;
		if (min < 1 || max < min || max > Need.MOST) {
			fields.refuse("minStalls", "stall-count");
		}
		Set<String> needed = (this.facilities != null) ? this.facilities : Set.of();
		if (needed.stream().anyMatch((code) -> code == null || !Codes.isCode(code))) {
			fields.refuse("facilities", "pattern");
		}
		return new Wish(wanted.value(), stalls, new Need(min, max, needed, Boolean.TRUE.equals(this.anyStall)));
	}

}
