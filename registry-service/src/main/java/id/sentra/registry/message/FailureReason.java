package id.sentra.registry.message;

/** Why a message could not be sent. */
enum FailureReason {

	NO_TELEPHONE, WRONG_NUMBER, NOT_ON_WHATSAPP, ASKED_TO_STOP

}
