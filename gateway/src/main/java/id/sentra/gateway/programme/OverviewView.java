package id.sentra.gateway.programme;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.sentra.gateway.programme.domain.Funnel;
import id.sentra.gateway.programme.domain.Funnel.Stage;
import id.sentra.gateway.programme.domain.Overview;
import id.sentra.gateway.programme.domain.Overview.Service;
import org.jspecify.annotations.Nullable;

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

	/**
	 * The steps with their figures and the width of their bars. All SMEs are a whole bar,
	 * whichever service is silent.
	 */
	public List<StageView> funnel() {
		return stages(new Funnel(this.overview).stages(), this.overview.region());
	}

	/** Whether the figures of the parts add up to those of the region. */
	public boolean reconciles() {
		return new Funnel(this.overview).reconciles();
	}

	public List<RowView> rows() {
		Funnel funnel = new Funnel(this.overview);
		return this.overview.rows()
			.stream()
			.map((row) -> new RowView(row.part().code(), row.part().name(),
					stages(funnel.stagesOf(row.part().code()), row.part().code())))
			.toList();
	}

	private List<StageView> stages(List<Stage> stages, String region) {
		long most = stages.stream()
			.mapToLong((stage) -> Optional.ofNullable(stage.reached()).orElse(0L))
			.reduce(this.overview.smes(), Math::max);
		return stages.stream().map((stage) -> {
			Long reached = stage.reached();
			long count = (reached != null) ? reached : 0;
			return new StageView(stage.step().key(), (reached != null) ? number(reached) : "–",
					(most == 0) ? "0" : String.format(Locale.ROOT, "%.2f", 100.0 * count / most),
					(reached != null) ? StepLists.of(stage.step(), region) : null);
		}).toList();
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

	/** A step, its figure, the width of its bar in percent, and the list it counts. */
	record StageView(String key, String number, String width, @Nullable String list) {
	}

	/** A part of the region. */
	record RowView(String code, String name, List<StageView> stages) {

		/** Whether it has parts of its own to look at. */
		public boolean hasParts() {
			return this.code.length() < DISTRICT_LENGTH;
		}

	}

}
