package id.sentra.bazaar.agreement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.money.Rupiah;

/**
 * Where a consignment stands: goods by product, the price of what was sold, the shop's
 * share of it (rounded half to even to the whole rupiah), what is due to the SME, what
 * was paid, and what the shop still owes.
 */
public record Settlement(List<Line> lines, Rupiah sold, Rupiah share, Rupiah due, Rupiah paid, Rupiah owed) {

	private static final int DECIMALS_OF_BASIS_POINTS = 4;

	public Settlement {
		lines = List.copyOf(lines);
	}

	/** A product's goods: sent, sold, returned, and those still at the shop. */
	public record Line(String product, long sent, long sold, long returned) {

		public long left() {
			return this.sent - this.sold - this.returned;
		}

	}

	/** The sum of entries of one kind and product. */
	public record Total(Movement movement, String product, long quantity, Rupiah amount) {
	}

	/** What entries are summed by. */
	public enum Movement {

		SENT, SOLD, RETURNED, PAID

	}

	public static Settlement of(List<Total> totals, int shareBasisPoints) {
		Map<String, List<Total>> goods = new TreeMap<>();
		totals.stream()
			.filter((total) -> total.movement() != Movement.PAID)
			.forEach((total) -> goods.computeIfAbsent(key(total.product()), (key) -> new ArrayList<>()).add(total));
		List<Line> lines = goods.values().stream().map(Settlement::line).toList();
		Rupiah sold = money(totals, Movement.SOLD);
		Rupiah share = sold.times(BigDecimal.valueOf(shareBasisPoints, DECIMALS_OF_BASIS_POINTS));
		Rupiah due = sold.minus(share);
		Rupiah paid = money(totals, Movement.PAID);
		return new Settlement(lines, sold, share, due, paid, due.minus(paid));
	}

	/**
	 * Only goods that are at the shop are sold, and it pays no more than it owes.
	 * @throws Conflict when the entry says otherwise
	 */
	public void admit(ConsignmentEntry entry) {
		if (entry.kind() == ConsignmentEntry.Kind.SOLD) {
			requireLeft(String.valueOf(entry.product()), entry.quantity());
		}
		if (entry.kind() == ConsignmentEntry.Kind.PAID && entry.amount().compareTo(this.owed) > 0) {
			throw new Conflict("more-than-owed", this.owed.toString());
		}
	}

	/**
	 * Goods that were sold or came back were sent, and money that was paid was owed: what
	 * rests on a line is undone before it.
	 * @throws Conflict when something rests on the entry
	 */
	public void admitReversal(ConsignmentEntry entry, int shareBasisPoints) {
		if (entry.kind() == ConsignmentEntry.Kind.SENT) {
			requireLeft(String.valueOf(entry.product()), entry.quantity());
		}
		if (entry.kind() == ConsignmentEntry.Kind.SOLD) {
			Rupiah left = this.sold.minus(entry.amount());
			Rupiah stillDue = left.minus(left.times(BigDecimal.valueOf(shareBasisPoints, DECIMALS_OF_BASIS_POINTS)));
			if (this.paid.compareTo(stillDue) > 0) {
				throw new Conflict("sale-is-paid", this.paid.toString());
			}
		}
	}

	/**
	 * Only goods that are at the shop come back, once the book says what was sent.
	 * @throws Conflict when they are not there
	 */
	public void admit(GoodsReturn goods) {
		if (this.lines.stream().anyMatch((line) -> line.sent() > 0)) {
			requireLeft(goods.product(), goods.quantity());
		}
	}

	/** The same product, however it is spelled. */
	static String key(String product) {
		return product.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private void requireLeft(String product, int quantity) {
		long left = this.lines.stream()
			.filter((line) -> key(line.product()).equals(key(product)))
			.mapToLong(Line::left)
			.sum();
		if (quantity > left) {
			throw new Conflict("goods-not-there", Math.max(0, left), product);
		}
	}

	private static Line line(List<Total> totals) {
		return new Line(totals.get(0).product(), count(totals, Movement.SENT), count(totals, Movement.SOLD),
				count(totals, Movement.RETURNED));
	}

	private static long count(List<Total> totals, Movement movement) {
		return totals.stream()
			.filter((total) -> total.movement() == movement)
			.mapToLong(Total::quantity)
			.reduce(0, Math::addExact);
	}

	private static Rupiah money(List<Total> totals, Movement movement) {
		return totals.stream()
			.filter((total) -> total.movement() == movement)
			.map(Total::amount)
			.reduce(Rupiah.ZERO, Rupiah::plus);
	}

}
