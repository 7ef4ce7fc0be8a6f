package dev.signpost.diagnosis.web;

import dev.signpost.web.Authority;
import dev.signpost.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Diagnoses have a place in the header. */
@Configuration(proxyBeanMethods = false)
class DiagnosisNavigation {

	@Bean
	NavigationItem diagnoseItem() {
		return new NavigationItem("diagnosis.nav", "/diagnose", 20, Authority.DIAGNOSE_RUN);
	}

}
