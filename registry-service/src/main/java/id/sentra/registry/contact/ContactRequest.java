package id.sentra.registry.contact;

import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.sme.PhoneNumbers;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it is typed; the SME where staff writes it down. Its text form does not
 * tell the address.
 */
record ContactRequest(@Nullable UUID agreementId, @Nullable UUID smeId, @Nullable ContactKind kind,
		@Nullable String address) {

	Channel read() {
		RequestFields fields = new RequestFields();
		Field<UUID> agreement = fields.given("agreementId", this.agreementId);
		Field<ContactKind> way = fields.given("kind", this.kind);
		Field<String> read = fields.parsed("address", this.address,
				(this.kind == ContactKind.EMAIL) ? "email" : "phone", this::parse);
		return new Channel(agreement.value(), this.smeId, way.value(), read.value());
	}

	private Optional<String> parse(String text) {
		return (this.kind == ContactKind.EMAIL) ? EmailAddress.parse(text).map(EmailAddress::value)
				: PhoneNumbers.parse(text).map(PhoneNumber::value);
	}

	@Override
	public String toString() {
		return "ContactRequest";
	}

	/** What is to be kept, in the form in which addresses are compared. */
	record Channel(UUID agreementId, @Nullable UUID smeId, ContactKind kind, String address) {

		@Override
		public String toString() {
			return "Channel";
		}

	}

}
