package id.sentra.bazaar.bazaar.web;

import java.time.LocalDate;
import java.util.Map;

import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.PointsTable;
import org.jspecify.annotations.Nullable;

/** A bazaar's own table of points, with its legal basis and first day. */
record PointsRequest(@Nullable String version, @Nullable String legalBasis, @Nullable String from,
		@Nullable Map<Criterion, Integer> points) {

	PointsTable read() {
		Reading fields = new Reading();
		PointsTable table = new PointsTable(fields.text("points.version", this.version),
				fields.text("points.legalBasis", this.legalBasis), fields.day("points.from", this.from),
				fields.required("points.points", this.points, Map.of()));
		fields.finish();
		return table;
	}

}
