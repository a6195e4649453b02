package id.sentra.gateway.account;

import java.nio.file.Path;
import java.time.Duration;

import id.sentra.gateway.account.domain.LockOut;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where first accounts come from and when sign-in closes for a while. */
@ConfigurationProperties("sentra.gateway.accounts")
record AccountSettings(@Nullable Path file, Limit perAccount, Limit perAccountAndAddress, Limit perAddress) {

	/** See {@link LockOut}. */
	public record Limit(int free, Duration first, Duration longest, Duration halved) {

		LockOut lockOut() {
			return new LockOut(this.free, this.first, this.longest, this.halved);
		}

	}

}
