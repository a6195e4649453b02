package id.sentra.registry.cluster.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An assessment as it was made: the answers, the rules they were judged by and what came
 * of it. Never changed.
 */
public record Assessment(UUID id, String rulesVersion, Map<String, Boolean> answers, Judgement judgement, String by,
		Instant at) {
}
