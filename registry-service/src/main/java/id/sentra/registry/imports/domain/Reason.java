package id.sentra.registry.imports.domain;

/**
 * Why a row is not taken in: the column as the file calls it, and a stable code. Never
 * the value.
 */
public record Reason(String column, String code) {
}
