package id.sentra.bazaar.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Parties;
import id.sentra.bazaar.agreement.domain.Proposal;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.bazaar.agreement.domain.Signatures;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Agreements as rows. */
final class AgreementRows {

	private final JsonMapper json;

	AgreementRows(JsonMapper json) {
		this.json = json;
	}

	Agreement agreement(Readable row) {
		Parties parties = new Parties(id(row, "sme_id"), RegionCode.of(text(row, "region_code")), text(row, "sme_name"),
				text(row, "partner_name"));
		Proposal proposal = new Proposal(Objects.requireNonNull(row.get("round", Integer.class)),
				Side.valueOf(text(row, "proposed_by")), Channel.valueOf(text(row, "channel")),
				this.json.readValue(text(row, "terms"), AgreementTerms.class));
		return new Agreement(id(row, "id"), Objects.requireNonNull(row.get("version", Long.class)), parties,
				AgreementKind.valueOf(text(row, "kind")), AgreementStatus.valueOf(text(row, "status")), proposal,
				text(row, "hash"), new Signatures(instant(row, "sme_signed_at"), instant(row, "partner_signed_at")),
				row.get("end_reason", String.class));
	}

	static Version version(Readable row) {
		return new Version(id(row, "agreement_id"), Objects.requireNonNull(row.get("round", Integer.class)),
				Side.valueOf(text(row, "proposed_by")), Channel.valueOf(text(row, "channel")), text(row, "content"),
				text(row, "previous_hash"), text(row, "hash"), Objects.requireNonNull(instant(row, "made_at")));
	}

	static GoodsReturn goods(Readable row) {
		return new GoodsReturn(id(row, "id"), Objects.requireNonNull(row.get("day", LocalDate.class)),
				text(row, "product"), Objects.requireNonNull(row.get("quantity", Integer.class)),
				new Rupiah(Objects.requireNonNull(row.get("value", Long.class))),
				GoodsReturn.Cause.valueOf(text(row, "reason")));
	}

	private static UUID id(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, UUID.class));
	}

	private static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

	private static @Nullable Instant instant(Readable row, String column) {
		OffsetDateTime time = row.get(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
