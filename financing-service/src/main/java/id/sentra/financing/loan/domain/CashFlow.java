package id.sentra.financing.loan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.platform.money.Rupiah;

/**
 * What the bank moved for a loan after its payout, by the bank's own days, in any order.
 */
public record CashFlow(List<Movement> movements) {

	public CashFlow {
		movements = List.copyOf(movements);
	}

	public CashFlow plus(LocalDate day, Rupiah amount) {
		return new CashFlow(Stream.concat(this.movements.stream(), Stream.of(new Movement(day, amount))).toList());
	}

	/** All that came in less what was paid back, by the end of a day. */
	public Rupiah by(LocalDate day) {
		return this.movements.stream()
			.filter((movement) -> !movement.day().isAfter(day))
			.map(Movement::amount)
			.reduce(Rupiah.ZERO, Rupiah::plus);
	}

	/** The days on which anything moved. */
	public List<LocalDate> days() {
		return this.movements.stream().map(Movement::day).distinct().sorted().toList();
	}

	/** Money received; negative when it was paid back. */
	public record Movement(LocalDate day, Rupiah amount) {
	}

}
