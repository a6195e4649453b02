package id.sentra.registry.contact;

import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The contacts there are, their addresses encrypted, within the transaction and scope of
 * the caller.
 */
@Repository
class Contacts implements ErasableData {

	private final DatabaseClient database;

	private final FieldCipher cipher;

	Contacts(DatabaseClient database, FieldCipher cipher) {
		this.database = database;
		this.cipher = cipher;
	}

	Mono<Void> add(Contact contact, String by, Instant at) {
		return this.database.sql("""
				insert into contact (id, agreement_id, sme_id, region_code, kind, address, made_by, made_at)
				values (:id, :agreement, :sme, :region, :kind, :address, :by, :at)""")
			.bind("id", contact.id())
			.bind("agreement", contact.agreementId())
			.bind("sme", contact.smeId())
			.bind("region", contact.region().value())
			.bind("kind", contact.kind().name())
			.bind("address", this.cipher.encrypt(contact.address(), place(contact.id())))
			.bind("by", by)
			.bind("at", at)
			.then();
	}

	/** The contact, or nothing when there is none within the scope. */
	Mono<Contact> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql("select * from contact" + sql.where())).map(this::contact).one();
	}

	/** Writes down who is shown the address. */
	Mono<Void> viewed(Contact contact, String by, Instant at) {
		return this.database.sql("""
				insert into contact_view (contact_id, region_code, sme_id, viewed_by, viewed_at)
				values (:id, :region, :sme, :by, :at)""")
			.bind("id", contact.id())
			.bind("region", contact.region().value())
			.bind("sme", contact.smeId())
			.bind("by", by)
			.bind("at", at)
			.then();
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("delete from contact where sme_id = any(:smes)")
			.bind("smes", erased.all().toArray(UUID[]::new))
			.then();
	}

	private Contact contact(Readable row) {
		UUID id = Columns.id(row, "id");
		return new Contact(id, Columns.id(row, "agreement_id"), Columns.id(row, "sme_id"),
				Columns.region(row, "region_code"), Columns.constant(row, "kind", ContactKind.class),
				this.cipher.decryptText(row.get("address", byte[].class), place(id)));
	}

	private static FieldPlace place(UUID id) {
		return new FieldPlace("contact", "address", id);
	}

}
