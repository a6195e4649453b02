package id.sentra.financing.loanapplication;

import org.jspecify.annotations.Nullable;

/**
 * What an SME has borrowed so far: how many loans under the programme, and the worst paid
 * of all that run, if one does.
 *
 * @param allowed the worst collectability with which it may still borrow
 */
record Indebtedness(int loansBefore, @Nullable WorstLoan worst, int allowed) {

	/** The running loan that is paid worst. */
	record WorstLoan(String number, int daysPastDue, int collectability) {
	}

}
