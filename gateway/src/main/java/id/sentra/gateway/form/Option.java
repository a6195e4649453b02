package id.sentra.gateway.form;

/** What may be chosen, and how it is called. */
public record Option(String value, String label) {
}
