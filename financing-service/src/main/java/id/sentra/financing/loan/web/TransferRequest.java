package id.sentra.financing.loan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.financing.loan.PaymentService.Received;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.request.MoneyFields;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** A transfer as the bank tells of it, and which loan gets how much of it. */
record TransferRequest(@Nullable Long amount, @Nullable String bankReference, @Nullable LocalDate paidOn,
		@Nullable List<@Nullable Part> parts) {

	private static final int MOST_PARTS = 20;

	private static final Pattern NUMBER = Pattern.compile("PK-\\d{4}-\\d{6,12}");

	/**
	 * The whole of it.
	 * @throws Refused when the parts are not the whole transfer
	 */
	Split read() {
		RequestFields fields = new RequestFields();
		Field<Rupiah> whole = PaymentRequest.amount(fields, this.amount);
		Field<PaymentRequest.Transfer> transfer = PaymentRequest.transfer(fields, this.bankReference, this.paidOn);
		Field<List<NumberedPart>> read = fields.each("parts", this.parts, 2, MOST_PARTS, "size",
				(part) -> part.read(fields));
		Bank bank = new Bank(transfer.value().reference(), transfer.value().paidOn(), whole.value());
		Map<String, Received> byNumber = new LinkedHashMap<>();
		Rupiah sum = Rupiah.ZERO;
		for (NumberedPart part : read.value()) {
			sum = sum.plus(part.amount());
			Received received = new Received(part.kind(), new Bank(bank.reference(), bank.paidOn(), part.amount()),
					part.keepExcess());
			if (byNumber.put(part.number(), received) != null) {
				throw new Refused("loan-named-twice", part.number());
			}
		}
		if (!sum.equals(bank.amount())) {
			throw new Refused("parts-differ-from-transfer", sum.toString(), bank.amount().toString());
		}
		return new Split(bank, byNumber);
	}

	/** What one loan gets of it. */
	record Part(@Nullable String loanNumber, @Nullable Long amount, @Nullable Boolean settle,
			@Nullable Boolean keepExcess) {

		Field<NumberedPart> read(RequestFields fields) {
			Field<String> number = fields.parsed("parts.loanNumber", this.loanNumber, "pattern",
					(given) -> Optional.of(given).filter(NUMBER.asMatchPredicate()));
			Field<Rupiah> part = MoneyFields.rupiah(fields, "parts.amount", this.amount, 1, PaymentRequest.MOST);
			return fields.all(() -> new NumberedPart(number.value(), part.value(),
					Boolean.TRUE.equals(this.settle) ? Kind.SETTLEMENT : Kind.PAYMENT,
					Boolean.TRUE.equals(this.keepExcess)));
		}

	}

	record NumberedPart(String number, Rupiah amount, Kind kind, boolean keepExcess) {
	}

	/** The transfer, and what the loan of each number gets of it. */
	record Split(Bank transfer, Map<String, Received> byNumber) {
	}

}
