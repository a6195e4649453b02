package id.sentra.gateway.agreement;

import java.time.LocalDate;
import java.util.UUID;

/** Goods that came back, and why. */
record GoodsReturn(UUID id, LocalDate day, String product, int quantity, long value, String cause) {
}
