package id.sentra.bazaar.agreement.domain;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.money.Rupiah;

public record GoodsReturn(UUID id, LocalDate day, String product, int quantity, Rupiah value, Cause cause) {

	public enum Cause {

		UNSOLD, DAMAGED, EXPIRED, WRONG_GOODS

	}

}
