package id.sentra.registry.sme.web;

import java.util.Map;

import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileRequestTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void details_stand_among_the_other_fields_and_may_all_be_absent() {
		ProfileRequest told = JSON.readValue("{\"businessName\":\"Roti\",\"nib\":\"1\",\"regionCode\":\"21.72.01\"}",
				ProfileRequest.class);
		assertThat(told.details()).isEqualTo(BusinessDetails.of(Map.of(Detail.NIB, "1")::get));
		assertThat(told.regionCode()).isEqualTo("21.72.01");
		assertThat(JSON.readValue("{}", ProfileRequest.class).details()).isEqualTo(BusinessDetails.NONE);
	}

}
