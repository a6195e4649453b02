package id.sentra.registry.counter;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.files.StoredFiles;
import org.jspecify.annotations.Nullable;

/**
 * What an officer states to act for an owner, with the files of the proof, sent before.
 *
 * @param ownerPresent that the owner is at the counter
 * @param unrelated that it is not the officer's own business or that of kin
 * @param ownerAccount whether the owner has an account
 */
record VisitRequest(@Nullable Boolean ownerPresent, @Nullable Boolean unrelated, @Nullable Proof proof,
		@Nullable List<@Nullable UUID> files, @Nullable Boolean ownerAccount) {

	NewVisit read() {
		RequestFields fields = new RequestFields();
		if (!Boolean.TRUE.equals(this.ownerPresent)) {
			fields.refuse("ownerPresent", "visit-owner-absent");
		}
		if (!Boolean.TRUE.equals(this.unrelated)) {
			fields.refuse("unrelated", "visit-own-business");
		}
		Field<Proof> how = fields.given("proof", this.proof);
		Field<List<UUID>> sent = fields.each("files", this.files, 1, StoredFiles.MOST_OF_A_RECORD, "visit-proof-files",
				(id) -> fields.given("files", id));
		return new NewVisit(how.value(), List.copyOf(sent.value()), Boolean.TRUE.equals(this.ownerAccount));
	}

	/** What is to be kept. */
	record NewVisit(Proof proof, List<UUID> files, boolean ownerAccount) {
	}

}
