package id.sentra.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.util.backoff.BackOff;

/**
 * The containers in which the consumers of a service run. They stop together: the binder
 * stops one after the other, and each waits for the fetch that it left with the broker.
 */
final class ConsumerContainers implements ListenerContainerWithDlqAndRetryCustomizer, SmartLifecycle {

	/** Just before the binder's own, which then finds them stopped. */
	private static final int BEFORE_THE_BINDINGS = Integer.MAX_VALUE - 999;

	private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

	private final DeadLettering deadLetters;

	private final List<AbstractMessageListenerContainer<?, ?>> containers = new CopyOnWriteArrayList<>();

	private volatile boolean running;

	ConsumerContainers(DeadLettering deadLetters) {
		this.deadLetters = deadLetters;
	}

	@Override
	public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group,
			@Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> resolver, @Nullable BackOff backOff) {
		this.deadLetters.handleErrorsOf(container, destination);
		this.containers.add(container);
	}

	@Override
	public boolean retryAndDlqInBinding(String destination, String group) {
		return false;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		List<AbstractMessageListenerContainer<?, ?>> last = List.copyOf(this.containers);
		this.containers.clear();
		CountDownLatch left = new CountDownLatch(last.size());
		last.forEach((container) -> container.stop(left::countDown));
		try {
			left.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return BEFORE_THE_BINDINGS;
	}

}
