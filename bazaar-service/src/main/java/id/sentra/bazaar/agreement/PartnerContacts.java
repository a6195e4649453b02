package id.sentra.bazaar.agreement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.PartnerContact;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The partners' channels, within the transaction and scope of the caller. */
@Repository
class PartnerContacts {

	/** Another channel, or the same one anew: who proved it before proves it again. */
	private static final String SAVE = """
			insert into partner_contact (agreement_id, contact_id, kind, code, code_until, tries, proved_at, proof_hash,
				proof_until)
			values (:agreement, :contact, :kind, :code, :until, :tries, :proved, :proofHash, :proofUntil)
			on conflict (agreement_id) do update set (contact_id, kind, code, code_until, tries, proved_at, proof_hash,
				proof_until) = (excluded.contact_id, excluded.kind, excluded.code, excluded.code_until, excluded.tries,
				excluded.proved_at, excluded.proof_hash, excluded.proof_until),
				sent_at = case when excluded.code is null or partner_contact.code = excluded.code
					then partner_contact.sent_at end,
				sent_by = case when excluded.code is null or partner_contact.code = excluded.code
					then partner_contact.sent_by end""";

	private static final KeysetQuery TO_SEND = KeysetQuery.of("c.*, a.sme_id, a.sme_name, a.partner_name",
			"partner_contact c join agreement a on a.id = c.agreement_id", "agreement",
			SortColumn.id("agreement", "c.agreement_id"), SortColumn.time("until", "c.code_until"));

	private final DatabaseClient database;

	PartnerContacts(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> save(PartnerContact contact) {
		PartnerContact.Proof proof = contact.proof();
		return this.database.sql(SAVE)
			.bind("agreement", contact.agreementId())
			.bind("contact", contact.contactId())
			.bind("kind", contact.kind().name())
			.bind("code", Parameters.in(R2dbcType.VARCHAR, contact.code()))
			.bind("until", contact.codeUntil().atOffset(ZoneOffset.UTC))
			.bind("tries", contact.tries())
			.bind("proved", time(contact.provedAt()))
			.bind("proofHash", Parameters.in(R2dbcType.VARCHAR, (proof != null) ? proof.hash() : null))
			.bind("proofUntil", time((proof != null) ? proof.until() : null))
			.then();
	}

	/** Whoever proved it proves it again, by a new code; nothing where none is named. */
	Mono<Void> renew(UUID agreementId, Instant now) {
		return held(agreementId).flatMap((contact) -> save(contact.again(now)));
	}

	/** That of an agreement, if it has one. */
	Mono<PartnerContact> of(UUID agreementId) {
		return find(agreementId, "");
	}

	/** The same, which nobody else changes until the transaction ends. */
	Mono<PartnerContact> held(UUID agreementId) {
		return find(agreementId, " for update");
	}

	private Mono<PartnerContact> find(UUID agreementId, String end) {
		return this.database.sql("select * from partner_contact where agreement_id = :id" + end)
			.bind("id", agreementId)
			.map(PartnerContacts::contact)
			.one();
	}

	/** Codes that nobody has sent yet, usually by agreement. */
	Mono<Page<CodeToSend>> toSend(PageRequest page, Scope scope, Instant now) {
		Conditions sql = Conditions.within(scope, "a.region_code", "a.sme_id")
			.and("c.sent_at is null and c.proved_at is null")
			.and("c.code_until > :now", "now", now.atOffset(ZoneOffset.UTC));
		return TO_SEND.read(this.database, sql, page, PartnerContacts::toSend);
	}

	Mono<Void> sent(UUID agreementId, String by, Instant at) {
		return this.database.sql("""
				update partner_contact set sent_at = :at, sent_by = :by where agreement_id = :id and sent_at is null""")
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.bind("by", by)
			.bind("id", agreementId)
			.then();
	}

	private static PartnerContact contact(Readable row) {
		return new PartnerContact(Columns.id(row, "agreement_id"), Columns.id(row, "contact_id"),
				Columns.constant(row, "kind", PartnerContact.Kind.class), row.get("code", String.class),
				Columns.time(row, "code_until"), Columns.number(row, "tries"), time(row, "sent_at"),
				time(row, "proved_at"), proof(row));
	}

	private static PartnerContact.@Nullable Proof proof(Readable row) {
		String hash = row.get("proof_hash", String.class);
		return (hash != null) ? new PartnerContact.Proof(hash, Columns.time(row, "proof_until")) : null;
	}

	private static CodeToSend toSend(Readable row) {
		return new CodeToSend(Columns.id(row, "agreement_id"), Columns.id(row, "sme_id"), Columns.text(row, "sme_name"),
				Columns.text(row, "partner_name"), Columns.id(row, "contact_id"),
				Columns.constant(row, "kind", PartnerContact.Kind.class), Columns.text(row, "code"),
				Columns.time(row, "code_until"));
	}

	private static Parameter time(@Nullable Instant time) {
		return Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, (time != null) ? time.atOffset(ZoneOffset.UTC) : null);
	}

	private static @Nullable Instant time(Readable row, String column) {
		OffsetDateTime time = row.get(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** A code for the partner of an agreement. Its text form does not tell it. */
	record CodeToSend(UUID agreementId, UUID smeId, String smeName, String partnerName, UUID contactId,
			PartnerContact.Kind kind, String code, Instant until) {

		@Override
		public String toString() {
			return "CodeToSend[" + this.agreementId + "]";
		}

	}

}
