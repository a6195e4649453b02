package id.sentra.financing.loan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.loan.Payments;
import id.sentra.financing.loan.Payments.Payment;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * A payment and how it was allocated; {@code credit} is what the borrower's rose by;
 * {@code reverses} names the payment it takes back.
 */
record PaymentResponse(UUID id, UUID loanId, Payments.Kind kind, String bankReference, LocalDate paidOn, Rupiah amount,
		Rupiah interest, Rupiah principal, Rupiah credit, String recordedBy, Instant recordedAt,
		@Nullable UUID reverses) {

	static PaymentResponse of(Payment payment) {
		return new PaymentResponse(payment.id(), payment.loanId(), payment.kind(), payment.bank().reference(),
				payment.bank().paidOn(), payment.bank().amount(), payment.allocation().paid().interest(),
				payment.allocation().paid().principal(), payment.allocation().credit(), payment.recording().by(),
				payment.recording().at(), payment.reverses());
	}

}
