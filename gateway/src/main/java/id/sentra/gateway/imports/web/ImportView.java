package id.sentra.gateway.imports.web;

import java.text.NumberFormat;
import java.util.Locale;

import id.sentra.gateway.imports.domain.Import;

/** An import as it is shown. */
record ImportView(Import data, Locale locale) {

	public String status() {
		return this.data.status().name().toLowerCase(Locale.ROOT);
	}

	public boolean isFinished() {
		return this.data.isFinished();
	}

	/** Whether it has been read far enough to say how many rows there are. */
	public boolean isMeasured() {
		return this.data.progress().rows() > 0;
	}

	public String rows() {
		return number(this.data.progress().rows());
	}

	public String processed() {
		return number(this.data.progress().processed());
	}

	public String accepted() {
		return number(this.data.outcome().accepted());
	}

	public String updated() {
		return number(this.data.outcome().updated());
	}

	public String unchanged() {
		return number(this.data.outcome().unchanged());
	}

	public String rejected() {
		return number(this.data.outcome().rejected());
	}

	public String notRead() {
		return number(this.data.progress().rows() - this.data.progress().processed());
	}

	public boolean hasRejected() {
		return this.data.outcome().rejected() > 0;
	}

	private String number(long value) {
		return NumberFormat.getIntegerInstance(this.locale).format(value);
	}

}
