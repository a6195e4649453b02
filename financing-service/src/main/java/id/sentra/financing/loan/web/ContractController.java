package id.sentra.financing.loan.web;

import java.util.UUID;

import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.ContractPrinting;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.web.Answers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ContractController {

	private final ContractPrinting printing;

	ContractController(ContractPrinting printing) {
		this.printing = printing;
	}

	@Readers
	@Answers(value = byte[].class, type = MediaType.APPLICATION_PDF_VALUE)
	@GetMapping("/api/financing/loans/{id}/contract.pdf")
	Mono<ResponseEntity<byte[]>> print(@PathVariable UUID id, CurrentUser user) {
		return this.printing.print(id, user)
			.map((printed) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + printed.number() + ".pdf\"")
				.body(printed.pdf()));
	}

}
