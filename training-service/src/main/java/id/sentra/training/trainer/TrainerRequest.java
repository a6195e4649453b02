package id.sentra.training.trainer;

import java.util.function.UnaryOperator;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.catalogue.CatalogueRequest;
import org.jspecify.annotations.Nullable;

/** A trainer as it is sent in. */
record TrainerRequest(@Nullable String name, @Nullable String username,
		@Nullable String regionCode) implements CatalogueRequest<Trainer> {

	Trainer toAdd(Regions regions) {
		RequestFields fields = new RequestFields();
		Field<RegionCode> region = CatalogueRequest.region(fields, this.regionCode, regions);
		Field<String> shown = CatalogueRequest.name(fields, this.name);
		Field<String> account = CatalogueRequest.username(fields, this.username);
		return Trainer.add(region.value(), shown.value(), account.value());
	}

	@Override
	public UnaryOperator<Trainer> toRevise() {
		RequestFields fields = new RequestFields();
		CatalogueRequest.sameRegion(fields, this.regionCode);
		Field<String> shown = CatalogueRequest.name(fields, this.name);
		Field<String> account = CatalogueRequest.username(fields, this.username);
		Field<UnaryOperator<Trainer>> change = fields
			.all(() -> (trainer) -> trainer.revise(shown.value(), account.value()));
		return change.value();
	}

}
