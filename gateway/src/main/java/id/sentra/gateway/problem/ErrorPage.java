package id.sentra.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import id.sentra.gateway.page.Assets;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** The page for people; it needs neither session nor database. */
@Component
class ErrorPage {

	private final ISpringWebFluxTemplateEngine templates;

	private final Assets assets;

	ErrorPage(ISpringWebFluxTemplateEngine templates, Assets assets) {
		this.templates = templates;
		this.assets = assets;
	}

	byte[] render(ProblemDetail problem, Locale locale) {
		Context context = new Context(locale);
		context.setVariable("status", problem.getStatus());
		context.setVariable("heading", problem.getTitle());
		context.setVariable("sentence", problem.getDetail());
		context.setVariable("assets", this.assets.base());
		context.setVariable("language", locale.getLanguage());
		return this.templates.process("error", context).getBytes(StandardCharsets.UTF_8);
	}

}
