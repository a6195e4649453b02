package id.sentra.training.course;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.training.catalogue.CatalogueRepository;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The courses there are, each with its rules. */
@Repository
public class Courses extends CatalogueRepository<Course, String> {

	private static final int RULE_PARTS = 4;

	private static final String COLUMNS = """
			code, version, region_code, name, description, active, array(
				select concat_ws('|', from_day, minimum_attendance, minimum_score, legal_basis) from certificate_rule
				where course_code = code order by from_day) as rules""";

	private final DatabaseClient database;

	Courses(DatabaseClient database) {
		super(database, "course", COLUMNS, SortColumn.key("code", "code"), new Column<>("code", Course::code),
				List.of(new Column<>("name", (course) -> course.text().name()),
						new Column<>("description", (course) -> course.text().description())));
		this.database = database;
	}

	@Override
	public Mono<Course> find(String code) {
		return Course.isCode(code) ? super.find(code) : Mono.empty();
	}

	/** Whether the code was free; its first rule is added with it. */
	@Override
	public Mono<Boolean> add(Course course) {
		return super.add(course).flatMap(
				(free) -> free ? addRule(course.code(), course.rules().get(0)).thenReturn(true) : Mono.just(false));
	}

	Mono<Void> addRule(String code, CertificateRule rule) {
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

	@Override
	protected Course entry(Readable row) {
		return new Course(Columns.text(row, "code"), Columns.longNumber(row, "version"),
				Columns.region(row, "region_code"),
				new Course.Text(Columns.text(row, "name"), Columns.text(row, "description")),
				Arrays.stream(row.get("rules", String[].class)).map(Courses::rule).toList(),
				Columns.flag(row, "active"));
	}

	private static CertificateRule rule(String text) {
		String[] parts = text.split("\\|", RULE_PARTS);
		return new CertificateRule(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
				parts[3]);
	}

}
