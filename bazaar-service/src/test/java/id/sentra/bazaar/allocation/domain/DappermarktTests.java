package id.sentra.bazaar.allocation.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real market day: what the permanent merchants left open is allocated anew, and
 * compared with what the city's program made of it (see dappermarkt/SOURCE.md).
 */
class DappermarktTests {

	private static final Seed SEED = new Seed(Sha256.hex("Dappermarkt, 30 October 2021"));

	private final Map<String, String> tradeOf = new HashMap<>();

	private final Map<UUID, List<String>> city = new LinkedHashMap<>();

	private final Set<String> kept = new HashSet<>();

	private final Map<String, Integer> used = new HashMap<>();

	private Market market;

	@BeforeEach
	void theDay() throws IOException {
		List<NamedCsvRecord> merchants = rows("merchants");
		Set<String> permanent = new HashSet<>();
		merchants.forEach((row) -> {
			this.tradeOf.put(row.getField("merchant_id"), code(row.getField("trades")));
			if (row.getField("kind").equals("permanent")) {
				permanent.add(row.getField("merchant_id"));
			}
		});
		for (NamedCsvRecord row : rows("city-allocation")) {
			String merchant = row.getField("merchant_id");
			if (permanent.contains(merchant)) {
				this.kept.add(code(row.getField("stall_id")));
				this.used.merge(Objects.requireNonNull(this.tradeOf.get(merchant)), 1, Integer::sum);
			}
			else {
				this.city.computeIfAbsent(id(merchant), (key) -> new ArrayList<>()).add(code(row.getField("stall_id")));
			}
		}
		List<Stall> open = stalls();
		this.market = new Market(List.of(new Zone("dapper", false)), open, trades(),
				applicants(merchants, open.stream().map(Stall::code).toList()));
	}

	@Test
	void ours_is_at_least_as_good_as_the_citys_on_every_line_and_nobody_envies_justly() {
		Allocation allocation = Allocation.of(this.market, SEED);
		Figures ours = figures(FairnessCheck.holdings(allocation));
		Figures theirs = figures(this.city);
		System.out.println(table(ours, theirs));
		assertThat(this.market.stalls()).hasSize(90);
		assertThat(this.market.applicants()).hasSize(39);
		assertThat(theirs.placed()).isEqualTo(37);
		assertThat(theirs.wished()).isEqualTo(34);
		assertThat(ours.placed()).isGreaterThanOrEqualTo(theirs.placed());
		assertThat(ours.wished()).isGreaterThanOrEqualTo(theirs.wished());
		assertThat(ours.rankSum()).isLessThanOrEqualTo(theirs.rankSum());
		assertThat(ours.rankSumOfAll()).isLessThanOrEqualTo(theirs.rankSumOfAll());
		assertThat(ours.envious()).isZero();
		assertThat(ours.broken()).isZero();
	}

	@Test
	void the_day_is_the_same_to_the_byte_on_every_machine() {
		assertThat(Allocation.of(Markets.shuffled(this.market, 42), SEED).hash())
			.isEqualTo(Allocation.of(this.market, SEED).hash());
	}

	private Figures figures(Map<UUID, List<String>> holdings) {
		FairnessCheck oracle = new FairnessCheck(this.market, SEED, false);
		List<String> faults = oracle.faults(holdings);
		int placed = 0;
		int wished = 0;
		int rankSum = 0;
		int rankSumOfAll = 0;
		for (Applicant one : this.market.applicants()) {
			List<String> stalls = holdings.getOrDefault(one.id(), List.of());
			int rank = stalls.stream().mapToInt(one.wishes()::indexOf).filter((place) -> place >= 0).min().orElse(-1)
					+ 1;
			placed += stalls.isEmpty() ? 0 : 1;
			wished += (rank > 0) ? 1 : 0;
			rankSum += rank;
			rankSumOfAll += (rank > 0) ? rank : one.wishes().size() + 1;
		}
		long broken = faults.stream().filter((fault) -> fault.startsWith("limit")).count();
		int given = holdings.values().stream().mapToInt(List::size).sum();
		return new Figures(placed, wished, rankSum, rankSumOfAll, oracle.envious(), broken, given);
	}

	private static String table(Figures ours, Figures theirs) {
		return """
				Dappermarkt, 30 October 2021: 39 applicants, 90 stalls    ours   city
				placed                                                  %6d %6d
				on a wished stall                                       %6d %6d
				sum of the ranks of wished stalls                       %6d %6d
				the same, one more than all wishes where none is met    %6d %6d
				justified envy (applicants)                             %6d %6d
				trade limits broken                                     %6d %6d
				stalls given out                                        %6d %6d""".formatted(ours.placed(),
				theirs.placed(), ours.wished(), theirs.wished(), ours.rankSum(), theirs.rankSum(), ours.rankSumOfAll(),
				theirs.rankSumOfAll(), ours.envious(), theirs.envious(), ours.broken(), theirs.broken(), ours.given(),
				theirs.given());
	}

	/**
	 * What the permanent merchants did not take. A stall with a trade is kept for it
	 * first.
	 */
	private List<Stall> stalls() throws IOException {
		return rows("stalls").stream()
			.filter((row) -> !this.kept.contains(code(row.getField("stall_id"))))
			.map((row) -> new Stall(code(row.getField("stall_id")), "dapper", Integer.parseInt(row.getField("row")),
					Integer.parseInt(row.getField("position")), Set.of(),
					row.getField("trades").isEmpty() ? null : code(row.getField("trades"))))
			.toList();
	}

	/** What is left of each limit after the permanent merchants. */
	private List<TradeRule> trades() throws IOException {
		return rows("trades").stream().map((row) -> {
			String trade = code(row.getField("trade"));
			String max = row.getField("max_stalls");
			return new TradeRule(trade,
					max.isEmpty() ? TradeRule.UNLIMITED
							: Math.max(0, Integer.parseInt(max) - this.used.getOrDefault(trade, 0)),
					row.getField("only_in_reserved_stalls").equals("True") ? trade : null);
		}).toList();
	}

	/** Ranks count among the wishes that are open that day. */
	private static List<Applicant> applicants(List<NamedCsvRecord> merchants, List<String> open) throws IOException {
		Map<String, Set<String>> wishes = new HashMap<>();
		rows("preferences").stream()
			.filter((row) -> open.contains(code(row.getField("stall_id"))))
			.forEach((row) -> wishes.computeIfAbsent(row.getField("merchant_id"), (key) -> new LinkedHashSet<>())
				.add(code(row.getField("stall_id"))));
		return merchants.stream().filter((row) -> row.getField("kind").equals("applicant")).map((row) -> {
			String trade = code(row.getField("trades"));
			return new Applicant(id(row.getField("merchant_id")), trade, -Integer.parseInt(row.getField("seniority")),
					Map.of(), Set.of(trade),
					new Need(Integer.parseInt(row.getField("min_stalls")), Integer.parseInt(row.getField("max_stalls")),
							Set.of(), row.getField("accepts_any_stall").equals("True")),
					List.copyOf(wishes.getOrDefault(row.getField("merchant_id"), Set.of())));
		}).toList();
	}

	private static UUID id(String merchant) {
		return new UUID(0, Long.parseLong(merchant.substring(1)));
	}

	/** One stall of the day is called "207 - 209", and wished for as 209. */
	private static String code(String text) {
		return switch (text) {
			case "207", "209", "207 - 209" -> "207-209";
			default -> {
				String code = text.replaceAll("[^A-Za-z0-9._-]+", "-");
				yield code.substring(0, Math.min(40, code.length()));
			}
		};
	}

	private static List<NamedCsvRecord> rows(String file) throws IOException {
		try (InputStream in = DappermarktTests.class.getResourceAsStream("/dappermarkt/" + file + ".csv");
				CsvReader<NamedCsvRecord> reader = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		}
	}

	private record Figures(int placed, int wished, int rankSum, int rankSumOfAll, long envious, long broken,
			int given) {
	}

}
