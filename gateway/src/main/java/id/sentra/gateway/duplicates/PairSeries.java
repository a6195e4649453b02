package id.sentra.gateway.duplicates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The work list gone through pair by pair.
 *
 * @param region the district it is narrowed to
 * @param next the cursor of the pair after this one; none after the last
 */
record PairSeries(@Nullable String region, @Nullable String next) {

	static final String PATH = "/umkm/ganda/berikutnya";

	/** The fields that a page and its forms carry on. */
	static Map<String, String> fields(@Nullable String inSeries, @Nullable String region, @Nullable String next) {
		Map<String, String> fields = new HashMap<>();
		if (inSeries != null) {
			fields.put("berurutan", "ya");
			fields.put("wilayah", (region != null) ? region : "");
			fields.put("lanjut", (next != null) ? next : "");
		}
		return fields;
	}

	/** That of a form; nothing when its page was opened by itself. */
	static Optional<PairSeries> of(Form form) {
		return form.has("berurutan") ? Optional.of(new PairSeries(value(form, "wilayah"), value(form, "lanjut")))
				: Optional.empty();
	}

	/** The address of the pair after this one. */
	public String skip() {
		return (this.next == null) ? end(this.region, "double-last") : address().toUriString();
	}

	/** The same once something was done with this one, which is told there. */
	String after(String done) {
		return (this.next == null) ? end(this.region, done) : address().queryParam("selesai", done).toUriString();
	}

	/** The list as it was gone through. */
	public String list() {
		return list(this.region).toUriString();
	}

	/** The same after the last pair, where it is told what was done. */
	static String end(@Nullable String region, String done) {
		return list(region).queryParam("selesai", done).toUriString();
	}

	private static UriComponentsBuilder list(@Nullable String region) {
		UriComponentsBuilder list = UriComponentsBuilder.fromPath("/umkm/ganda");
		add(list, "wilayah", region);
		return list.encode();
	}

	/** The address of a pair, and what follows it. */
	static String page(DuplicateCandidate pair, @Nullable String region, @Nullable String next, @Nullable String done) {
		UriComponentsBuilder page = UriComponentsBuilder
			.fromPath("/umkm/ganda/" + pair.first().id() + "/" + pair.second().id())
			.queryParam("berurutan", "ya");
		add(page, "wilayah", region);
		add(page, "lanjut", next);
		add(page, "selesai", done);
		return page.encode().toUriString();
	}

	private UriComponentsBuilder address() {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
		add(address, "wilayah", this.region);
		add(address, "cursor", this.next);
		return address.encode();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
		if (value != null) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	private static @Nullable String value(Form form, String name) {
		String text = form.text(name);
		return text.isEmpty() ? null : text;
	}

}
