package id.sentra.bazaar.bazaar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.sentra.bazaar.allocation.domain.TradeRule;
import id.sentra.bazaar.bazaar.domain.BazaarPlan;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.Particulars;
import id.sentra.bazaar.bazaar.domain.PointsTable;
import id.sentra.bazaar.bazaar.domain.ZonePlan;
import id.sentra.platform.error.Labelled;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A bazaar as it is planned. Points left out are those of the programme's table; a zone
 * with points ranks by its own.
 */
record BazaarRequest(@Nullable String name, @Nullable String regionCode, @Nullable String venueName,
		@Nullable String startsOn, @Nullable String endsOn, @Nullable String applyUntil, @Nullable Integer answerDays,
		@Nullable Integer mostStalls, @Nullable List<ZoneRequest> zones, @Nullable Map<String, Criterion> reserves,
		@Nullable List<TradeRequest> trades, @Nullable PointsRequest points) {

	private static final int LONGEST_BAZAAR = 60;

	/** A zone: rows of stalls, how many each reserve keeps, points of its own if any. */
	record ZoneRequest(String code, List<RowRequest> rows, @Nullable Map<String, Integer> reserved,
			@Nullable Map<Criterion, Integer> points) {
	}

	record RowRequest(int stalls, @Nullable Set<String> facilities) {
	}

	/** A trade, with a limit and the reserve it is bound to if any. */
	record TradeRequest(String trade, @Nullable Integer maxStalls, @Nullable String onlyReserve) {
	}

	Particulars particulars(Regions regions) {
		RequestFields fields = new RequestFields();
		Field<LocalDate> starts = Texts.day(fields, "startsOn", this.startsOn);
		Field<LocalDate> ends = Texts.day(fields, "endsOn", this.endsOn);
		fields.check("endsOn", "day-order", starts, ends,
				(first, last) -> !last.isBefore(first) && !last.isAfter(first.plusDays(LONGEST_BAZAAR)));
		Field<Integer> days = fields.given("answerDays", this.answerDays, "answer-days",
				(given) -> given >= 1 && given <= LONGEST_BAZAAR);
		Field<RegionCode> region = fields.parsed("regionCode", this.regionCode, "district",
				(text) -> RegionCode.parse(text).filter(RegionCode::isDistrict).filter(regions::exists));
		Field<Instant> until = Texts.moment(fields, "applyUntil", this.applyUntil);
		fields.check("applyUntil", "deadline", until, ends,
				(given, last) -> !given.isAfter(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
		Field<String> title = Texts.read(fields, "name", this.name);
		Field<String> venue = Texts.read(fields, "venueName", this.venueName);
		return new Particulars(title.value(), region.value(), venue.value(), starts.value(), ends.value(),
				until.value(), days.value());
	}

	BazaarPlan plan(PointsTable table) {
		try {
			return withoutNik(new BazaarPlan(
					Optional.ofNullable(this.zones).orElse(List.of()).stream().map(BazaarRequest::zone).toList(),
					(this.reserves != null) ? this.reserves : Map.of(),
					Optional.ofNullable(this.trades).orElse(List.of()).stream().map(BazaarRequest::trade).toList(),
					(this.points != null) ? this.points.read() : table,
					(this.mostStalls != null) ? this.mostStalls : 1));
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			throw new Refused(BazaarPlan.UNUSABLE, new Labelled("Plan", "form"));
		}
	}

	/** The codes of a plan are published and go into the text that is hashed. */
	private static BazaarPlan withoutNik(BazaarPlan plan) {
		RequestFields fields = new RequestFields();
		Texts.codes(fields, "zones",
				Stream.concat(plan.zones().stream().map(ZonePlan::code), plan.facilities().stream()));
		Texts.codes(fields, "reserves", plan.reserves().keySet().stream());
		Texts.codes(fields, "trades", plan.trades().stream().map(TradeRule::trade));
		return fields.all(() -> plan).value();
	}

	private static ZonePlan zone(ZoneRequest zone) {
		return new ZonePlan(zone.code(), zone.rows()
			.stream()
			.map((row) -> new ZonePlan.Row(row.stalls(), (row.facilities() != null) ? row.facilities() : Set.of()))
			.toList(), (zone.reserved() != null) ? zone.reserved() : Map.of(), zone.points());
	}

	private static TradeRule trade(TradeRequest trade) {
		return new TradeRule(trade.trade(), (trade.maxStalls() != null) ? trade.maxStalls() : TradeRule.UNLIMITED,
				trade.onlyReserve());
	}

}
