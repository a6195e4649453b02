package id.sentra.bazaar.agreement;

import java.util.Optional;

import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** The hash of the version that is signed. */
record SignRequest(@Nullable String hash) {

	private static final int LONGEST = 200;

	String read() {
		return read(new RequestFields(), this.hash).value();
	}

	static Field<String> read(RequestFields fields, @Nullable String hash) {
		return fields.parsed("hash", hash, "size",
				(text) -> Optional.of(text).filter((one) -> one.length() <= LONGEST));
	}

}
