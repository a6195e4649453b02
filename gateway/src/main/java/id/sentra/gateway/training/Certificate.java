package id.sentra.gateway.training;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A certificate as its holder sees it. */
public record Certificate(UUID id, long version, String number, String checkCode, String state, UUID sessionId,
		UUID smeId, String businessName, String courseName, LocalDate heldOn, LocalDate issuedOn,
		@Nullable Revocation revocation) {

	public boolean isValid() {
		return this.state.equals("VALID");
	}

	/** Whether it was revoked for just that. */
	public boolean isRevoked(String reasonCode, String note) {
		return this.revocation != null && this.revocation.reasonCode().equals(reasonCode)
				&& note.equals(Objects.requireNonNullElse(this.revocation.note(), ""));
	}

	/** When and why it was revoked; the note is told to staff only. */
	public record Revocation(LocalDate revokedOn, String reasonCode, @Nullable String note) {
	}

}
