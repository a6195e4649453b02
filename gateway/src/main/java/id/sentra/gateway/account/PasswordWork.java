package id.sentra.gateway.account;

import java.util.concurrent.Callable;

import id.sentra.platform.blocking.BlockingCalls;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The line of all work on passwords, two at a time: a hash takes 19 MiB, a judgement
 * milliseconds, and whoever floods a form waits in line instead of taking the machine.
 */
@Component
class PasswordWork {

	private final Passwords passwords;

	private final Scheduler line = Schedulers.newBoundedElastic(2, 500, "passwords", 60, true);

	PasswordWork(Passwords passwords) {
		this.passwords = passwords;
	}

	public Mono<String> hash(String password) {
		return inLine(() -> this.passwords.hash(password));
	}

	/** Anything else that takes long, when it is its turn. */
	<T> Mono<T> inLine(Callable<T> work) {
		return BlockingCalls.on(this.line, work);
	}

}
