package id.sentra.gateway.contract;

import java.util.List;

import id.sentra.gateway.page.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Where the contracts are, for anybody. */
@Page
class ContractsController {

	@GetMapping("/api-docs")
	Rendering list() {
		return Rendering.view("contract/contracts")
			.modelAttribute("contexts", List.copyOf(PublicContracts.CONTEXTS))
			.build();
	}

}
