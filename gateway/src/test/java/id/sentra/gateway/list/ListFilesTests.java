package id.sentra.gateway.list;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.support.PagesTest;
import id.sentra.platform.security.Role;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class ListFilesTests extends PagesTest {

	private static final ListDefinition<Thing> LIST = ListDefinition.<Thing>at("/benda", "sme.list")
		.text("sme.business", Thing::name)
		.sorted("name")
		.rupiah("sme.capital", Thing::capital)
		.day("sme.since", Thing::since)
		.time("sme.registered", Thing::at)
		.status("sme.status", (thing) -> "VERIFIED", "sme");

	private static final List<String> NAMES = List.of("+62812", "-5", "=1+1", "'=x", "0012345678901234", "a;b\"c\nd");

	@Autowired
	private ListFiles files;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 500, 501, 2_001, 10_001 })
	void a_file_has_all_rows_and_the_headings(int rows) throws IOException {
		byte[] csv = content("csv", rows);
		assertThat(csv(csv)).hasSize(rows + 1);
		assertThat(sheet(content("xlsx", rows))).hasSize(rows + 1);
	}

	@Test
	void a_list_that_is_too_long_is_cut_and_says_so() {
		List<CsvRecord> csv = csv(content("csv", ListFiles.MOST + 1));
		assertThat(csv).hasSize(ListFiles.MOST + 2);
		assertThat(csv.get(csv.size() - 1).getField(0)).startsWith("Dipotong setelah 100.000 baris");
		assertThat(csv(content("csv", ListFiles.MOST))).hasSize(ListFiles.MOST + 1);
	}

	@Test
	void texts_stay_texts_and_none_is_a_formula() throws IOException {
		List<Row> sheet = sheet(content("xlsx", NAMES.size()));
		for (int i = 0; i < NAMES.size(); i++) {
			assertThat(sheet.get(i + 1).getCell(0).getType()).isEqualTo(CellType.STRING);
			assertThat(sheet.get(i + 1).getCell(0).getText()).isEqualTo(NAMES.get(i));
		}
		assertThat(sheet.get(1).getCell(1).asNumber().longValue()).isEqualTo(1_500_000L);
		assertThat(sheet.get(1).getCell(2).asDate().toLocalDate()).isEqualTo("2026-08-03");
		assertThat(sheet.get(1).getCell(4).getText()).isEqualTo("Terverifikasi");
		assertThat(csv(content("csv", NAMES.size())).stream().skip(1).map((record) -> record.getField(0)))
			.containsExactly("'+62812", "'-5", "'=1+1", "'=x", "0012345678901234", "a;b\"c\nd");
	}

	@Test
	void a_page_that_fails_breaks_the_file_off() {
		Flux<DataBuffer> body = this.files
			.file(LIST, ListQuery.of(LIST, ""), user(), "xlsx", (page) -> (page.cursor() == null) ? rows(page, 2_000)
					: Mono.error(new IllegalStateException("the service went away")))
			.block()
			.getBody();
		StepVerifier.create(body).thenConsumeWhile((buffer) -> true).verifyError(IllegalStateException.class);
	}

	@Test
	void files_that_nobody_fetches_to_the_end_free_their_place() {
		for (int i = 0; i < 50; i++) {
			StepVerifier
				.create(this.files.file(LIST, ListQuery.of(LIST, ""), user(), "csv", (page) -> rows(page, 5_000))
					.block()
					.getBody())
				.expectNextCount(1)
				.thenCancel()
				.verify();
		}
		assertThat(content("csv", 3)).isNotEmpty();
	}

	@Test
	void pages_are_asked_for_as_they_are_taken() {
		AtomicInteger asked = new AtomicInteger();
		StepVerifier.create(this.files.file(LIST, ListQuery.of(LIST, "urut=name"), user(), "csv", (page) -> {
			asked.incrementAndGet();
			assertThat(page.sort()).isEqualTo("name");
			return rows(page, 5_000);
		}).block().getBody(), 1)
			.expectNextCount(1)
			.then(() -> assertThat(asked.get()).isLessThanOrEqualTo(5))
			.thenCancel()
			.verify();
	}

	private byte[] content(String format, int rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.files.file(LIST, ListQuery.of(LIST, ""), user(), format, (page) -> rows(page, rows))
			.block()
			.getBody()
			.doOnNext((buffer) -> {
				byte[] part = new byte[buffer.readableByteCount()];
				buffer.read(part);
				bytes.writeBytes(part);
			})
			.blockLast();
		return bytes.toByteArray();
	}

	private static Mono<Listed<Thing>> rows(PageQuery page, int rows) {
		int from = (page.cursor() != null) ? Integer.parseInt(page.cursor()) : 0;
		int to = Math.min(rows, from + page.limit());
		List<Thing> things = IntStream.range(from, to)
			.mapToObj((i) -> new Thing(NAMES.get(i % NAMES.size()), 1_500_000L, LocalDate.parse("2026-08-03"),
					Instant.parse("2026-08-03T01:00:00Z")))
			.toList();
		return Mono.just(new Listed<>(things, (to < rows) ? String.valueOf(to) : null));
	}

	private static List<CsvRecord> csv(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\ufeffUsaha;Modal;");
		return CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream().toList();
	}

	private static List<Row> sheet(byte[] bytes) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			return book.getFirstSheet().read();
		}
	}

	private static CurrentUser user() {
		return new CurrentUser(new Identity("petugas", "Petugas", Set.of(Role.OFFICER), "21.72", null),
				Locale.forLanguageTag("id"));
	}

	private record Thing(String name, Long capital, LocalDate since, Instant at) {
	}

}
