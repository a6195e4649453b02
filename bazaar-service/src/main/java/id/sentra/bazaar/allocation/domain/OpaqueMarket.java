package id.sentra.bazaar.allocation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A market from which the same allocation follows, but not what anybody is: in place of
 * points and reserves each class of stalls has the order in which it was given out, and
 * applicants, stalls and classes have other names. The names come from the whole input,
 * so whoever has that makes the same text, and nobody else can.
 */
public final class OpaqueMarket {

	private static final String TRADE = "T";

	/** Beyond so many wishes the text would grow too large to publish. */
	private static final int MOST_WISHES = 500_000;

	private final Market market;

	private final Board board;

	private final Holdings holdings;

	private final String secret;

	private final List<int[]> classes;

	private final int[] classOfStall;

	private final String[] names;

	private final List<List<Integer>> asked;

	private OpaqueMarket(Market market, Seed seed) {
		this.market = market;
		this.board = new Board(market, seed);
		this.holdings = new DeferredAcceptance(this.board).run();
		this.secret = Sha256.hex("opaque\n" + MarketText.write(market));
		this.classes = classes();
		this.classOfStall = new int[this.board.stalls];
		for (int kind = 0; kind < this.classes.size(); kind++) {
			for (int stall : this.classes.get(kind)) {
				this.classOfStall[stall] = kind;
			}
		}
		this.names = names();
		this.asked = IntStream.range(0, this.board.applicants).mapToObj(this::asked).toList();
	}

	/**
	 * The opaque form of a market where everybody asks for one stall. Of others there is
	 * none: who stands beside whom cannot be told without telling which stalls they are.
	 */
	public static Optional<OpaqueMarket> of(Market market, Seed seed) {
		if (market.hasLargeNeeds()) {
			return Optional.empty();
		}
		OpaqueMarket opaque = new OpaqueMarket(market, seed);
		return Optional.of(opaque).filter((one) -> one.wishes() <= MOST_WISHES);
	}

	public Market market() {
		List<Map<String, Integer>> places = places();
		List<Applicant> applicants = IntStream.range(0, this.board.applicants)
			.mapToObj((one) -> new Applicant(name(this.market.applicants().get(one).id()), TRADE, 0, places.get(one),
					Set.of(), new Need(1, 1, Set.of(), asksForAll(one)),
					this.asked.get(one).stream().map((stall) -> this.names[stall]).toList()))
			.toList();
		return new Market(
				IntStream.range(0, this.classes.size()).mapToObj((kind) -> new Zone(code(kind), true)).toList(),
				stalls(), List.of(new TradeRule(TRADE, TradeRule.UNLIMITED, null)), applicants);
	}

	/** What an applicant is called in it. */
	public UUID name(UUID applicant) {
		return new UUID(Sha256.first8(this.secret + "\nfirst " + applicant),
				Sha256.first8(this.secret + "\nlast " + applicant));
	}

	/** What a stall is called in it. */
	public String name(String stall) {
		return this.names[IntStream.range(0, this.names.length)
			.filter((index) -> this.market.stalls().get(index).code().equals(stall))
			.findFirst()
			.orElseThrow()];
	}

	private long wishes() {
		return this.asked.stream().mapToLong(List::size).sum();
	}

	/**
	 * The stalls the applicant asks for, the dearest first, until one keeps it. None for
	 * those who step back because of their trade's limit.
	 */
	private List<Integer> asked(int applicant) {
		Set<Integer> asked = new LinkedHashSet<>();
		int choices = asksForAll(applicant) ? this.board.choices.wishes[applicant].length
				: this.board.choices.count(applicant);
		for (int place = 0; place < choices && !this.holdings.limited[applicant]; place++) {
			int stall = this.board.choices.at(applicant, place);
			if (this.board.suits(applicant, stall)) {
				asked.add(stall);
			}
			if (this.holdings.holder[stall] == applicant) {
				break;
			}
		}
		return List.copyOf(asked);
	}

	/** In vain for every stall there is: in which order does not matter then. */
	private boolean asksForAll(int applicant) {
		return !this.holdings.limited[applicant] && this.market.applicants().get(applicant).need().anyStall()
				&& IntStream.of(this.holdings.holder).noneMatch((holder) -> holder == applicant)
				&& IntStream.range(0, this.board.stalls).allMatch((stall) -> this.board.suits(applicant, stall));
	}

	/** Of each applicant its place in the classes where it asks, the last is 1. */
	private List<Map<String, Integer>> places() {
		List<Map<String, Integer>> places = new ArrayList<>();
		List<Set<Integer>> wanted = new ArrayList<>();
		for (int one = 0; one < this.board.applicants; one++) {
			places.add(new HashMap<>());
			wanted.add(asksForAll(one) ? null
					: this.asked.get(one)
						.stream()
						.map((stall) -> this.classOfStall[stall])
						.collect(Collectors.toSet()));
		}
		for (int kind = 0; kind < this.classes.size(); kind++) {
			int at = kind;
			int stall = this.classes.get(kind)[0];
			List<Integer> order = IntStream.range(0, this.board.applicants)
				.filter((one) -> wanted.get(one) == null || wanted.get(one).contains(at))
				.boxed()
				.sorted(Comparator.comparingInt((Integer one) -> this.board.claim(one, stall)).reversed())
				.toList();
			for (int place = 0; place < order.size(); place++) {
				places.get(order.get(place)).put(code(kind), place + 1);
			}
		}
		return places;
	}

	/** Stalls that prefer applicants alike, in an order that says nothing. */
	private List<int[]> classes() {
		Set<String> own = this.market.zones()
			.stream()
			.filter(Zone::ownOrder)
			.map(Zone::code)
			.collect(Collectors.toCollection(HashSet::new));
		Function<Integer, String> like = (index) -> {
			Stall stall = this.market.stalls().get(index);
			return (own.contains(stall.zone()) ? stall.zone() : "") + " " + Objects.toString(stall.reserve(), "");
		};
		return IntStream.range(0, this.board.stalls)
			.boxed()
			.collect(Collectors.groupingBy(like))
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((kind) -> hidden("class", kind.getKey())))
			.map((kind) -> kind.getValue().stream().mapToInt(Integer::intValue).toArray())
			.toList();
	}

	private String[] names() {
		String[] found = new String[this.board.stalls];
		List<Integer> order = IntStream.range(0, found.length)
			.boxed()
			.sorted(Comparator.comparing((stall) -> hidden("stall", this.market.stalls().get(stall).code())))
			.toList();
		for (int place = 0; place < found.length; place++) {
			found[order.get(place)] = "S" + (place + 1);
		}
		return found;
	}

	private List<Stall> stalls() {
		List<Stall> stalls = new ArrayList<>();
		for (int stall = 0; stall < this.names.length; stall++) {
			stalls.add(new Stall(this.names[stall], code(this.classOfStall[stall]), 1,
					Integer.parseInt(this.names[stall].substring(1)), Set.of(), null));
		}
		return stalls;
	}

	private String hidden(String what, String code) {
		return Sha256.hex(this.secret + "\n" + what + " " + code);
	}

	private static String code(int kind) {
		return "C" + (kind + 1);
	}

}
