package id.sentra.registry.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.sql.Columns;
import id.sentra.registry.cluster.domain.Assessment;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterType;
import id.sentra.registry.cluster.domain.Judgement;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How clusters were assessed; rows are only ever added. Every method works within the
 * transaction and scope of its caller.
 */
@Repository
class Assessments {

	private static final TypeReference<Map<String, Boolean>> ANSWERS = new TypeReference<>() {
	};

	private static final TypeReference<List<Judgement.Score>> SCORES = new TypeReference<>() {
	};

	private static final String ADD = """
			insert into cluster_assessment (id, cluster_id, region_code, rules_version, answers, type, reasons, scores,
				assessed_by, assessed_at)
			values (:id, :cluster, :region, :rules, :answers, :type, :reasons, :scores, :by, :at)""";

	private static final String LIST = """
			select id, rules_version, answers, type, reasons, scores, assessed_by, assessed_at from cluster_assessment
			where cluster_id = :cluster and (:after::uuid is null or id < :after::uuid)
			order by id desc limit :limit""";

	private final DatabaseClient database;

	private final JsonMapper json;

	Assessments(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	Mono<Void> add(Cluster cluster, Assessment assessment) {
		Judgement judgement = assessment.judgement();
		return this.database.sql(ADD)
			.bind("id", assessment.id())
			.bind("cluster", cluster.id())
			.bind("region", cluster.region().value())
			.bind("rules", assessment.rulesVersion())
			.bind("answers", Json.of(this.json.writeValueAsString(assessment.answers())))
			.bind("type", judgement.type().name())
			.bind("reasons", judgement.reasons().toArray(String[]::new))
			.bind("scores", Json.of(this.json.writeValueAsString(judgement.scores())))
			.bind("by", assessment.by())
			.bind("at", assessment.at())
			.then();
	}

	/** At most {@code limit} assessments, the newest first, before the given one. */
	Mono<List<Assessment>> list(UUID cluster, @Nullable UUID after, int limit) {
		return Clusters
			.bind(this.database.sql(LIST).bind("cluster", cluster).bind("limit", limit), "after", after, UUID.class)
			.map(this::assessment)
			.all()
			.collectList();
	}

	private Assessment assessment(Readable row) {
		Judgement judgement = new Judgement(Columns.constant(row, "type", ClusterType.class),
				List.of(row.get("reasons", String[].class)),
				this.json.readValue(row.get("scores", String.class), SCORES));
		return new Assessment(row.get("id", UUID.class), row.get("rules_version", String.class),
				this.json.readValue(row.get("answers", String.class), ANSWERS), judgement,
				row.get("assessed_by", String.class), row.get("assessed_at", Instant.class));
	}

}
