package id.sentra.platform.metric;

import java.util.Map;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/**
 * A figure of the whole service, not of one instance: the name of its meter, few tags
 * with few values, and what it is now.
 */
public record Metric(String meter, Map<String, String> tags, double value) {

	public Metric {
		tags = Map.copyOf(tags);
	}

	MultiGauge.Row<Number> row() {
		Tags all = Tags.empty();
		for (Map.Entry<String, String> tag : this.tags.entrySet()) {
			all = all.and(tag.getKey(), tag.getValue());
		}
		return MultiGauge.Row.of(all, this.value);
	}

}
