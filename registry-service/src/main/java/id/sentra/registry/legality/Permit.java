package id.sentra.registry.legality;

import id.sentra.registry.document.domain.DocumentKind;

/** What an SME is helped to. */
enum Permit {

	NIB, PIRT, HALAL, OTHER;

	/** The document it is when it is granted. */
	DocumentKind document() {
		return DocumentKind.valueOf(name());
	}

}
