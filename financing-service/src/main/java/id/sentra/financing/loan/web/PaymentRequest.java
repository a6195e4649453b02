package id.sentra.financing.loan.web;

import java.time.LocalDate;
import java.util.regex.Pattern;

import id.sentra.financing.loan.PaymentService.Received;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.request.MoneyFields;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/**
 * Money as the bank tells of it; {@code settle} ends the loan early, {@code keepExcess}
 * says that more than is owed was meant and becomes the borrower's credit.
 */
record PaymentRequest(@Nullable Long amount, @Nullable String bankReference, @Nullable LocalDate paidOn,
		@Nullable Boolean settle, @Nullable Boolean keepExcess) {

	/** What references begin with that the service gives itself. */
	private static final Pattern OURS = Pattern.compile("(CREDIT|TAKEN-OVER)-.*");

	/** More than any loan can take. */
	private static final long MOST = 2_000_000_000_000L;

	Received read() {
		RequestFields fields = new RequestFields();
		Field<Rupiah> received = amount(fields);
		Field<Transfer> transfer = transfer(fields);
		Bank bank = new Bank(transfer.value().reference(), transfer.value().paidOn(), received.value());
		return new Received(Boolean.TRUE.equals(this.settle) ? Kind.SETTLEMENT : Kind.PAYMENT, bank,
				Boolean.TRUE.equals(this.keepExcess));
	}

	/** The amount alone: what is proposed before the bank has done anything. */
	Rupiah readAmount() {
		return amount(new RequestFields()).value();
	}

	/** The transfer alone, of an amount that was proposed. */
	Transfer readTransfer() {
		return transfer(new RequestFields()).value();
	}

	private Field<Rupiah> amount(RequestFields fields) {
		return MoneyFields.rupiah(fields, "amount", this.amount, 1, MOST);
	}

	private Field<Transfer> transfer(RequestFields fields) {
		Field<String> reference = MoneyFields.reference(fields, "bankReference", this.bankReference);
		fields.check("bankReference", "pattern", reference,
				(given) -> given.equals(this.bankReference) && !OURS.matcher(given).matches());
		Field<LocalDate> day = MoneyFields.day(fields, "paidOn", this.paidOn);
		return fields.all(() -> new Transfer(reference.value(), day.value()));
	}

	/** The bank's reference and value date. */
	record Transfer(String reference, LocalDate paidOn) {
	}

}
