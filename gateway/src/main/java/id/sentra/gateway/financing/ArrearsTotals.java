package id.sentra.gateway.financing;

import java.util.List;

/** What all in arrears owe: by class of collectability, and together. */
record ArrearsTotals(List<OneClass> classes, long loans, long principal, long interest) {

	/** One class of collectability. */
	public record OneClass(int collectability, long loans, long principal, long interest) {
	}

}
