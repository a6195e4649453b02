package id.sentra.gateway.account;

import java.nio.file.Path;

import id.sentra.platform.blocking.BlockingCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import id.sentra.gateway.account.domain.Account;

/**
 * Creates the accounts of the accounts file that do not exist yet. An existing account is
 * left as it is, so that a changed password is never put back.
 */
@Component
class FirstAccounts implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(FirstAccounts.class);

	private final Accounts accounts;

	private final Passwords passwords;

	private final AccountSettings settings;

	FirstAccounts(Accounts accounts, Passwords passwords, AccountSettings settings) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Path file = this.settings.file();
		if (file == null || file.toString().isEmpty()) {
			return;
		}
		Long added = Flux.fromIterable(AccountsFile.read(file)).concatMap(this::addIfMissing).count().block();
		logger.info("Accounts file read, accounts added: {}", added);
	}

	private Mono<Account> addIfMissing(AccountsFile.Line line) {
		return this.accounts.find(line.identity().username())
			.hasElement()
			.flatMap((known) -> known ? Mono.empty() : add(line));
	}

	private Mono<Account> add(AccountsFile.Line line) {
		return BlockingCalls.of(() -> Account.of(line.identity(), this.passwords.hash(line.password())))
			.flatMap((account) -> this.accounts.addIfAbsent(account).filter((added) -> added).thenReturn(account));
	}

}
