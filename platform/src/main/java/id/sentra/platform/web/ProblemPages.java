package id.sentra.platform.web;

import java.util.Locale;

import org.springframework.http.ProblemDetail;

/** Problems as pages, of an application that people see with a browser. */
public interface ProblemPages {

	/** Media type of what a browser asks for and is given. */
	String HTML = "text/html";

	/** The page, encoded in UTF-8. */
	byte[] page(ProblemDetail problem, Locale locale);

}
