package id.sentra.registry.files;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.error.ProblemException;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.privacy.DataRequestCalls;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@RegistryTest
class FileTests {

	private static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	FileUploads uploads;

	@Autowired
	FileService service;

	@LocalServerPort
	int port;

	private Database database;

	private FileCalls files;

	private UUID sme;

	@BeforeEach
	void prepare() {
		this.database = new Database(this.transactions, this.databaseClient);
		this.files = new FileCalls(this.client);
		this.sme = new SmeRequests(this.client).registered(SmeRequests.profile());
	}

	@Test
	void a_photo_is_kept_encrypted_and_shown_to_who_may_see_its_sme_which_is_written_down() {
		UUID id = this.files.added(this.sme, OFFICER, Photos.jpeg(80, 60));
		byte[] shown = get(id, OFFICER).expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_JPEG)
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("Content-Disposition", "inline; filename=\"berkas-" + id + ".jpg\"")
			.expectHeader()
			.valueMatches("Cache-Control", ".*no-store.*")
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(Photos.read(shown).getWidth()).isEqualTo(80);
		assertThat(this.database.texts("select viewed_by from personal_view where file_id = '" + id + "'"))
			.containsExactly("petugas");
		assertThat(this.database
			.texts("select strpos(encode(content, 'escape'), 'JFIF') from stored_file where id = '" + id + "'"))
			.containsExactly("0");
		get(id, TestTokens.asOwnerOf(this.sme)).expectStatus().isOk();
		problem(get(id, TestTokens.as("lain", "31.71", Role.OFFICER)), 404, "file-not-found");
		problem(get(id, TestTokens.asOwnerOf(UUID.randomUUID())), 404, "file-not-found");
		get(id, TestTokens.as("keuangan", "21.72", Role.FINANCE_MAKER)).expectStatus().isForbidden();
	}

	@Test
	void a_paper_is_only_ever_downloaded() {
		UUID id = this.files.added(this.sme, TestTokens.asOwnerOf(this.sme),
				FileCheckTests.bytes(FileCheckTests.pdf("")));
		get(id, OFFICER).expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PDF)
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"berkas-" + id + ".pdf\"")
			.expectHeader()
			.valueEquals("Content-Security-Policy", "default-src 'none'; sandbox");
	}

	@Test
	void who_looks_at_several_files_of_one_sme_has_looked_once() {
		String name = "petugas-" + UUID.randomUUID();
		UUID id = this.files.added(this.sme, OFFICER, Photos.jpeg(20, 20));
		for (int view = 0; view < 25; view++) {
			get(id, TestTokens.as(name, "21.72", Role.OFFICER)).expectStatus().isOk();
		}
		for (int view = 0; view < 19; view++) {
			personal(name).expectStatus().isOk();
		}
		problem(personal(name), 429, "personal-views-stopped");
		problem(get(id, TestTokens.as(name, "21.72", Role.OFFICER)), 429, "personal-views-stopped");
	}

	@Test
	void what_is_too_large_or_too_much_is_refused() {
		byte[] large = new byte[(10 << 20) + 1];
		problem(this.files.add(this.sme, OFFICER, large), 422, "file-too-large");
		problem(this.files.add(this.sme, OFFICER, new byte[0]), 422, "file-empty");
		problem(this.files.add(this.sme, OFFICER, FileCheckTests.bytes("nama;alamat")), 422, "file-kind");
		problem(this.files.add(UUID.randomUUID(), OFFICER, Photos.jpeg(9, 9)), 404, "sme-not-found");
		problem(this.files.add(this.sme, TestTokens.as("lain", "31.71", Role.OFFICER), Photos.jpeg(9, 9)), 404,
				"sme-not-found");
		for (int i = 0; i < StoredFiles.MOST_OF_A_RECORD; i++) {
			this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		}
		problem(this.files.add(this.sme, OFFICER, Photos.jpeg(9, 9)), 409, "file-drafts-full");
	}

	@Test
	void a_full_office_and_a_full_disk_are_told_and_lose_nothing() throws SQLException {
		UUID elsewhere = registeredIn("21.71.01");
		Consumer<HttpHeaders> officer = TestTokens.as("batam", "21.71", Role.OFFICER);
		UUID first = this.files.added(elsewhere, officer, Photos.jpeg(9, 9));
		this.database.run("update stored_file set record_id = gen_random_uuid() where id = '" + first + "'");
		asOwner("update stored_file set size = 2147483647 where id = '" + first + "'");
		UUID second = this.files.added(elsewhere, officer, Photos.jpeg(9, 9));
		asOwner("update stored_file set size = 2147483647 where id = '" + second + "'");
		problem(this.files.add(elsewhere, officer, Photos.jpeg(9, 9)), 409, "files-quota-full");
		this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		asOwner("create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'disk'"
				+ " using errcode = '53100'; end $$; create trigger full_disk before insert on stored_file"
				+ " for each row when (new.sme_id = '" + this.sme + "') execute function full_disk()");
		try {
			problem(this.files.add(this.sme, OFFICER, Photos.jpeg(9, 9)), 409, "files-disk-full");
		}
		finally {
			asOwner("drop trigger full_disk on stored_file; drop function full_disk()");
		}
		this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		get(first, officer).expectStatus().isOk();
	}

	@Test
	void whoever_breaks_off_leaves_nothing() throws IOException {
		long before = this.database.number("select count(*) from stored_file");
		HttpHeaders headers = new HttpHeaders();
		OFFICER.accept(headers);
		String head = "POST /api/registry/smes/" + this.sme + "/files HTTP/1.1\r\nHost: x\r\nAuthorization: "
				+ headers.getFirst("Authorization") + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
				+ "Content-Length: 900000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\";"
				+ " filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
		for (int i = 0; i < 50; i++) {
			try (Socket socket = new Socket("127.0.0.1", this.port)) {
				socket.getOutputStream().write((head + "x".repeat(1000)).getBytes(StandardCharsets.US_ASCII));
				socket.getOutputStream().flush();
			}
		}
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> this.files.add(this.sme, OFFICER, Photos.jpeg(9, 9)).expectStatus().isCreated());
		await().atMost(Duration.ofMinutes(2)).until(() -> this.uploads.underWay() == 0);
		assertThat(this.database.number("select count(*) from stored_file")).isEqualTo(before + 1);
	}

	@Test
	void a_draft_is_dropped_by_who_sent_it_only() {
		UUID draft = this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		problem(delete(draft, TestTokens.asOwnerOf(this.sme)), 404, "file-not-found");
		delete(draft, OFFICER).expectStatus().isNoContent();
		problem(delete(draft, OFFICER), 404, "file-not-found");
		UUID kept = this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		this.database.run("update stored_file set record_id = gen_random_uuid() where id = '" + kept + "'");
		problem(delete(kept, OFFICER), 404, "file-not-found");
	}

	@Test
	void all_old_drafts_are_forgotten_however_many_there_are() {
		UUID one = this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		asOwner("insert into stored_file (id, sme_id, region_code, media_type, size, content, added_by, added_at)"
				+ " select gen_random_uuid(), sme_id, region_code, media_type, size, content, added_by,"
				+ " now() - interval '25 hours' from stored_file, generate_series(1, 1100) where id = '" + one + "'");
		this.service.sweep().block();
		assertThat(this.database.texts("select id from stored_file where sme_id = '" + this.sme + "'"))
			.containsExactly(one.toString());
	}

	@Test
	void a_draft_that_no_record_claims_is_forgotten_after_a_day() {
		UUID fresh = this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		UUID old = this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		UUID claimed = this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		this.database.run("update stored_file set record_id = gen_random_uuid() where id = '" + claimed + "'");
		asOwner("update stored_file set added_at = now() - interval '25 hours' where id in ('" + old + "', '" + claimed
				+ "')");
		this.service.sweep().block();
		assertThat(this.database.texts("select id from stored_file where sme_id = '" + this.sme + "' order by id"))
			.containsExactly(fresh.toString(), claimed.toString());
	}

	@Test
	void a_file_goes_with_its_sme_to_another_office_to_a_survivor_and_into_oblivion() {
		UUID id = this.files.added(this.sme, OFFICER, Photos.jpeg(9, 9));
		UUID survivor = new SmeRequests(this.client).registered(SmeRequests.profile());
		UUID other = this.files.added(survivor, OFFICER, Photos.jpeg(9, 9));
		new SmeRequests(this.client).officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", this.sme)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("into", survivor))
			.exchange()
			.expectStatus()
			.isOk();
		for (UUID file : List.of(id, other)) {
			get(file, TestTokens.asOwnerOf(survivor)).expectStatus().isOk();
			problem(get(file, TestTokens.asOwnerOf(this.sme)), 404, "file-not-found");
		}
		asOwner("update sme set region_code = '21.71.01', village_code = null where id = '" + survivor + "'");
		problem(get(id, OFFICER), 404, "file-not-found");
		get(id, TestTokens.as("batam", "21.71", Role.OFFICER)).expectStatus().isOk();
		asOwner("update sme set region_code = '21.72.01' where id = '" + survivor + "'");
		DataRequestCalls calls = new DataRequestCalls(this.client);
		UUID request = calls.asked(calls.owner(survivor), survivor, "ERASURE");
		calls.done(calls.officer("petugas"), request).expectStatus().isOk();
		problem(get(id, OFFICER), 404, "file-not-found");
		problem(get(other, OFFICER), 404, "file-not-found");
		assertThat(json(this.files.add(new SmeRequests(this.client).registered(SmeRequests.profile()), OFFICER,
				Photos.jpeg(9, 9)))
			.get("type")
			.asString()).isEqualTo("JPEG");
	}

	@Test
	void what_happened_to_an_sme_while_its_file_came_in_counts() {
		CurrentUser officer = new CurrentUser("petugas", EnumSet.of(Role.OFFICER), Scope.of(new RegionCode("21.72")));
		asOwner("update sme set region_code = '21.72.02', village_code = null where id = '" + this.sme + "'");
		StoredFile moved = this.service.add(this.sme, Photos.jpeg(9, 9), officer).block();
		assertThat(this.database.texts("select region_code from stored_file where id = '" + moved.id() + "'"))
			.containsExactly("21.72.02");
		asOwner("update sme set region_code = '21.71.01' where id = '" + this.sme + "'");
		gone("sme-not-found", officer);
		asOwner("update sme set region_code = '21.72.01', status = 'SUSPENDED' where id = '" + this.sme + "'");
		gone("sme-processing-stopped", officer);
		problem(this.files.add(this.sme, OFFICER, Photos.jpeg(9, 9)), 409, "sme-processing-stopped");
		asOwner("update sme set status = 'REGISTERED' where id = '" + this.sme + "'");
		DataRequestCalls calls = new DataRequestCalls(this.client);
		UUID request = calls.asked(calls.owner(this.sme), this.sme, "ERASURE");
		calls.done(calls.officer("petugas"), request).expectStatus().isOk();
		gone("sme-erased", officer);
		assertThat(this.database.number("select count(*) from stored_file where sme_id = '" + this.sme + "'")).isZero();
	}

	private void gone(String code, CurrentUser officer) {
		Mono<StoredFile> added = this.service.add(this.sme, Photos.jpeg(9, 9), officer);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(added::block)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	private UUID registeredIn(String district) {
		Map<String, Object> profile = SmeRequests.profile();
		profile.remove("villageCode");
		profile.put("regionCode", district);
		String location = String.valueOf(this.client.mutate()
			.defaultHeaders(TestTokens.as("pusat", "*", Role.ADMIN))
			.build()
			.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(profile)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
	}

	private ResponseSpec get(UUID id, Consumer<HttpHeaders> who) {
		return this.client.get().uri("/api/registry/files/{id}", id).headers(who).exchange();
	}

	private ResponseSpec delete(UUID id, Consumer<HttpHeaders> who) {
		return this.client.delete().uri("/api/registry/files/{id}", id).headers(who).exchange();
	}

	private ResponseSpec personal(String name) {
		return this.client.get()
			.uri("/api/registry/smes/{id}/personal", this.sme)
			.headers(TestTokens.as(name, "21.72", Role.OFFICER))
			.exchange();
	}

	/** Past the rights of the program. */
	private void asOwner(String statement) {
		String name = this.database.texts("select current_database()").get(0);
		try (Connection connection = EmbeddedServers.connect(name); Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
