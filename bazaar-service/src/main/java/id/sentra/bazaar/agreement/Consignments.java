package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Settlement;
import id.sentra.bazaar.agreement.domain.Settlement.Movement;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The books of consignments, within the transaction of the caller. */
@Repository
class Consignments {

	private static final String ENTRY = """
			insert into consignment_entry (id, agreement_id, sme_id, region_code, kind, day, product, quantity, amount, made_by,
				reverses, reason)
			values (:id, :agreement, :sme, :region, :kind, :day, :product, :quantity, :amount, :madeBy, :reverses,
				:reason)""";

	private static final String RETURN = """
			insert into goods_return (id, agreement_id, sme_id, region_code, day, product, quantity, value, reason, reverses,
				note)
			values (:id, :agreement, :sme, :region, :day, :product, :quantity, :value, :reason, :reverses, :note)""";

	/**
	 * What undoes a line counts against it. Values of goods from before there was a bound
	 * may sum to more than fits; nothing is reckoned with them.
	 */
	private static final String TOTALS = """
			select movement, coalesce(min(product), '') as product, coalesce(sum(quantity * sign), 0)::bigint as quantity,
				greatest(least(sum(amount * sign), 9000000000000000000), -9000000000000000000)::bigint as amount
			from (select kind as movement, product, quantity, amount, case when reverses is null then 1 else -1 end as sign
				from consignment_entry
				where agreement_id = :agreement and exists (select from agreement a where a.id = :agreement and a.sme_id = :sme and a.region_code = :region)
				union all select 'RETURNED', product, quantity, value, case when reverses is null then 1 else -1 end
				from goods_return
				where agreement_id = :agreement and exists (select from agreement a where a.id = :agreement and a.sme_id = :sme and a.region_code = :region)) as book
			group by movement, lower(product) order by min(product)""";

	private static final String UNDER = """
			e.agreement_id = :agreement and exists (select from agreement a where a.id = :agreement and a.sme_id = :sme and a.region_code = :region)""";

	private static final String COLUMNS = "e.*, r.id as reversed_by";

	private static final String TABLES = "consignment_entry e left join consignment_entry r on r.reverses = e.id";

	private static final String ENTRIES = "select " + COLUMNS + " from " + TABLES + " where " + UNDER;

	private static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, TABLES, "-written",
			SortColumn.id("written", "e.id"), SortColumn.day("day", "e.day"));

	private static final String RETURNS = """
			select g.*, r.id as reversed_by from goods_return g left join goods_return r on r.reverses = g.id
			where g.agreement_id = :agreement and exists (select from agreement a where a.id = :agreement and a.sme_id = :sme and a.region_code = :region)""";

	private final DatabaseClient database;

	Consignments(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Holds the agreement and its book alone until the transaction ends; what was read of
	 * it before has to be read again.
	 */
	Mono<Void> hold(Agreement agreement) {
		return of(agreement, this.database
			.sql("""
					select id from agreement where id = :agreement and sme_id = :sme and region_code = :region for update"""))
			.then();
	}

	Mono<Void> add(ConsignmentEntry entry, Agreement under, String madeBy) {
		Integer quantity = (entry.product() != null) ? entry.quantity() : null;
		return of(under, this.database.sql(ENTRY)).bind("id", entry.id())
			.bind("kind", entry.kind().name())
			.bind("day", entry.day())
			.bind("product", Parameters.in(R2dbcType.VARCHAR, entry.product()))
			.bind("quantity", Parameters.in(R2dbcType.INTEGER, quantity))
			.bind("amount", entry.amount().amount())
			.bind("madeBy", madeBy)
			.bind("reverses", id(entry.reverses()))
			.bind("reason", Parameters.in(R2dbcType.VARCHAR, entry.reason()))
			.then();
	}

	Mono<Void> add(GoodsReturn goods, Agreement under) {
		return of(under, this.database.sql(RETURN)).bind("id", goods.id())
			.bind("day", goods.day())
			.bind("product", goods.product())
			.bind("quantity", goods.quantity())
			.bind("value", goods.value().amount())
			.bind("reason", goods.cause().name())
			.bind("reverses", id(goods.reverses()))
			.bind("note", Parameters.in(R2dbcType.VARCHAR, goods.reason()))
			.then();
	}

	/** Sums by kind and product, goods returned among them. */
	Mono<List<Settlement.Total>> totals(Agreement of) {
		return of(of, this.database.sql(TOTALS)).map(Consignments::total).all().collectList();
	}

	/** Entries, usually the newest first. */
	Mono<Page<ConsignmentEntry>> list(Agreement of, PageRequest page) {
		Conditions under = new Conditions().and(UNDER, "agreement", of.id())
			.with("sme", of.parties().smeId())
			.with("region", of.parties().region().value());
		return LIST.read(this.database, under, page, Consignments::entry);
	}

	Mono<ConsignmentEntry> entry(UUID id, Agreement under) {
		return of(under, this.database.sql(ENTRIES + " and e.id = :id")).bind("id", id)
			.map(Consignments::entry)
			.one()
			.switchIfEmpty(Mono.error(() -> new NotFound("entry-not-found")));
	}

	Mono<GoodsReturn> goodsReturn(UUID id, Agreement under) {
		return of(under, this.database.sql(RETURNS + " and g.id = :id")).bind("id", id)
			.map(Consignments::goods)
			.one()
			.switchIfEmpty(Mono.error(() -> new NotFound("entry-not-found")));
	}

	Mono<List<GoodsReturn>> returns(Agreement of) {
		return of(of, this.database.sql(RETURNS + " order by g.id limit 1000")).map(Consignments::goods)
			.all()
			.collectList();
	}

	private static GenericExecuteSpec of(Agreement under, GenericExecuteSpec sql) {
		return sql.bind("agreement", under.id())
			.bind("sme", under.parties().smeId())
			.bind("region", under.parties().region().value());
	}

	private static Settlement.Total total(Readable row) {
		return new Settlement.Total(Columns.constant(row, "movement", Movement.class), Columns.text(row, "product"),
				Columns.longNumber(row, "quantity"), money(row));
	}

	private static ConsignmentEntry entry(Readable row) {
		Integer quantity = row.get("quantity", Integer.class);
		return new ConsignmentEntry(Columns.id(row, "id"), Columns.constant(row, "kind", ConsignmentEntry.Kind.class),
				Columns.day(row, "day"), row.get("product", String.class), (quantity != null) ? quantity : 0,
				money(row), row.get("reverses", UUID.class), row.get("reversed_by", UUID.class),
				row.get("reason", String.class));
	}

	private static GoodsReturn goods(Readable row) {
		return new GoodsReturn(Columns.id(row, "id"), Columns.day(row, "day"), Columns.text(row, "product"),
				Columns.number(row, "quantity"), Columns.rupiah(row, "value"),
				Columns.constant(row, "reason", GoodsReturn.Cause.class), row.get("reverses", UUID.class),
				row.get("reversed_by", UUID.class), row.get("note", String.class));
	}

	private static Parameter id(@Nullable UUID id) {
		return (id != null) ? Parameters.in(id) : Parameters.in(UUID.class);
	}

	private static Rupiah money(Readable row) {
		return Columns.rupiah(row, "amount");
	}

}
