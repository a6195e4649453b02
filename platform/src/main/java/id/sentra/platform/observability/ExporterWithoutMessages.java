package id.sentra.platform.observability;

import java.util.Collection;
import java.util.List;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * Leaves out what failures say: the message of an exception may quote what somebody
 * typed. Its type stays.
 */
final class ExporterWithoutMessages implements SpanExporter {

	private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");

	private final SpanExporter exporter;

	ExporterWithoutMessages(SpanExporter exporter) {
		this.exporter = exporter;
	}

	@Override
	public CompletableResultCode export(Collection<SpanData> spans) {
		return this.exporter.export(spans.stream().<SpanData>map(Quiet::new).toList());
	}

	@Override
	public CompletableResultCode flush() {
		return this.exporter.flush();
	}

	@Override
	public CompletableResultCode shutdown() {
		return this.exporter.shutdown();
	}

	private static final class Quiet extends DelegatingSpanData {

		Quiet(SpanData span) {
			super(span);
		}

		@Override
		public List<EventData> getEvents() {
			return super.getEvents().stream().map(Quiet::event).toList();
		}

		@Override
		public StatusData getStatus() {
			return StatusData.create(super.getStatus().getStatusCode(), "");
		}

		private static EventData event(EventData event) {
			String type = event.getAttributes().get(TYPE);
			return (type != null) ? EventData.create(event.getEpochNanos(), event.getName(), Attributes.of(TYPE, type))
					: event;
		}

	}

}
