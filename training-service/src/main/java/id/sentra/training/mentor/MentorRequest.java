package id.sentra.training.mentor;

import java.util.function.UnaryOperator;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.catalogue.CatalogueRequest;
import org.jspecify.annotations.Nullable;

/** A mentor as it is sent in. */
record MentorRequest(@Nullable String name, @Nullable String username,
		@Nullable String regionCode) implements CatalogueRequest<Mentor> {

	NewMentor toAdd(Regions regions) {
		RequestFields fields = new RequestFields();
		Field<RegionCode> region = CatalogueRequest.region(fields, this.regionCode, regions);
		Field<String> shown = CatalogueRequest.name(fields, this.name);
		Field<String> account = CatalogueRequest.username(fields, this.username);
		return new NewMentor(region.value(), shown.value(), account.value());
	}

	@Override
	public UnaryOperator<Mentor> toRevise() {
		RequestFields fields = new RequestFields();
		CatalogueRequest.sameRegion(fields, this.regionCode);
		Field<String> shown = CatalogueRequest.name(fields, this.name);
		Field<String> account = CatalogueRequest.username(fields, this.username);
		Field<UnaryOperator<Mentor>> change = fields
			.all(() -> (mentor) -> mentor.revise(shown.value(), account.value()));
		return change.value();
	}

	/** A mentor who has no code yet. */
	record NewMentor(RegionCode region, String name, String username) {

		Mentor coded(String code) {
			return Mentor.add(this.region, code, this.name, this.username);
		}

	}

}
