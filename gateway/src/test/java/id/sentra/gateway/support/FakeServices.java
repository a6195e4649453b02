package id.sentra.gateway.support;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.ByteBuf;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** Four services as the gateway sees them, in this process; bazaar can be stopped. */
public final class FakeServices {

	private static final Map<String, String> STEPS = Map.of("registry",
			"\"toVerify\":%d,\"inCorrection\":3,\"doubles\":7,\"unassessedClusters\":2", "training",
			"\"trainedSmes\":%d", "financing",
			"\"applications\":{\"SCORED\":1,\"PROPOSED\":1,\"APPROVED\":1},\"loans\":{\"disbursed\":%d,\"contracted\":1}",
			"bazaar", "\"stallsTaken\":%1$d,\"signed\":%1$d");

	private static final FakeServices SHARED = new FakeServices();

	private final Map<String, String> summaries = new ConcurrentHashMap<>();

	private final FakeAnswers answers = new FakeAnswers();

	private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

	private final AtomicInteger dropped = new AtomicInteger();

	private final AtomicLong uploaded = new AtomicLong();

	private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private final DisposableServer server;

	private volatile String importState = "";

	private volatile String importAsked = "";

	private final List<String> importKeys = new CopyOnWriteArrayList<>();

	private volatile DisposableServer bazaar;

	private FakeServices() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).route(this::routes).bindNow();
		this.bazaar = bindBazaar(0);
		reset();
	}

	/** The one of this test run. */
	public static FakeServices shared() {
		return SHARED;
	}

	/** Everything as at the start. */
	public void reset() {
		this.requests.clear();
		this.dropped.set(0);
		this.uploaded.set(0);
		this.importKeys.clear();
		this.answers.reset();
		startBazaar();
		for (String context : List.of("registry", "training", "financing", "bazaar")) {
			figures(context, 0, 0);
		}
	}

	/** What a service says it has: two kecamatan, the second twice as large. */
	public void figures(String context, long first, long verified) {
		this.summaries.put(context,
				"""
						{"region":"21.72","smes":%d,"verified":%d,%s,"byRegion":[
						{"region":"21.72.01","name":"Tanjung Pinang Barat","smes":%d,"verified":%d,%s,"new":true},
						{"region":"21.72.02","name":"Tanjung Pinang Timur","smes":%d,"verified":0,%s}]}""".formatted(
						first * 3, verified, STEPS.get(context).formatted(321), first, verified,
						STEPS.get(context).formatted(300), first * 2, STEPS.get(context).formatted(21)));
	}

	/** What the pages are answered, and what they sent. */
	public FakeAnswers answers() {
		return this.answers;
	}

	/** What the registry says of any import. */
	public void importState(String status, long rows, long processed, long rejected) {
		this.importState = """
				{"id":"0198b1f0-0000-7000-8000-000000000001","fileName":"umkm.xlsx","submittedBy":"petugas",
				"submittedAt":"2026-11-21T03:00:00Z","status":"%s","rows":%d,"processed":%d,
				"accepted":%d,"updated":0,"unchanged":0,"rejected":%d,"startedAt":"2026-11-21T03:00:00Z","finishedAt":null,
				"sheets":["Barat","Timur"],"unusedColumns":["Keterangan"],"unusedSheets":["Rekap"],"hiddenRows":3,"undoableUntil":%s,"undo":null}"""
			.formatted(status, rows, processed, processed - rejected, rejected,
					status.equals("COMPLETED") ? "\"" + FakeAnswers.FUTURE + "T00:00:00Z\"" : null);
	}

	/** What it says of the undoing of an import, and how many SMEs that kept. */
	public void importUndone(String status, long withdrawn, long restored, long kept) {
		this.importState = this.importState.replaceFirst("(?s)\"undoableUntil\":.*$", """
				"undoableUntil":null,"undo":{"status":"%s","by":"petugas","finishedAt":null,
				"withdrawn":%d,"restored":%d,"kept":%d}}""".formatted(status, withdrawn, restored, kept));
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.port();
	}

	public String bazaarUrl() {
		return "http://127.0.0.1:" + this.bazaar.port();
	}

	/** Bazaar is gone, with all connections to it. */
	public void stopBazaar() {
		this.bazaar.disposeNow(Duration.ofSeconds(5));
		this.connections.close().syncUninterruptibly();
	}

	private void startBazaar() {
		if (this.bazaar.isDisposed()) {
			this.bazaar = bindBazaar(this.bazaar.port());
		}
	}

	private DisposableServer bindBazaar(int port) {
		return HttpServer.create()
			.host("127.0.0.1")
			.port(port)
			.doOnConnection((connection) -> this.connections.add(connection.channel()))
			.route(this::routes)
			.bindNow();
	}

	/** Headers of the requests to {@code /echo}, names in lower case. */
	public List<Map<String, String>> requests() {
		return this.requests;
	}

	/** How many requests were cut off without an answer. */
	public int dropped() {
		return this.dropped.get();
	}

	/** How many bytes of uploads have come. */
	public long uploaded() {
		return this.uploaded.get();
	}

	/** Path and query of the last upload. */
	public String importAsked() {
		return this.importAsked;
	}

	/** Idempotency keys of the uploads. */
	public List<String> importKeys() {
		return this.importKeys;
	}

	private void routes(HttpServerRoutes routes) {
		routes.route((request) -> this.answers.knows(request.method().name(), path(request)), this::give)
			.get("/api/{context}/summary", this::summarise)
			.route((request) -> request.uri().contains("/echo"), this::echo)
			.route((request) -> request.uri().contains("/slow"),
					(request, response) -> response.sendString(Mono.never()))
			.post("/api/registry/drop", (request, response) -> drop(request, response))
			.get("/api/registry/files/" + FakeRoutes.FILE, FakeServices::giveFile)
			.post("/api/registry/smes/{id}/files", this::takeFile)
			.post("/api/registry/custom-fields/check", FakeServices::findNothingWrong)
			.delete("/api/registry/files/" + FakeRoutes.FILE, (request, response) -> response.status(204).send())
			.post("/api/registry/imports", (request, response) -> startImport(request, response, 202, ""))
			.post("/api/registry/imports/drafts", (request, response) -> startImport(request, response, 201, "/draft"))
			.post("/api/registry/imports/{id}/cancellation", this::cancelImport)
			.get("/api/registry/imports/{id}/rejections",
					(request, response) -> request.uri().contains("-00000000dead") ? json(response, 404, "{}")
							: json(response, 200, REJECTIONS))
			.get("/api/registry/imports/{id}",
					(request, response) -> request.uri().contains("-00000000dead") ? json(response, 404, "{}")
							: json(response, 200, this.importState))
			.get("/api/registry/refused", (request, response) -> json(response, 422, REFUSAL))
			.route((request) -> request.uri().startsWith("/api/"), FakeServices::findNothing);
	}

	private Publisher<Void> summarise(HttpServerRequest request, HttpServerResponse response) {
		DeclaredRequests.check(request, "");
		return json(response, 200, this.summaries.getOrDefault(String.valueOf(request.param("context")), "{}"));
	}

	private static Publisher<Void> findNothing(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMapMany((body) -> {
			DeclaredRequests.check(request, body);
			return response.status(404).send();
		});
	}

	private static Publisher<Void> findNothingWrong(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMapMany((body) -> {
			DeclaredRequests.check(request, body);
			return response.status(204).send();
		});
	}

	private static final String REFUSAL = """
			{"type":"about:blank","title":"Ditolak","status":422,"detail":"Berkas ini bukan lembar kerja.","code":"not-a-spreadsheet"}""";

	private static final String REJECTIONS = """
			{"items":[{"sheet":null,"row":17,"place":17,"reasons":[{"column":"NIK","code":"nik-length","message":"NIK harus 16 angka."}]},
			{"sheet":"Timur","row":29,"place":2097181,"reasons":[{"column":"Kecamatan","code":"unknown-district","message":"Kecamatan tidak dikenal."}]}],"next":"abc=="}""";

	private Publisher<Void> give(HttpServerRequest request, HttpServerResponse response) {
		String method = request.method().name();
		FakeAnswers.Answer answer = this.answers.answer(method, path(request));
		this.answers.ask(method + " " + path(request),
				Objects.requireNonNullElse(URI.create(request.uri()).getQuery(), ""));
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMapMany((body) -> {
			DeclaredRequests.check(request, body);
			if (!"GET".equals(method)) {
				this.answers.record(new FakeAnswers.Sent(method + " " + path(request),
						String.valueOf(request.requestHeaders().get("Idempotency-Key")),
						String.valueOf(request.requestHeaders().get("If-Match")),
						String.valueOf(request.requestHeaders().get("traceparent")), body));
			}
			return json(response, answer.status(), answer.body());
		});
	}

	private static String path(HttpServerRequest request) {
		return URI.create(request.uri()).getPath();
	}

	private Publisher<Void> echo(HttpServerRequest request, HttpServerResponse response) {
		Map<String, String> headers = new ConcurrentHashMap<>();
		request.requestHeaders()
			.forEach((header) -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
		this.requests.add(headers);
		response.header("Set-Cookie", "tracker=1").header("ETag", "\"7\"");
		return json(response, 200, "{\"path\":\"" + request.uri() + "\"}");
	}

	private Publisher<Void> drop(HttpServerRequest request, HttpServerResponse response) {
		this.dropped.incrementAndGet();
		return request.receive()
			.then()
			.then(Mono.fromRunnable(() -> response.withConnection((connection) -> connection.dispose())));
	}

	private static Publisher<Void> giveFile(HttpServerRequest request, HttpServerResponse response) {
		return response.header("Content-Type", "image/jpeg")
			.header("Content-Disposition", "inline; filename=\"berkas.jpg\"")
			.sendString(Mono.just("foto"));
	}

	/** A form of a few bytes is one without a file. */
	private Publisher<Void> takeFile(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().map(ByteBuf::readableBytes).reduce(0L, Long::sum).flatMapMany((bytes) -> {
			this.uploaded.addAndGet(bytes);
			return (bytes < 600) ? json(response, 422, REFUSAL)
					: json(response, 201, "{\"id\":\"" + FakeRoutes.FILE + "\",\"type\":\"JPEG\",\"size\":7}");
		});
	}

	private Publisher<Void> startImport(HttpServerRequest request, HttpServerResponse response, int status,
			String what) {
		this.importAsked = request.uri();
		this.importKeys.add(String.valueOf(request.requestHeaders().get("Idempotency-Key")));
		Mono<Long> size = request.receive().map(ByteBuf::readableBytes).reduce(0L, Long::sum);
		return size.flatMapMany((bytes) -> {
			this.uploaded.addAndGet(bytes);
			if (this.answers.knows("POST", path(request))) {
				FakeAnswers.Answer refusal = this.answers.answer("POST", path(request));
				return json(response, refusal.status(), refusal.body());
			}
			if (bytes < 600) {
				return json(response, 422, REFUSAL);
			}
			response.header("Location", "/api/registry/imports/0198b1f0-0000-7000-8000-000000000001" + what);
			return json(response, status, "{}");
		});
	}

	private Publisher<Void> cancelImport(HttpServerRequest request, HttpServerResponse response) {
		if (request.uri().contains("-00000000dead")) {
			return json(response, 404, "{}");
		}
		if (!this.importState.contains("RUNNING")) {
			return json(response, 409, "{}");
		}
		this.importState = this.importState.replace("RUNNING", "CANCELLED");
		return json(response, 200, this.importState);
	}

	private static Publisher<Void> json(HttpServerResponse response, int status, String body) {
		if (body.contains("\"service-busy\"") || body.contains("\"too-many-at-once\"")) {
			response.header("Retry-After", "7");
		}
		String type = (status < 400) ? "application/json" : "application/problem+json";
		return response.status(status).header("Content-Type", type).sendString(Mono.just(body));
	}

}
