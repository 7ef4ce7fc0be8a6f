package dev.signpost.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Turns what a page may run into into a page: not there 404, lost update 409.
 *
 * <p>
 * Everything else, a refusal by the security filters or a fault of ours, goes on to the
 * container and comes back as the page of its status, see {@link NumberedErrors}.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

	private final FrameAdvice frame;

	ErrorPages(FrameAdvice frame) {
		this.frame = frame;
	}

	@ExceptionHandler(NotFound.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String notFound(HttpServletRequest request, Model model) {
		this.frame.fill(request, model);
		return "error/404";
	}

	@ExceptionHandler(BadRequest.class)
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	String badRequest(HttpServletRequest request, Model model) {
		this.frame.fill(request, model);
		return "error/400";
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	@ResponseStatus(HttpStatus.CONFLICT)
	String lostUpdate(HttpServletRequest request, Model model) {
		this.frame.fill(request, model);
		return "error/409";
	}

}
