package id.sentra.gateway.overview.web;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

import id.sentra.gateway.overview.domain.Context;
import id.sentra.gateway.overview.domain.Overview;
import id.sentra.gateway.overview.domain.Overview.Row;
import id.sentra.gateway.overview.domain.Overview.Service;

/**
 * An overview as it is shown: numbers written in the reader's way, bars as percentages.
 */
record OverviewView(Overview overview, boolean mayImport, Locale locale) {

	private static final int DISTRICT_LENGTH = "21.72.01".length();

	public String smes() {
		return number(this.overview.smes());
	}

	public String verified() {
		return number(this.overview.verified());
	}

	public String waiting() {
		return number(this.overview.smes() - this.overview.verified());
	}

	/** Whether there is nothing yet and the registry itself says so. */
	public boolean isEmpty() {
		return this.overview.isFromRegistry() && this.overview.smes() == 0;
	}

	public boolean allAgree() {
		return this.overview.allAgree();
	}

	public boolean isFromRegistry() {
		return this.overview.isFromRegistry();
	}

	public boolean nobodyAnswers() {
		return this.overview.figures().isEmpty();
	}

	public List<ServiceView> services() {
		return this.overview.services()
			.stream()
			.map((service) -> new ServiceView(service, number(service.smes()), number(Math.abs(service.behind()))))
			.toList();
	}

	/** Services that are worth a word: silent, behind or ahead. */
	public List<ServiceView> notices() {
		return services().stream().filter((view) -> view.service().state() != Overview.State.SAME).toList();
	}

	/** Whether the parts are kecamatan and not larger. */
	public boolean isByDistrict() {
		return this.overview.rows().stream().allMatch((row) -> row.part().code().length() == DISTRICT_LENGTH);
	}

	public List<RowView> rows() {
		long most = this.overview.rows().stream().mapToLong((row) -> row.part().smes()).max().orElse(0);
		return this.overview.rows().stream().map((row) -> row(row, most)).toList();
	}

	private RowView row(Row row, long most) {
		List<String> others = Arrays.stream(Context.values())
			.filter((context) -> context != Context.REGISTRY)
			.map((context) -> row.smes().get(context))
			.map((smes) -> (smes != null) ? number(smes) : "–")
			.toList();
		LongFunction<String> share = (smes) -> (most == 0) ? "0"
				: String.format(Locale.ROOT, "%.2f", 100.0 * smes / most);
		return new RowView(row.part().code(), row.part().name(),
				new Figure(number(row.part().smes()), share.apply(row.part().smes())),
				new Figure(number(row.part().verified()), share.apply(row.part().verified())), others);
	}

	private String number(long value) {
		return NumberFormat.getIntegerInstance(this.locale).format(value);
	}

	/** A service's figures. */
	record ServiceView(Service service, String smes, String behind) {

		public String context() {
			return this.service.context().path();
		}

		public String state() {
			return this.service.state().name().toLowerCase(Locale.ROOT);
		}

	}

	/** A number as text and the width of its bar in percent. */
	record Figure(String number, String width) {
	}

	/** A part of the region. */
	record RowView(String code, String name, Figure smes, Figure verified, List<String> others) {

		/** Whether it has parts of its own to look at. */
		public boolean hasParts() {
			return this.code.length() < DISTRICT_LENGTH;
		}

	}

}
