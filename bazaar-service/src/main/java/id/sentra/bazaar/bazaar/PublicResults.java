package id.sentra.bazaar.bazaar;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What everybody may see of a published result: businesses, no persons. */
@Repository
public class PublicResults {

	private static final KeysetQuery LINES = KeysetQuery.of("""
			case when b.personal then a.public_id else a.id end as id, b.personal, s.name, a.stalls, a.status, a.reason,
			a.wish, a.waiting, a.points""", """
			application a join bazaar b on b.id = a.bazaar_id left join sme s on s.id = a.sme_id""", "line",
			SortColumn.id("line", "case when b.personal then a.public_id else a.id end"));

	private final DatabaseClient database;

	PublicResults(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Applications of a published bazaar; in no order by which one could guess at what is
	 * not published of them.
	 */
	public Mono<Page<Line>> of(UUID bazaarId, PageRequest page) {
		Conditions conditions = new Conditions().and("b.status in ('PUBLISHED', 'CLOSED') and a.reason is not null")
			.and("a.bazaar_id = :bazaar", "bazaar", bazaarId);
		return LINES.read(this.database, conditions, page, PublicResults::line);
	}

	private static Line line(Readable row) {
		Line line = new Line(Columns.id(row, "id"), row.get("name", String.class), Columns.texts(row, "stalls"),
				Columns.constant(row, "status", ApplicationStatus.class), Columns.constant(row, "reason", Reason.class),
				Columns.number(row, "wish"), Columns.number(row, "waiting"), row.get("points", Integer.class));
		return Boolean.TRUE.equals(row.get("personal", Boolean.class)) ? line.opaque() : line;
	}

	/**
	 * One applicant; without a name while what we know of SMEs is being made anew. Where
	 * a rule rests on owners' personal circumstances the id is good for nothing else, as
	 * draws follow from applications' ids, and what would tell who came before whom is
	 * not there.
	 */
	public record Line(UUID applicationId, @Nullable String businessName, List<String> stalls, ApplicationStatus status,
			@Nullable Reason reason, int wish, int waiting, @Nullable Integer points) {

		Line opaque() {
			return new Line(this.applicationId, this.businessName, this.stalls, this.status, null, 0, 0, null);
		}

	}

}
