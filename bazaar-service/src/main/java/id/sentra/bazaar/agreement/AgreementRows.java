package id.sentra.bazaar.agreement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Channel;
import id.sentra.bazaar.agreement.domain.Parties;
import id.sentra.bazaar.agreement.domain.Proposal;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.bazaar.agreement.domain.Signatures;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

final class AgreementRows {

	private final JsonMapper json;

	AgreementRows(JsonMapper json) {
		this.json = json;
	}

	Agreement agreement(Readable row) {
		Parties parties = new Parties(Columns.id(row, "sme_id"), Columns.region(row, "region_code"),
				Columns.text(row, "sme_name"), Columns.text(row, "partner_name"));
		Proposal proposal = new Proposal(Columns.number(row, "round"), Columns.constant(row, "proposed_by", Side.class),
				Columns.constant(row, "channel", Channel.class),
				this.json.readValue(Columns.text(row, "terms"), AgreementTerms.class));
		return new Agreement(Columns.id(row, "id"), Columns.longNumber(row, "version"), parties,
				Columns.constant(row, "kind", AgreementKind.class),
				Columns.constant(row, "status", AgreementStatus.class), proposal, Columns.text(row, "hash"),
				new Signatures(instant(row, "sme_signed_at"), instant(row, "partner_signed_at")),
				row.get("end_reason", String.class));
	}

	static Version version(Readable row) {
		return new Version(Columns.id(row, "agreement_id"), Columns.number(row, "round"),
				Columns.constant(row, "proposed_by", Side.class), Columns.constant(row, "channel", Channel.class),
				Columns.text(row, "content"), Columns.text(row, "previous_hash"), Columns.text(row, "hash"),
				Objects.requireNonNull(instant(row, "made_at")));
	}

	private static @Nullable Instant instant(Readable row, String column) {
		OffsetDateTime time = row.get(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
