package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Settlement;
import id.sentra.bazaar.agreement.domain.Settlement.Movement;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.sql.Columns;
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
			insert into consignment_entry (id, agreement_id, sme_id, region_code, kind, day, product, quantity, amount, made_by)
			values (:id, :agreement, :sme, :region, :kind, :day, :product, :quantity, :amount, :madeBy)""";

	private static final String RETURN = """
			insert into goods_return (id, agreement_id, sme_id, region_code, day, product, quantity, value, reason)
			values (:id, :agreement, :sme, :region, :day, :product, :quantity, :value, :reason)""";

	private static final String TOTALS = """
			select movement, coalesce(min(product), '') as product, coalesce(sum(quantity), 0)::bigint as quantity,
				sum(amount)::bigint as amount
			from (select kind as movement, product, quantity, amount from consignment_entry
				where agreement_id = :agreement and sme_id = :sme and region_code = :region
				union all select 'RETURNED', product, quantity, value from goods_return
				where agreement_id = :agreement and sme_id = :sme and region_code = :region) as book
			group by movement, lower(product) order by min(product)""";

	private static final String LIST = """
			select id, kind, day, product, quantity, amount from consignment_entry
			where agreement_id = :agreement and sme_id = :sme and region_code = :region and id < :before
			order by id desc limit :limit""";

	private static final UUID LAST = new UUID(-1, -1);

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
			.then();
	}

	Mono<Void> add(GoodsReturn goods, Agreement under) {
		return of(under, this.database.sql(RETURN)).bind("id", goods.id())
			.bind("day", goods.day())
			.bind("product", goods.product())
			.bind("quantity", goods.quantity())
			.bind("value", goods.value().amount())
			.bind("reason", goods.cause().name())
			.then();
	}

	/** Sums by kind and product, goods returned among them. */
	Mono<List<Settlement.Total>> totals(Agreement of) {
		return of(of, this.database.sql(TOTALS)).map(Consignments::total).all().collectList();
	}

	/** Entries, the newest first. */
	Mono<List<ConsignmentEntry>> list(Agreement of, @Nullable UUID before, int limit) {
		return of(of, this.database.sql(LIST)).bind("before", (before != null) ? before : LAST)
			.bind("limit", limit)
			.map(Consignments::entry)
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
				money(row));
	}

	private static Rupiah money(Readable row) {
		return Columns.rupiah(row, "amount");
	}

}
