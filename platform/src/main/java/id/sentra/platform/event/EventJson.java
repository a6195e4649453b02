package id.sentra.platform.event;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events. A reader ignores the fields it does not know, so that a producer
 * may add some.
 */
public final class EventJson {

	private final JsonMapper writer;

	private final JsonMapper reader;

	public EventJson(JsonMapper mapper) {
		this.writer = mapper;
		this.reader = mapper.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	public String write(Object data) {
		return this.writer.writeValueAsString(data);
	}

	/**
	 * @throws MalformedEvent when the data is not JSON of that record
	 */
	public <T> T read(EventEnvelope event, Class<T> type) {
		try {
			return this.reader.readValue(event.data(), type);
		}
		catch (JacksonException ex) {
			throw new MalformedEvent(ex);
		}
	}

}
