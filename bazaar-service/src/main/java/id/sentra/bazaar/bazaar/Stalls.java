package id.sentra.bazaar.bazaar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import id.sentra.bazaar.allocation.domain.Stall;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stalls there are and who holds them, within the caller's transaction. */
@Repository
public class Stalls {

	private static final String INSERT = """
			insert into stall (bazaar_id, code, region_code, zone, row_no, position, facilities, reserve)
			select :bazaar, code, :region, zone, row_no, position, string_to_array(facilities, ','), reserve
			from unnest(:codes::text[], :zones::text[], :rows::int[], :positions::int[], :facilities::text[],
				:reserves::text[]) as s(code, zone, row_no, position, facilities, reserve)""";

	/** A stall that is not free stays as it is: whoever is second takes nothing. */
	private static final String TAKE = """
			update stall s set (state, holder, holder_sme, trade) = ('TAKEN', t.holder, t.sme, t.trade)
			from unnest(:codes::text[], :holders::uuid[], :smes::uuid[], :trades::text[]) as t(code, holder, sme, trade)
			where s.bazaar_id = :bazaar and s.code = t.code and s.state = 'FREE'""";

	private static final KeysetQuery LIST = KeysetQuery.of("*", """
			(select s.*, b.personal, b.personal_reserves from stall s join bazaar b on b.id = s.bazaar_id) as seen""",
			"bazaar", SortColumn.key("stall", "bazaar_id || '/' || code"),
			new SortColumn("bazaar", "bazaar_id", UUID.class, UUID::fromString, false, false),
			SortColumn.text("zone", "zone"));

	private static final String GIVE_BACK = """
			update stall set (state, holder, holder_sme, trade) = ('FREE', null, null, null) where holder = :holder""";

	private final DatabaseClient database;

	Stalls(DatabaseClient database) {
		this.database = database;
	}

	/** Makes the stalls of a bazaar as its plan says, in place of those it had. */
	public Mono<Void> replace(Bazaar bazaar) {
		List<Stall> stalls = bazaar.plan().stalls();
		return this.database.sql("delete from stall where bazaar_id = :bazaar")
			.bind("bazaar", bazaar.id())
			.then()
			.then(this.database.sql(INSERT)
				.bind("bazaar", bazaar.id())
				.bind("region", bazaar.particulars().region().value())
				.bind("codes", texts(stalls, Stall::code))
				.bind("zones", texts(stalls, Stall::zone))
				.bind("rows", stalls.stream().map(Stall::row).toArray(Integer[]::new))
				.bind("positions", stalls.stream().map(Stall::position).toArray(Integer[]::new))
				.bind("facilities", texts(stalls, (stall) -> String.join(",", stall.facilities())))
				.bind("reserves", texts(stalls, Stall::reserve))
				.then());
	}

	public Mono<Set<String>> free(UUID bazaarId) {
		return this.database.sql("select code from stall where bazaar_id = :bazaar and state = 'FREE'")
			.bind("bazaar", bazaarId)
			.map((row) -> Columns.text(row, "code"))
			.all()
			.collect(Collectors.toSet());
	}

	/** How many stalls each trade holds. */
	public Mono<Map<String, Integer>> heldByTrade(UUID bazaarId) {
		return this.database
			.sql("""
					select trade, count(*)::int as n from stall where bazaar_id = :bazaar and state = 'TAKEN' group by trade""")
			.bind("bazaar", bazaarId)
			.map((row) -> Map.entry(Columns.text(row, "trade"), Columns.number(row, "n")))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/** Gives each application its stalls; how many were free and are now taken. */
	public Mono<Long> take(UUID bazaarId, List<Application> applications) {
		List<Taking> takings = new ArrayList<>();
		for (Application one : applications) {
			Objects.requireNonNull(one.placement()).stalls().forEach((code) -> takings.add(new Taking(code, one)));
		}
		if (takings.isEmpty()) {
			return Mono.just(0L);
		}
		return this.database.sql(TAKE)
			.bind("bazaar", bazaarId)
			.bind("codes", texts(takings, Taking::code))
			.bind("holders", takings.stream().map((one) -> one.by().id()).toArray(UUID[]::new))
			.bind("smes", takings.stream().map((one) -> one.by().sme().id()).toArray(UUID[]::new))
			.bind("trades", texts(takings, (one) -> one.by().wish().trade()))
			.fetch()
			.rowsUpdated();
	}

	public Mono<Long> giveBack(UUID applicationId) {
		return this.database.sql(GIVE_BACK).bind("holder", applicationId).fetch().rowsUpdated();
	}

	/**
	 * Stalls as those see them for whom {@code seesAll} holds of their region, others
	 * without what would tell of owners' personal circumstances.
	 */
	public Mono<Page<StallView>> list(Filter filter, Predicate<RegionCode> seesAll) {
		Conditions conditions = new Conditions().and("bazaar_id = :bazaar", "bazaar", filter.bazaarId())
			.inRegion("region_code", "region", filter.region())
			.and("state = :state", "state", filter.state());
		return LIST.read(this.database, conditions, filter.page(), (row) -> view(row, seesAll));
	}

	private static StallView view(Readable row, Predicate<RegionCode> seesAll) {
		StallView view = new StallView(Columns.id(row, "bazaar_id"), Columns.text(row, "code"),
				Columns.text(row, "zone"), Columns.number(row, "row_no"), Columns.number(row, "position"),
				Set.copyOf(Columns.texts(row, "facilities")), row.get("reserve", String.class),
				Columns.text(row, "state"), row.get("holder", UUID.class));
		return seesAll.test(Columns.region(row, "region_code")) ? view
				: view.inPublic(Columns.flag(row, "personal"), Columns.flag(row, "personal_reserves"));
	}

	private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> text) {
		return rows.stream().map(text).toArray(String[]::new);
	}

	private record Taking(String code, Application by) {
	}

	public record Filter(@Nullable UUID bazaarId, @Nullable RegionCode region, @Nullable State state,
			PageRequest page) {
	}

	/** A stall as people see it; the business that holds it once the result is out. */
	public record StallView(UUID bazaarId, String code, String zone, int row, int position, Set<String> facilities,
			@Nullable String reserve, String state, @Nullable UUID applicationId) {

		/** Draws follow from applications' ids, and a holder from what a stall is for. */
		StallView inPublic(boolean personal, boolean personalReserves) {
			return new StallView(this.bazaarId, this.code, this.zone, this.row, this.position, this.facilities,
					personalReserves ? null : this.reserve, this.state, personal ? null : this.applicationId);
		}

	}

	/** Whether somebody holds a stall. */
	public enum State {

		FREE, TAKEN

	}

}
