package id.sentra.registry.customfield.domain;

/**
 * What may be chosen: its key stays whatever its labels become; one that was retired
 * still tells what was chosen.
 */
public record FieldOption(String key, String label, String labelEn, boolean retired) {
}
