package id.sentra.platform.metric;

import java.util.Map;

/**
 * A figure of the whole service, not of one instance: the name of its meter, few tags
 * with few values, and what it is now.
 */
public record Metric(String meter, Map<String, String> tags, double value) {

	public Metric {
		tags = Map.copyOf(tags);
	}

}
