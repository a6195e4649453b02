package id.sentra.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import id.sentra.platform.event.MalformedEvent;
import id.sentra.platform.observability.Meters;
import id.sentra.platform.tx.DatabaseFault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that cannot be applied. Faults of the database or the broker
 * are waited out without limit; any other is tried three times more and then put into
 * {@code <topic>.<service>.dlt}. The offset moves on only when the dead-letter topic has
 * acknowledged the record: the binder's own sender would swallow a failure and lose it.
 */
public final class DeadLettering {

	/**
	 * Header of a dead letter that names the class of the error; its message might quote
	 * the data.
	 */
	public static final String ERROR_HEADER = "sentra-error";

	private static final Duration SEND_TIMEOUT = Duration.ofSeconds(40);

	private final DeadLetterPublishingRecoverer publisher;

	private final MeterRegistry meters;

	public DeadLettering(KafkaOperations<byte[], byte[]> kafka, MeterRegistry meters, String service) {
		this.meters = meters;
		this.publisher = new DeadLetterPublishingRecoverer(kafka,
				(record, error) -> new TopicPartition(topicOf(record.topic(), service), record.partition()));
		this.publisher.setFailIfSendResultIsError(true);
		this.publisher.setWaitForSendResultTimeout(SEND_TIMEOUT);
		this.publisher.setExceptionHeadersCreator((headers, error, isKey, names) -> headers.add(ERROR_HEADER,
				NestedExceptionUtils.getMostSpecificCause(error)
					.getClass()
					.getName()
					.getBytes(StandardCharsets.UTF_8)));
	}

	/** The dead-letter topic of a topic for a service. */
	public static String topicOf(String topic, String service) {
		return topic + "." + service + ".dlt";
	}

	/**
	 * Puts a record into the service's dead-letter topic; returns when the broker has
	 * acknowledged it, throws otherwise.
	 */
	public void publish(ConsumerRecord<?, ?> record, Exception error) {
		this.publisher.accept(record, error);
		counter(record.topic()).increment();
	}

	private Counter counter(String topic) {
		return this.meters.counter(Meters.DEAD_LETTERS, Meters.TOPIC, topic);
	}

	void handleErrorsOf(AbstractMessageListenerContainer<?, ?> container, String destination) {
		DefaultErrorHandler handler = new DefaultErrorHandler(this::publish, few());
		handler.setBackOffFunction((record, error) -> isOfInfrastructure(error) ? unlimited() : few());
		handler.addNotRetryableExceptions(MalformedEvent.class);
		container.setCommonErrorHandler(handler);
		counter(destination); // stands at zero before the first
	}

	/**
	 * Whether the database or the broker is at fault, not the record.
	 */
	public static boolean isOfInfrastructure(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof RetriableException) {
				return true;
			}
		}
		return DatabaseFault.isPassing(error);
	}

	private static ExponentialBackOff unlimited() {
		ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
		backOff.setMaxInterval(Duration.ofSeconds(30).toMillis());
		return backOff;
	}

	private static ExponentialBackOff few() {
		ExponentialBackOff backOff = new ExponentialBackOff(100, 3);
		backOff.setMaxAttempts(3);
		return backOff;
	}

}
