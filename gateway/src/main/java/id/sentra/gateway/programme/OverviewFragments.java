package id.sentra.gateway.programme;

import java.util.Set;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.publisher.Flux;

import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

/**
 * The parts of the overview page that move. The table is apart from the figures, so that
 * a reader who opened it finds it open after each change.
 */
@Component
class OverviewFragments {

	private final ISpringWebFluxTemplateEngine templates;

	OverviewFragments(ISpringWebFluxTemplateEngine templates) {
		this.templates = templates;
	}

	Flux<ServerSentEvent<String>> events(OverviewView view) {
		return Flux.just(event("figures", view), event("rows", view));
	}

	private ServerSentEvent<String> event(String fragment, OverviewView view) {
		Context context = new Context(view.locale());
		context.setVariable("view", view);
		String html = this.templates.process("programme/fragments", Set.of(fragment), context);
		return ServerSentEvent.<String>builder().event(fragment).data(html).build();
	}

}
