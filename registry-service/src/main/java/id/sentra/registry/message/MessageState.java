package id.sentra.registry.message;

/**
 * Where a message stands. SCHEDULED, HELD and LAPSED are no states of a row: one that
 * nobody sent is not yet due, not wanted by its owner, or of no use any more.
 */
enum MessageState {

	SCHEDULED, PENDING, HELD, LAPSED, SENT_BY_HAND, FAILED

}
