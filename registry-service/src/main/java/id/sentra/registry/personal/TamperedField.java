package id.sentra.registry.personal;

/**
 * A stored personal field cannot be decrypted: changed, moved from another row, or its
 * key is gone.
 */
public final class TamperedField extends RuntimeException {

	TamperedField(FieldPlace place, Exception cause) {
		super("cannot decrypt " + place.table() + '.' + place.column() + " of " + place.row(), cause);
	}

}
