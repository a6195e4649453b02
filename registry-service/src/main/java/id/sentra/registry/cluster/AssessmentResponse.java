package id.sentra.registry.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.registry.cluster.ClusterResponse.TraitResponse;
import id.sentra.registry.cluster.domain.ClusterType;
import id.sentra.registry.cluster.domain.Judgement;

/**
 * An assessment: the type it came to and why, by which rules, and the answers given.
 */
record AssessmentResponse(UUID id, ClusterType type, List<TraitResponse> reasons, List<Judgement.Score> scores,
		String rulesVersion, Map<String, Boolean> answers, String assessedBy, Instant assessedAt) {
}
