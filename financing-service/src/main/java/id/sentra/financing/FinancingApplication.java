package id.sentra.financing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Programmes, applications, loans and their ledger. */
@SpringBootApplication
public class FinancingApplication {

	public static void main(String[] args) {
		SpringApplication.run(FinancingApplication.class, args);
	}

}
