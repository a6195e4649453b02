package id.sentra.gateway.programme;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.programme.domain.Step;

/** The list that each figure counts. */
final class StepLists {

	private StepLists() {
	}

	static String of(Step step, String region) {
		String within = region.equals(Identity.WHOLE_COUNTRY) ? "" : "wilayah=" + region;
		return switch (step) {
			case REGISTERED -> address("/umkm", within);
			case VERIFIED -> address("/umkm?status=VERIFIED", within);
			case TRAINED -> address("/pelatihan/terlatih", within);
			case FINANCED -> address("/pembiayaan/daftar?status=DISBURSED", within);
			case STALL -> address("/bazar/lapak?state=TAKEN", within);
			case AGREEMENT -> address("/kesepakatan?status=SIGNED", within);
		};
	}

	private static String address(String path, String within) {
		if (within.isEmpty()) {
			return path;
		}
		return path + (path.contains("?") ? "&" : "?") + within;
	}

}
