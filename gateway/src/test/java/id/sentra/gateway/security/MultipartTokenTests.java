package id.sentra.gateway.security;

import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class MultipartTokenTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 90, 300, 5000 })
	void the_token_is_found_however_the_body_is_cut_and_the_file_passes_on_whole(int cut) {
		FakeServices.shared().reset();
		Visitor.Form page = this.visitor.openForm(this.client);
		String form = "--batas\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + page.token()
				+ "\r\n--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"umkm.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + "No;NIK\n".repeat(20_000) + "\r\n--batas--\r\n";
		Flux<DataBuffer> pieces = Flux.just(form.substring(0, cut), form.substring(cut))
			.map((text) -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes()));
		this.client.post()
			.uri("/impor")
			.cookie(Visitor.SESSION, this.visitor.session(this.client, "petugas"))
			.cookie(Visitor.SESSION + "-csrf", page.cookie())
			.contentType(MediaType.parseMediaType("multipart/form-data; boundary=batas"))
			.body(BodyInserters.fromDataBuffers(pieces))
			.exchange()
			.expectStatus()
			.isSeeOther();
		assertThat(FakeServices.shared().uploaded()).isEqualTo(form.length());
	}

}
