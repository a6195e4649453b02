package id.sentra.gateway.bazaar.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Goods that came back, and why. */
public record GoodsReturn(UUID id, LocalDate day, String product, int quantity, long value, String cause) {
}
