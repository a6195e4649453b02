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
	private static final Pattern OURS = Pattern.compile("(?i)(CREDIT|TAKEN-OVER)-.*");

	/** More than any loan can take. */
	static final long MOST = 2_000_000_000_000L;

	Received read() {
		RequestFields fields = new RequestFields();
		Field<Rupiah> received = amount(fields, this.amount);
		Field<Transfer> transfer = transfer(fields, this.bankReference, this.paidOn);
		Bank bank = new Bank(transfer.value().reference(), transfer.value().paidOn(), received.value());
		return new Received(Boolean.TRUE.equals(this.settle) ? Kind.SETTLEMENT : Kind.PAYMENT, bank,
				Boolean.TRUE.equals(this.keepExcess));
	}

	/** The amount alone: what is proposed before the bank has done anything. */
	Rupiah readAmount() {
		return amount(new RequestFields(), this.amount).value();
	}

	/** The transfer alone, of an amount that was proposed. */
	Transfer readTransfer() {
		return transfer(new RequestFields(), this.bankReference, this.paidOn).value();
	}

	static Field<Rupiah> amount(RequestFields fields, @Nullable Long amount) {
		return MoneyFields.rupiah(fields, "amount", amount, 1, MOST);
	}

	static Field<Transfer> transfer(RequestFields fields, @Nullable String bankReference, @Nullable LocalDate paidOn) {
		Field<String> reference = MoneyFields.reference(fields, "bankReference", bankReference);
		fields.check("bankReference", "pattern", reference,
				(given) -> given.equals(bankReference) && !OURS.matcher(given).matches());
		Field<LocalDate> day = MoneyFields.day(fields, "paidOn", paidOn);
		return fields.all(() -> new Transfer(reference.value(), day.value()));
	}

	/** The bank's reference and value date. */
	record Transfer(String reference, LocalDate paidOn) {
	}

}
