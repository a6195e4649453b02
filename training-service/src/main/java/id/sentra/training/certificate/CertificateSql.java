package id.sentra.training.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.training.certificate.domain.Award;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.certificate.domain.CertificateNumber;
import id.sentra.training.certificate.domain.CertificateState;
import id.sentra.training.certificate.domain.RevocationReason;
import id.sentra.training.enrolment.domain.Participant;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Statements on certificates, and how their rows are bound and read. */
final class CertificateSql {

	/** With the name the business has now, if registry told us of it. */
	static final String ADD = """
			with issued as (
				insert into certificate (id, version, enrolment_id, session_id, sme_id, business_name, region_code, regency,
					year, serial, course_code, course_name, held_on, issued_on, check_code, rule_from, legal_basis, state)
				select r.id, 1, enrolment_id, :session, sme_id, coalesce(s.name, sme_name), r.region_code, :regency, :year,
					serial, :course, :courseName, :heldOn, :issuedOn, code, :ruleFrom, :basis, 'VALID'
				from unnest(:ids::uuid[], :enrolments::uuid[], :smes::uuid[], :names::text[], :regions::text[],
						:serials::int[], :codes::text[]) as r(id, enrolment_id, sme_id, sme_name, region_code, serial, code)
					left join sme s on s.id = sme_id
				returning sme_id, business_name, region_code)
			insert into trained_sme as t (sme_id, sme_name, region_code, valid)
			select sme_id, business_name, region_code, 1 from issued order by sme_id
			on conflict (sme_id) do update set sme_name = excluded.sme_name, region_code = excluded.region_code,
				valid = t.valid + 1""";

	static final String REVOKE = """
			with revoked as (
				update certificate set version = :version, state = 'REVOKED', revoked_on = :day, revocation_reason = :reason,
					revocation_note = :note
				where id = :id and version = :version - 1 and state = 'VALID' returning sme_id)
			update trained_sme t set valid = t.valid - 1 from revoked r where r.sme_id = t.sme_id""";

	static final String SELECT = """
			select id, version, enrolment_id, session_id, sme_id, business_name, region_code, regency, year, serial,
				course_code, course_name, held_on, issued_on, check_code, rule_from, legal_basis, state, revoked_on,
				revocation_reason, revocation_note
			from certificate""";

	private CertificateSql() {
	}

	/** Certificates of one session. */
	static GenericExecuteSpec bind(GenericExecuteSpec sql, List<Certificate> rows) {
		Certificate first = rows.get(0);
		Award award = first.award();
		return sql.bind("session", award.sessionId())
			.bind("regency", first.identity().number().regency().value())
			.bind("year", first.identity().number().year())
			.bind("course", award.taught().courseCode())
			.bind("courseName", award.taught().courseName())
			.bind("heldOn", award.taught().heldOn())
			.bind("issuedOn", first.identity().issuedOn())
			.bind("ruleFrom", award.basis().ruleFrom())
			.bind("basis", award.basis().legalBasis())
			.bind("ids", ArrayParameter.of(rows, UUID.class, Certificate::id))
			.bind("enrolments", ArrayParameter.of(rows, UUID.class, (row) -> row.award().enrolmentId()))
			.bind("smes", ArrayParameter.of(rows, UUID.class, (row) -> row.award().holder().smeId()))
			.bind("names", ArrayParameter.of(rows, String.class, (row) -> row.award().holder().name()))
			.bind("regions", ArrayParameter.of(rows, String.class, (row) -> row.award().holder().region().value()))
			.bind("serials", ArrayParameter.of(rows, Integer.class, (row) -> row.identity().number().serial()))
			.bind("codes", ArrayParameter.of(rows, String.class, (row) -> row.identity().checkCode()));
	}

	static GenericExecuteSpec bindRevocation(GenericExecuteSpec sql, Certificate certificate) {
		Certificate.Revocation revocation = Objects.requireNonNull(certificate.validity().revocation());
		return sql.bind("id", certificate.id())
			.bind("version", certificate.version())
			.bind("day", revocation.day())
			.bind("reason", revocation.reason().name())
			.bind("note", revocation.note());
	}

	static Certificate certificate(Readable row) {
		CertificateNumber number = new CertificateNumber(Columns.region(row, "regency"), Columns.number(row, "year"),
				Columns.number(row, "serial"));
		return new Certificate(Columns.id(row, "id"), Columns.longNumber(row, "version"),
				new Certificate.Identity(number, Columns.text(row, "check_code"), Columns.day(row, "issued_on")),
				award(row), validity(row));
	}

	private static Award award(Readable row) {
		Participant holder = new Participant(Columns.id(row, "sme_id"), Columns.text(row, "business_name"),
				Columns.region(row, "region_code"));
		return new Award(Columns.id(row, "enrolment_id"), Columns.id(row, "session_id"), holder,
				new Award.Taught(Columns.text(row, "course_code"), Columns.text(row, "course_name"),
						Columns.day(row, "held_on")),
				new Award.Basis(Columns.day(row, "rule_from"), Columns.text(row, "legal_basis")));
	}

	private static Certificate.Validity validity(Readable row) {
		String reason = row.get("revocation_reason", String.class);
		return new Certificate.Validity(Columns.constant(row, "state", CertificateState.class),
				(reason != null) ? new Certificate.Revocation(row.get("revoked_on", LocalDate.class),
						RevocationReason.valueOf(reason), row.get("revocation_note", String.class)) : null);
	}

}
