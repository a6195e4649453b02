package id.sentra.financing.upstream.bazaar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.trackrecord.TrackRecords;
import id.sentra.financing.trackrecord.TrackRecords.Sale;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sales at bazaars, made of bazaar's events: each tells the sales of one day. */
@Component
class BazaarSales implements Projection {

	private static final String REPORTED = "id.sentra.bazaar.sales-reported.v1";

	private final TrackRecords records;

	private final EventJson json;

	BazaarSales(TrackRecords records, EventJson json) {
		this.records = records;
		this.json = json;
	}

	@Override
	public String topic() {
		return "bazaar.stall";
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.records.saveSales(events.stream()
			.filter((event) -> event.type().equals(REPORTED))
			.map((event) -> this.json.read(event, SalesReportedV1.class).toSale(event.version()))
			.toList());
	}

	@Override
	public Mono<Void> clear() {
		return this.records.forgetSales();
	}

	/**
	 * What we read of a report of sales; see bazaar-service/contracts. Those told before
	 * there were confirmations are not confirmed.
	 */
	record SalesReportedV1(UUID applicationId, UUID smeId, RegionCode regionCode, LocalDate saleDay, long amount,
			@Nullable Boolean confirmed) {

		Sale toSale(long version) {
			return new Sale(this.applicationId, version, this.smeId, this.regionCode, this.saleDay,
					Rupiah.of(this.amount), Boolean.TRUE.equals(this.confirmed));
		}

	}

}
