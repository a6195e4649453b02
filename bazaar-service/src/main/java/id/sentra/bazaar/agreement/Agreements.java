package id.sentra.bazaar.agreement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The agreements there are, within the transaction and scope of the caller. */
@Repository
class Agreements {

	private static final KeysetQuery LIST = KeysetQuery.of("*", "agreement", "-proposed",
			SortColumn.id("proposed", "id"), SortColumn.number("value", "value"), SortColumn.text("name", "sme_name"),
			SortColumn.text("district", "region_code"));

	private static final String INSERT = """
			insert into agreement (id, version, sme_id, region_code, sme_name, partner_name, kind, status, value, round,
				proposed_by, channel, terms, hash, sme_signed_at, partner_signed_at, end_reason)
			values (:id, :version, :sme, :region, :smeName, :partner, :kind, :status, :value, :round, :by, :channel, :terms,
				:hash, :smeSigned, :partnerSigned, :endReason)""";

	private static final String UPDATE = """
			update agreement set (version, sme_name, partner_name, kind, status, value, round, proposed_by, channel, terms, hash,
				sme_signed_at, partner_signed_at, end_reason) = (:version, :smeName, :partner, :kind, :status, :value, :round,
				:by, :channel, :terms, :hash, :smeSigned, :partnerSigned, :endReason),
				link_hash = case when :usesLink then null else link_hash end,
				link_until = case when :usesLink then null else link_until end
			where id = :id and sme_id = :sme and region_code = :region and version = :version - 1""";

	private static final String KEEP = """
			insert into agreement_version (agreement_id, round, sme_id, region_code, proposed_by, channel, content,
				previous_hash, hash, made_by, made_at)
			values (:id, :round, :sme, :region, :by, :channel, :content, :previous, :hash, :madeBy, :at)""";

	private static final String VERSIONS = """
			select * from agreement_version
			where agreement_id = :agreement and exists (select from agreement a where a.id = :agreement and a.sme_id = :sme
				and a.region_code = :region)
			order by round""";

	private final DatabaseClient database;

	private final AgreementRows rows;

	private final JsonMapper json;

	Agreements(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
		this.rows = new AgreementRows(json);
	}

	Mono<Agreement> find(UUID id, Scope scope) {
		return this.database.sql("select * from agreement where id = :id")
			.bind("id", id)
			.map(this.rows::agreement)
			.one()
			.filter((found) -> scope.covers(found.parties().region())
					|| scope.smeId().filter(found.parties().smeId()::equals).isPresent());
	}

	/** The one whose partner's link has that hash and is still good. */
	Mono<Agreement> findByLink(String linkHash, Instant now) {
		return this.database.sql("select * from agreement where link_hash = :hash and link_until > :now")
			.bind("hash", linkHash)
			.bind("now", now.atOffset(ZoneOffset.UTC))
			.map(this.rows::agreement)
			.one();
	}

	/** Usually the newest first. */
	Mono<Page<Agreement>> list(Filter filter, Scope scope) {
		Conditions conditions = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", filter.region())
			.and("sme_id = :sme", "sme", filter.smeId())
			.oneOf("status", "statuses", filter.statuses());
		return LIST.read(this.database, conditions, filter.page(), this.rows::agreement);
	}

	/** Those of an SME that one side or both have yet to sign, held. */
	Mono<List<Agreement>> lockUnsigned(UUID smeId) {
		return this.database.sql("""
				select * from agreement where sme_id = :sme and status in ('PROPOSED', 'COUNTERED')
				order by id for no key update""").bind("sme", smeId).map(this.rows::agreement).all().collectList();
	}

	Mono<Void> add(Agreement agreement) {
		return bind(this.database.sql(INSERT), agreement).then();
	}

	/**
	 * Saves what follows the version before; false when that is stale. Uses a link up
	 * with it.
	 */
	Mono<Boolean> save(Agreement agreement, boolean usesLink) {
		return bind(this.database.sql(UPDATE), agreement).bind("usesLink", usesLink)
			.fetch()
			.rowsUpdated()
			.map((saved) -> saved == 1);
	}

	Mono<Void> keep(Version version, Agreement of, String madeBy) {
		return this.database.sql(KEEP)
			.bind("id", version.agreementId())
			.bind("round", version.round())
			.bind("sme", of.parties().smeId())
			.bind("region", of.parties().region().value())
			.bind("by", version.by().name())
			.bind("channel", version.channel().name())
			.bind("content", version.content())
			.bind("previous", version.previousHash())
			.bind("hash", version.hash())
			.bind("madeBy", madeBy)
			.bind("at", version.at().atOffset(ZoneOffset.UTC))
			.then();
	}

	/** All versions, the first one first. */
	Mono<List<Version>> versions(Agreement of) {
		return of(of, this.database.sql(VERSIONS)).map(AgreementRows::version).all().collectList();
	}

	/** Replaces the partner's link, if there was any. */
	Mono<Void> link(Agreement of, String linkHash, Instant until) {
		return of(of, this.database.sql("""
				update agreement set link_hash = :hash, link_until = :until
				where id = :agreement and sme_id = :sme and region_code = :region""")).bind("hash", linkHash)
			.bind("until", until.atOffset(ZoneOffset.UTC))
			.then();
	}

	private static GenericExecuteSpec of(Agreement agreement, GenericExecuteSpec sql) {
		return sql.bind("agreement", agreement.id())
			.bind("sme", agreement.parties().smeId())
			.bind("region", agreement.parties().region().value());
	}

	private GenericExecuteSpec bind(GenericExecuteSpec sql, Agreement one) {
		return sql.bind("id", one.id())
			.bind("version", one.version())
			.bind("sme", one.parties().smeId())
			.bind("region", one.parties().region().value())
			.bind("smeName", one.parties().smeName())
			.bind("partner", one.parties().partnerName())
			.bind("kind", one.kind().name())
			.bind("status", one.status().name())
			.bind("value", one.proposal().terms().value().amount())
			.bind("round", one.proposal().round())
			.bind("by", one.proposal().by().name())
			.bind("channel", one.proposal().channel().name())
			.bind("terms", Json.of(this.json.writeValueAsString(one.proposal().terms())))
			.bind("hash", one.hash())
			.bind("smeSigned", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, utc(one.signatures().sme())))
			.bind("partnerSigned", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, utc(one.signatures().partner())))
			.bind("endReason", Parameters.in(R2dbcType.VARCHAR, one.endReason()));
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	record Filter(@Nullable UUID smeId, @Nullable RegionCode region, Set<AgreementStatus> statuses, PageRequest page) {
	}

}
