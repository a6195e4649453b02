package id.sentra.training.course;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.course.domain.CertificateRule;
import id.sentra.training.course.domain.Course;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The catalogue. Every method works within the transaction and scope of its caller. */
@Repository
public class Courses {

	private static final int RULE_PARTS = 4;

	private static final String SELECT = """
			select code, version, region_code, name, description, active, array(
				select concat_ws('|', from_day, minimum_attendance, minimum_score, legal_basis) from certificate_rule
				where course_code = code order by from_day) as rules
			from course
			""";

	private final DatabaseClient database;

	Courses(DatabaseClient database) {
		this.database = database;
	}

	public Mono<Course> find(String code) {
		return this.database.sql(SELECT + "where code = :code").bind("code", code).map(Courses::course).one();
	}

	/** At most {@code limit} courses after a code, ascending. */
	public Mono<List<Course>> list(String after, int limit) {
		return this.database.sql(SELECT + "where code > :after order by code limit :limit")
			.bind("after", after)
			.bind("limit", limit)
			.map(Courses::course)
			.all()
			.collectList();
	}

	/** Whether the code was free. */
	public Mono<Boolean> add(Course course) {
		return this.database.sql("""
				insert into course (code, version, region_code, name, description)
				values (:code, 1, :region, :name, :description) on conflict do nothing""")
			.bind("code", course.code())
			.bind("region", course.region().value())
			.bind("name", course.text().name())
			.bind("description", course.text().description())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Whether the course was of the version before. */
	public Mono<Boolean> save(Course course) {
		return this.database.sql("""
				update course set version = :version, name = :name, description = :description, active = :active
				where code = :code and version = :version - 1""")
			.bind("code", course.code())
			.bind("version", course.version())
			.bind("name", course.text().name())
			.bind("description", course.text().description())
			.bind("active", course.active())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	public Mono<Void> addRule(String code, CertificateRule rule) {
		return this.database.sql("""
				insert into certificate_rule (course_code, from_day, minimum_attendance, minimum_score, legal_basis)
				values (:code, :from, :attendance, :score, :basis)""")
			.bind("code", code)
			.bind("from", rule.from())
			.bind("attendance", rule.minimumAttendance())
			.bind("score", rule.minimumScore())
			.bind("basis", rule.legalBasis())
			.then();
	}

	private static Course course(Readable row) {
		return new Course(row.get("code", String.class), row.get("version", Long.class),
				new RegionCode(row.get("region_code", String.class)),
				new Course.Text(row.get("name", String.class), row.get("description", String.class)),
				Arrays.stream(row.get("rules", String[].class)).map(Courses::rule).toList(),
				row.get("active", Boolean.class));
	}

	private static CertificateRule rule(String text) {
		String[] parts = text.split("\\|", RULE_PARTS);
		return new CertificateRule(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
				parts[3]);
	}

}
