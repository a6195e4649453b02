package id.sentra.platform.sme;

import java.util.UUID;

/** A duplicate, and the SME that stands for it from now on. */
public record MergedSme(UUID duplicate, UUID survivor) {
}
