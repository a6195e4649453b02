package id.sentra.bazaar.bazaar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What stalls sold by day, within the transaction and scope of the caller. */
@Repository
class SalesReports {

	private static final String KEEP = """
			insert into sales_report (application_id, sale_day, sme_id, region_code, amount, confirmed_by, confirmed_at)
			values (:id, :day, :sme, :region, :amount, :by, :at)
			on conflict (application_id, sale_day) do update
				set (amount, confirmed_by, confirmed_at) = (excluded.amount, excluded.confirmed_by, excluded.confirmed_at)
				where sales_report.confirmed_by is null or excluded.confirmed_by is not null""";

	private static final KeysetQuery UNCONFIRMED = query("day");

	private static final KeysetQuery CONFIRMED = query("-day");

	private final DatabaseClient database;

	SalesReports(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Keeps a day's sales, confirmed by somebody or by nobody yet.
	 * @throws Conflict when they would replace confirmed ones without being confirmed
	 */
	Mono<Void> keep(Application application, Application.Sales sales, @Nullable String confirmedBy, Instant now) {
		return this.database.sql(KEEP)
			.bind("id", application.id())
			.bind("day", sales.day())
			.bind("sme", application.sme().id())
			.bind("region", application.sme().region().value())
			.bind("amount", sales.amount().amount())
			.bind("by", Parameters.in(R2dbcType.VARCHAR, confirmedBy))
			.bind("at",
					Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE,
							(confirmedBy != null) ? now.atOffset(ZoneOffset.UTC) : null))
			.fetch()
			.rowsUpdated()
			.filter((kept) -> kept == 1)
			.switchIfEmpty(Mono.error(() -> new Conflict("sales-confirmed")))
			.then();
	}

	/** Sales by day, the first day first; a bazaar has at most 61. */
	Mono<List<Application.Sales>> of(Application application) {
		return this.database.sql("""
				select * from sales_report
				where application_id = :id and sme_id = :sme and region_code = :region order by sale_day""")
			.bind("id", application.id())
			.bind("sme", application.sme().id())
			.bind("region", application.sme().region().value())
			.map(SalesReports::day)
			.all()
			.collectList();
	}

	static Application.Sales day(Readable row) {
		return new Application.Sales(Columns.day(row, "sale_day"), Columns.rupiah(row, "amount"),
				row.get("confirmed_by", String.class) != null);
	}

	/** Reports that nobody of the dinas has confirmed, usually the earliest day first. */
	Mono<Page<SalesReport>> unconfirmed(@Nullable RegionCode region, PageRequest page, Scope scope) {
		Conditions sql = Conditions.within(scope, "r.region_code", "r.sme_id")
			.inRegion("r.region_code", "region", region)
			.and("r.confirmed_by is null and a.status = 'ACCEPTED'");
		return UNCONFIRMED.read(this.database, sql, page, SalesReport::of);
	}

	/** Reports of a bazaar that the dinas has confirmed, usually the latest day first. */
	Mono<Page<SalesReport>> confirmed(@Nullable UUID bazaar, @Nullable RegionCode region, PageRequest page,
			Scope scope) {
		Conditions sql = Conditions.within(scope, "r.region_code", "r.sme_id")
			.inRegion("r.region_code", "region", region)
			.and("a.bazaar_id = :bazaar", "bazaar", bazaar)
			.and("r.confirmed_by is not null");
		return CONFIRMED.read(this.database, sql, page, SalesReport::of);
	}

	private static KeysetQuery query(String defaultSort) {
		return KeysetQuery.of(
				"""
						r.*, b.id as bazaar_id, b.name as bazaar_name, (select name from sme where sme.id = r.sme_id) as sme_name""",
				"""
						sales_report r join application a on a.id = r.application_id join bazaar b on b.id = a.bazaar_id""",
				defaultSort, SortColumn.key("report", "r.application_id || '/' || r.sale_day"),
				SortColumn.day("day", "r.sale_day"), SortColumn.number("amount", "r.amount"),
				SortColumn.text("bazaar", "b.name"));
	}

}
