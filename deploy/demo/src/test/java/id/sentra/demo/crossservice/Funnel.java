package id.sentra.demo.crossservice;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.local.http.GatewayClient;

/** The steps of the programme as its page shows them. */
final class Funnel {

	private static final Pattern STEP = Pattern.compile("data-step=\"(\\w+)\".*?class=\"figure\">([^<]*)<",
			Pattern.DOTALL);

	private Funnel() {
	}

	/** Each step with its figure, without those whose service is silent. */
	static Map<String, Long> shownTo(GatewayClient client) {
		Map<String, Long> steps = new TreeMap<>();
		Matcher step = STEP.matcher(client.page("/program"));
		while (step.find()) {
			String digits = step.group(2).replaceAll("\\D", "");
			if (!digits.isEmpty()) {
				steps.put(step.group(1), Long.valueOf(digits));
			}
		}
		return steps;
	}

}
