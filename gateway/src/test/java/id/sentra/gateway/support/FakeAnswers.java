package id.sentra.gateway.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the services answer to the pages, in the shapes of their own responses, and the
 * commands that came.
 */
public final class FakeAnswers {

	/** When the session is held that is still to come. */
	public static final LocalDate FUTURE = LocalDate.ofInstant(AdjustableClock.START, ZoneOffset.UTC).plusDays(20);

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final List<Sent> sent = new CopyOnWriteArrayList<>();

	private final Map<String, String> questions = new ConcurrentHashMap<>();

	private final List<String> away = new CopyOnWriteArrayList<>();

	/** The shape in {@code services/<name>.json}. */
	public static String shape(String name) {
		try (InputStream file = FakeAnswers.class.getResourceAsStream("/services/" + name + ".json")) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
				.replace("%future%", FUTURE.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Answers a method and path, such as {@code GET /api/registry/smes}, with a body. */
	public void give(String request, String body) {
		this.answers.put(request, new Answer(200, body));
	}

	/** Refuses with a sentence. */
	public void refuse(String request, int status, String code, String sentence) {
		this.answers.put(request, new Answer(status, """
				{"type":"about:blank","title":"Ditolak","status":%d,"detail":"%s","code":"%s"}""".formatted(status,
				sentence, code)));
	}

	/** Refuses with what is wrong with a field. */
	public void refuseField(String request, String field, String sentence) {
		this.answers.put(request, new Answer(422, """
				{"title":"Ditolak","status":422,"detail":"Ada isian yang salah.","code":"invalid-fields",
				"errors":[{"field":"%s","code":"wrong","message":"%s"}]}""".formatted(field, sentence)));
	}

	/** The service answers nothing but that it is away. */
	public void away(String context) {
		this.away.add(context);
	}

	/** The commands that came, in their order. */
	public List<Sent> sent() {
		return this.sent;
	}

	/** The last command. */
	public Sent last() {
		return this.sent.get(this.sent.size() - 1);
	}

	/** The query with which a method and path were asked last. */
	public String asked(String request) {
		return this.questions.getOrDefault(request, "");
	}

	void reset() {
		this.questions.clear();
		this.sent.clear();
		this.away.clear();
		this.answers.clear();
		FakeRoutes.SHAPES.forEach((request, name) -> give(request, shape(name)));
	}

	boolean knows(String method, String path) {
		return isAway(path) || this.answers.containsKey(method + " " + path);
	}

	Answer answer(String method, String path) {
		return isAway(path) ? new Answer(503, "{\"code\":\"try-again\"}")
				: Objects.requireNonNull(this.answers.get(method + " " + path));
	}

	void ask(String request, String query) {
		this.questions.put(request, query);
	}

	void record(Sent command) {
		this.sent.add(command);
	}

	private boolean isAway(String path) {
		return this.away.stream().anyMatch((context) -> path.startsWith("/api/" + context + "/"));
	}

	/** A status and a body. */
	record Answer(int status, String body) {
	}

	/** A command as a service received it. */
	public record Sent(String request, String key, String ifMatch, String traceparent, String body) {
	}

}
