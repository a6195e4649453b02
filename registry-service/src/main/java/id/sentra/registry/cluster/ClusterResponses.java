package id.sentra.registry.cluster;

import java.util.Locale;

import id.sentra.platform.region.Regions;
import id.sentra.platform.web.ETags;
import id.sentra.registry.cluster.domain.Assessment;
import id.sentra.registry.cluster.domain.Cluster;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers about clusters, with names of places, traits in words and the entity tag.
 */
@Component
class ClusterResponses {

	private final Regions regions;

	private final TraitMessages traits;

	ClusterResponses(Regions regions, TraitMessages traits) {
		this.regions = regions;
		this.traits = traits;
	}

	ResponseEntity<ClusterResponse> ok(Cluster cluster, Locale locale) {
		return ResponseEntity.ok().eTag(ETags.of(cluster.version())).body(of(cluster, locale));
	}

	ClusterResponse of(Cluster cluster, Locale locale) {
		return new ClusterResponse(cluster.id(), cluster.version(), cluster.name(), cluster.product(),
				cluster.region().value(), this.regions.name(cluster.region()).orElse(""), cluster.leader(),
				cluster.members(), cluster.finding().type(), this.traits.of(cluster.finding().reasons(), locale));
	}

	AssessmentResponse of(Assessment assessment, Locale locale) {
		return new AssessmentResponse(assessment.id(), assessment.judgement().type(),
				this.traits.of(assessment.judgement().reasons(), locale), assessment.judgement().scores(),
				assessment.rulesVersion(), assessment.answers(), assessment.by(), assessment.at());
	}

}
