package id.sentra.gateway.account;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import id.sentra.platform.error.Overloaded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whose turn it is while many passwords wait to be hashed. */
class PasswordWorkTests {

	private final PasswordWork work = new PasswordWork(new Passwords());

	private final CountDownLatch begin = new CountDownLatch(1);

	private final List<String> order = new CopyOnWriteArrayList<>();

	@AfterEach
	void end() {
		this.begin.countDown();
		this.work.destroy();
	}

	@Test
	void who_floods_waits_for_himself() {
		List<CompletableFuture<Boolean>> all = new ArrayList<>();
		for (int ask = 0; ask < 60; ask++) {
			all.add(ask("flood"));
		}
		all.add(ask("one"));
		all.add(ask("another"));
		this.begin.countDown();
		all.forEach(CompletableFuture::join);
		assertThat(this.order.indexOf("one")).isLessThan(6);
		assertThat(this.order.indexOf("another")).isLessThan(6);
		assertThat(this.order).hasSize(62);
	}

	@Test
	void a_bounded_number_waits_of_one_and_of_all() {
		for (int ask = 0; ask < PasswordWork.WAITING_OF_ONE; ask++) {
			ask("flood");
		}
		assertThatThrownBy(() -> this.work.inTurn("flood", () -> true).block()).isInstanceOf(Overloaded.class)
			.matches((error) -> ((Overloaded) error).isOfAccount());
		for (int ask = 0; ask < PasswordWork.WAITING - PasswordWork.WAITING_OF_ONE; ask++) {
			ask("somebody" + ask);
		}
		assertThatThrownBy(() -> this.work.inTurn("one", () -> true).block()).isInstanceOf(Overloaded.class)
			.matches((error) -> !((Overloaded) error).isOfAccount());
	}

	@Test
	void who_goes_away_gives_the_place_back() {
		ask("first");
		ask("second");
		for (int ask = 0; ask < 3 * PasswordWork.WAITING; ask++) {
			Disposable gone = this.work.inTurn("gone", () -> this.order.add("gone")).subscribe();
			gone.dispose();
		}
		CompletableFuture<Boolean> last = ask("last");
		this.begin.countDown();
		last.join();
		assertThat(this.order).doesNotContain("gone").contains("last");
	}

	@Test
	void what_fails_holds_up_nobody() {
		this.begin.countDown();
		for (int ask = 0; ask < 3; ask++) {
			assertThatThrownBy(() -> this.work.inTurn("a", () -> {
				throw new IllegalStateException("no");
			}).block()).isInstanceOf(IllegalStateException.class);
		}
		assertThat(ask("a").join()).isTrue();
	}

	private CompletableFuture<Boolean> ask(String asks) {
		return this.work.inTurn(asks, () -> {
			this.begin.await();
			return this.order.add(asks);
		}).toFuture();
	}

}
