package id.sentra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.local.settings.StartFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** With shell scripts as children. */
class ChildTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

	private final List<String> said = new CopyOnWriteArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void stopTimer() {
		this.timer.shutdownNow();
	}

	@Test
	void a_killed_child_is_started_again() {
		Child child = child("echo up >>started; exec sleep 60");
		child.start();
		child.awaitReady(PATIENCE);
		OptionalLong first = child.pid();

		child.signal(Signal.KILL);

		await().atMost(PATIENCE).until(() -> child.pid().isPresent() && !child.pid().equals(first));
		assertThat(this.said).singleElement().asString().contains("137");
		child.stop(PATIENCE);
	}

	@Test
	void a_child_brought_back_before_its_restart_is_due_is_started_once() {
		AtomicInteger starts = new AtomicInteger();
		Child child = child("echo up >>started; exec sleep 60", starts::incrementAndGet);
		child.start();
		child.awaitReady(PATIENCE);

		child.signal(Signal.KILL);
		await().atMost(PATIENCE).until(() -> !this.said.isEmpty());
		child.stopAtOnce();
		child.startAgain();

		await().atMost(PATIENCE).during(Duration.ofSeconds(1)).until(() -> starts.get() == 2);
		child.stop(PATIENCE);
	}

	@Test
	void a_start_that_is_not_possible_now_is_tried_again() {
		AtomicInteger starts = new AtomicInteger();
		Child child = child("echo up >>started; exec sleep 60", () -> {
			if (starts.incrementAndGet() == 2) {
				throw new UncheckedIOException(new IOException("no space left on device"));
			}
		});
		child.start();
		child.awaitReady(PATIENCE);
		OptionalLong first = child.pid();

		child.signal(Signal.KILL);

		await().atMost(PATIENCE).until(() -> child.pid().isPresent() && !child.pid().equals(first));
		assertThat(starts).hasValue(3);
		assertThat(this.said).hasSize(2).last().asString().contains("no space left on device");
		child.stop(PATIENCE);
	}

	@Test
	void a_stopped_child_stays_stopped_and_leaves_no_pid_file() {
		Child child = child("echo up >>started; exec sleep 60");
		child.start();
		child.awaitReady(PATIENCE);

		assertThat(child.stop(PATIENCE)).isTrue();

		await().atMost(PATIENCE).during(Duration.ofSeconds(1)).until(() -> child.pid().isEmpty());
		assertThat(this.folder.resolve("child.pid")).doesNotExist();
	}

	@Test
	void a_child_that_ignores_the_request_to_stop_is_killed() {
		Child child = child("trap '' TERM; echo up >>started; while :; do sleep 0.1; done");
		child.start();
		child.awaitReady(PATIENCE);

		assertThat(child.stop(Duration.ofMillis(500))).isFalse();
		assertThat(child.pid()).isEmpty();
	}

	@Test
	void what_a_killed_child_had_started_does_not_outlive_it() {
		Child child = child("trap '' TERM; sh -c \"trap '' TERM; echo up >>started; sleep 60\"; sleep 60");
		child.start();
		child.awaitReady(PATIENCE);
		List<ProcessHandle> started = ProcessHandle.of(child.pid().orElseThrow()).orElseThrow().descendants().toList();
		assertThat(started).isNotEmpty();

		assertThat(child.stop(Duration.ofMillis(200))).isFalse();

		await().atMost(PATIENCE).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
	}

	@Test
	void a_child_that_falls_while_starting_is_started_again() {
		Child child = child("test -e tried || { touch tried; exit 3; }; echo up >>started; exec sleep 60");
		child.start();

		child.awaitReady(PATIENCE);

		assertThat(this.said).singleElement().asString().contains("3");
		child.stop(PATIENCE);
	}

	@Test
	void a_child_that_is_slow_is_waited_for_while_it_gets_on() {
		Child child = child("for i in $(seq 16); do echo step $i; sleep 0.5; done; echo up >>started; exec sleep 60");
		child.start();

		child.awaitReady(Duration.ofSeconds(6));

		assertThat(child.isReady()).isTrue();
		child.stop(PATIENCE);
	}

	@Test
	void a_child_that_works_in_silence_is_waited_for() {
		Child child = child("end=$(($(date +%s) + 8)); while [ $(date +%s) -lt $end ]; do i=0; "
				+ "while [ $i -lt 20000 ]; do i=$((i + 1)); done; done; echo up >>started; exec sleep 60");
		child.start();

		child.awaitReady(Duration.ofSeconds(6));

		assertThat(child.isReady()).isTrue();
		child.stop(PATIENCE);
	}

	@Test
	void a_child_that_ends_while_starting_fails_with_its_reason() throws IOException {
		Files.writeString(this.folder.resolve("child.log"), "ERROR from an earlier start\n");
		Child child = child("echo something; echo 'ERROR the disk is full'; echo bye; exit 7");
		child.start();

		assertThatThrownBy(() -> child.awaitReady(PATIENCE)).isInstanceOf(StartFailed.class)
			.hasMessageContaining("7")
			.hasMessageContaining("the disk is full")
			.hasMessageContaining("child.log");
		assertThat(this.said).as("tried three times").hasSize(2);
	}

	@Test
	void a_child_that_never_gets_ready_fails_after_its_time() {
		Child child = child("echo still thinking; exec sleep 60");
		child.start();

		assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(3))).isInstanceOf(StartFailed.class)
			.hasMessageContaining("still thinking");
		child.stop(PATIENCE);
	}

	@Test
	void a_suspended_child_stands_still_until_it_is_resumed() {
		Child child = child("echo up >>started; while :; do echo tick; sleep 0.05; done");
		child.start();
		child.awaitReady(PATIENCE);

		child.signal(Signal.STOP);
		long size = logSize();
		await().atMost(PATIENCE).during(Duration.ofMillis(500)).until(() -> logSize() - size <= 5);
		child.signal(Signal.CONT);

		await().atMost(PATIENCE).until(() -> logSize() - size > 20);
		child.stop(PATIENCE);
	}

	private Child child(String script) {
		return child(script, () -> {
		});
	}

	private Child child(String script, Runnable beforeStart) {
		ChildPlan plan = ChildPlan.of("child", this.folder.resolve("child.log"), () -> {
			beforeStart.run();
			return new ProcessBuilder("sh", "-c", script).directory(this.folder.toFile());
		}, () -> Files.exists(this.folder.resolve("started")));
		return new Child(plan, new PidFile(this.folder.resolve("child.pid")), this.timer, this.said::add);
	}

	private long logSize() {
		return this.folder.resolve("child.log").toFile().length();
	}

}
