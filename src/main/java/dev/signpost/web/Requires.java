package dev.signpost.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this handler or service method: those who hold the authority.
 *
 * <p>
 * Put on concrete classes and methods. Whatever carries none is refused at the URL, and
 * fails the build.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

	Authority value();

}
