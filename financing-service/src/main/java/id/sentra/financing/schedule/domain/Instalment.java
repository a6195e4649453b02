package id.sentra.financing.schedule.domain;

import java.time.LocalDate;

import id.sentra.platform.money.Rupiah;

/** One instalment: its number from 1, its day, and what it pays. */
public record Instalment(int number, LocalDate dueOn, Rupiah principal, Rupiah interest) {

	public Rupiah total() {
		return this.principal.plus(this.interest);
	}

}
