package id.sentra.registry.document.domain;

import java.time.LocalDate;

import id.sentra.registry.sme.domain.Nik;
import org.jspecify.annotations.Nullable;

/**
 * What a document says. Its text form does not tell the number.
 *
 * @param title what an OTHER one is called
 * @param validUntil the last day it is valid
 */
public record DocumentContent(DocumentKind kind, @Nullable String title, @Nullable String number,
		@Nullable LocalDate issuedOn, @Nullable LocalDate validUntil) {

	/** The number as pages show it: that of a person all but hidden. */
	public @Nullable String shownNumber() {
		return (this.kind == DocumentKind.KTP && this.number != null) ? new Nik(this.number).masked() : this.number;
	}

	/**
	 * The same, with the number of an identity card that stood there where none is said:
	 * nobody is shown it, so nobody can say it again.
	 */
	public DocumentContent keeping(DocumentContent before) {
		return (this.kind == DocumentKind.KTP && before.kind == this.kind && this.number == null)
				? new DocumentContent(this.kind, this.title, before.number, this.issuedOn, this.validUntil) : this;
	}

	@Override
	public String toString() {
		return "DocumentContent[" + this.kind + "]";
	}

}
