package id.sentra.gateway.training;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A certificate as anybody may check it. */
record Checked(String number, String state, String businessName, String courseName, LocalDate heldOn,
		LocalDate issuedOn, @Nullable LocalDate revokedOn) {

	public boolean isValid() {
		return this.state.equals("VALID");
	}

}
