package id.sentra.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import id.sentra.platform.event.CloudEventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends rows to Kafka and waits for the broker's acknowledgements. At most one row of an
 * aggregate is under way at a time, which is what keeps an aggregate's events in order
 * when a send fails.
 */
final class EventSender {

	private final KafkaOperations<byte[], byte[]> kafka;

	EventSender(KafkaOperations<byte[], byte[]> kafka) {
		this.kafka = kafka;
	}

	/**
	 * Sends the rows, which are of different aggregates, and waits for all; one outcome a
	 * row, in their order.
	 */
	List<Outcome> send(List<OutboxRow> rows) {
		List<CompletableFuture<Outcome>> underway = new ArrayList<>(rows.size());
		for (OutboxRow row : rows) {
			underway.add(start(row).handle((sent, error) -> new Outcome(row, error)));
		}
		return underway.stream().map(CompletableFuture::join).toList();
	}

	private CompletableFuture<?> start(OutboxRow row) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(row.topic(),
				row.aggregate().toString().getBytes(StandardCharsets.UTF_8), row.event().data());
		CloudEventHeaders.write(record.headers(), row.event(), row.traceparent());
		try {
			return this.kafka.send(record);
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	/** A row and why it was not sent, if it was not. */
	record Outcome(OutboxRow row, @Nullable Throwable error) {

		boolean sent() {
			return this.error == null;
		}

		/** Whether no further try can succeed: the record itself is at fault. */
		boolean hopeless() {
			for (Throwable cause = this.error; cause != null; cause = cause.getCause()) {
				if (cause instanceof RecordTooLargeException || cause instanceof SerializationException) {
					return true;
				}
			}
			return false;
		}

		String reason() {
			Throwable cause = this.error;
			while (cause != null && cause.getCause() != null
					&& (cause instanceof CompletionException || cause.getClass().getName().contains("KafkaException")
							|| cause.getClass().getName().contains("KafkaProducerException"))) {
				cause = cause.getCause();
			}
			return (cause != null) ? cause.getClass().getSimpleName() : "";
		}

	}

}
