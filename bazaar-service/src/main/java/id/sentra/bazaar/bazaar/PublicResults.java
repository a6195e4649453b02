package id.sentra.bazaar.bazaar;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What everybody may see of a published result: businesses, no persons. */
@Repository
public class PublicResults {

	private static final String LINES = """
			select a.id, s.name, a.stalls, a.status, a.reason, a.wish, a.waiting, a.points
			from application a join bazaar b on b.id = a.bazaar_id left join sme s on s.id = a.sme_id""";

	private final DatabaseClient database;

	PublicResults(DatabaseClient database) {
		this.database = database;
	}

	/** Applications of a published bazaar by the id after which they come. */
	public Mono<List<Line>> of(UUID bazaarId, @Nullable UUID after, int limit) {
		Conditions conditions = new Conditions().and("b.status in ('PUBLISHED', 'CLOSED') and a.reason is not null")
			.and("a.bazaar_id = :bazaar", "bazaar", bazaarId)
			.and("a.id > :after", "after", after);
		return conditions.bind(this.database.sql(LINES + conditions.where() + " order by a.id limit " + limit))
			.map(PublicResults::line)
			.all()
			.collectList();
	}

	private static Line line(Readable row) {
		return new Line(Columns.id(row, "id"), row.get("name", String.class), Columns.texts(row, "stalls"),
				Columns.constant(row, "status", ApplicationStatus.class), Columns.constant(row, "reason", Reason.class),
				Columns.number(row, "wish"), Columns.number(row, "waiting"), row.get("points", Integer.class));
	}

	/** One applicant; without a name while what we know of SMEs is being made anew. */
	public record Line(UUID applicationId, @Nullable String businessName, List<String> stalls, ApplicationStatus status,
			Reason reason, int wish, int waiting, @Nullable Integer points) {

		Line withoutPoints() {
			return new Line(this.applicationId, this.businessName, this.stalls, this.status, this.reason, this.wish,
					this.waiting, null);
		}

	}

}
