package id.sentra.bazaar.bazaar.web;

import java.time.LocalDate;
import java.util.Map;

import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.PointsTable;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** A bazaar's own table of points, with its legal basis and first day. */
record PointsRequest(@Nullable String version, @Nullable String legalBasis, @Nullable String from,
		@Nullable Map<Criterion, Integer> points) {

	PointsTable read() {
		RequestFields fields = new RequestFields();
		Field<String> label = Texts.read(fields, "points.version", this.version);
		Field<String> basis = Texts.read(fields, "points.legalBasis", this.legalBasis);
		Field<LocalDate> first = Texts.day(fields, "points.from", this.from);
		Field<Map<Criterion, Integer>> table = fields.given("points.points", this.points);
		return new PointsTable(label.value(), basis.value(), first.value(), table.value());
	}

}
