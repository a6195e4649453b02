package id.sentra.gateway.account.application;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes and compares passwords, two at a time: each takes 19 MiB, and whoever floods a
 * form waits in line instead of taking the machine.
 */
@Component
public class PasswordWork {

	private final Passwords passwords;

	private final Scheduler line = Schedulers.newBoundedElastic(2, 500, "passwords", 60, true);

	PasswordWork(Passwords passwords) {
		this.passwords = passwords;
	}

	public Mono<String> hash(String password) {
		return Mono.fromCallable(() -> this.passwords.hash(password)).subscribeOn(this.line);
	}

	public Mono<Boolean> matches(String password, String hash) {
		return Mono.fromCallable(() -> this.passwords.matches(password, hash)).subscribeOn(this.line);
	}

}
