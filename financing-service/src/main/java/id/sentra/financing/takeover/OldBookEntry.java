package id.sentra.financing.takeover;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.programme.domain.Purpose;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * A loan as the old books have it; {@code access} is the how-manieth loan of the SME
 * under the programme it was, the next one if it is not said.
 */
record OldBookEntry(UUID smeId, String oldNumber, String programme, Rupiah principal, int months, Purpose purpose,
		@Nullable Integer access, LocalDate disbursedOn, Rupiah repaid, LocalDate balanceOn) {
}
