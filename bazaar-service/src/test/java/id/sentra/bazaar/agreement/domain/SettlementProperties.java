package id.sentra.bazaar.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.sentra.bazaar.agreement.domain.Settlement.Movement;
import id.sentra.bazaar.agreement.domain.Settlement.Total;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class SettlementProperties {

	private static final LocalDate DAY = LocalDate.of(2027, 1, 10);

	private final List<Total> book = new ArrayList<>();

	@Property(tries = 500)
	void whatever_is_written_down_goods_and_money_stay_within_what_there_is(
			@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 1_000_000) Integer> dice,
			@ForAll @IntRange(max = 10_000) int share) {
		this.book.clear();
		for (int one : dice) {
			write(one, share);
			Settlement now = Settlement.of(this.book, share);
			assertThat(now.lines()).allMatch((line) -> line.left() >= 0);
			assertThat(now.share().plus(now.due())).isEqualTo(now.sold());
			assertThat(now.owed().isNegative()).isFalse();
			assertThat(now.paid().plus(now.owed())).isEqualTo(now.due());
		}
	}

	@Example
	void the_shops_share_is_rounded_half_to_even_to_the_rupiah() {
		List<Total> sold = List.of(new Total(Movement.SOLD, "Kue", 3, new Rupiah(10_005)));
		assertThat(Settlement.of(sold, 1_000).share()).isEqualTo(new Rupiah(1_000));
		assertThat(Settlement.of(sold, 1_000).due()).isEqualTo(new Rupiah(9_005));
	}

	@Example
	void a_product_is_the_same_however_it_is_spelled() {
		List<Total> totals = List.of(new Total(Movement.SENT, "Kue  Bangkit", 10, Rupiah.ZERO),
				new Total(Movement.SOLD, "kue bangkit ", 4, new Rupiah(40_000)));
		assertThat(Settlement.of(totals, 0).lines()).singleElement()
			.satisfies((line) -> assertThat(line.left()).isEqualTo(6));
	}

	/** What is refused is not written down. */
	private void write(int dice, int share) {
		Settlement before = Settlement.of(this.book, share);
		String product = (dice % 3 == 0) ? "Kue" : "Keripik";
		int quantity = 1 + dice / 4 % 50;
		Rupiah amount = new Rupiah(dice);
		Movement movement = Movement.values()[dice % 4];
		try {
			switch (movement) {
				case SENT -> before.admit(entry(ConsignmentEntry.Kind.SENT, product, quantity, amount));
				case SOLD -> before.admit(entry(ConsignmentEntry.Kind.SOLD, product, quantity, amount));
				case PAID -> before.admit(entry(ConsignmentEntry.Kind.PAID, "", 0, amount));
				case RETURNED -> requireOpen(before,
						new GoodsReturn(Ids.next(), DAY, product, quantity, amount, GoodsReturn.Cause.UNSOLD));
			}
			this.book.add(new Total(movement, product, quantity, amount));
		}
		catch (Conflict refused) {
			assertThat(refused.code()).isIn("goods-not-there", "more-than-owed");
		}
	}

	/** Before the first goods are sent there is no book to hold returns against. */
	private static void requireOpen(Settlement before, GoodsReturn goods) {
		if (before.lines().isEmpty()) {
			throw new Conflict("goods-not-there", 0, goods.product());
		}
		before.admit(goods);
	}

	private static ConsignmentEntry entry(ConsignmentEntry.Kind kind, String product, int quantity, Rupiah amount) {
		return new ConsignmentEntry(Ids.next(), kind, DAY, product, quantity, amount);
	}

}
