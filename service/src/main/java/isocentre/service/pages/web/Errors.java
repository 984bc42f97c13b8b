package isocentre.service.pages.web;

import isocentre.service.pages.Page;
import isocentre.templates.pages.JteerrorGenerated;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What went wrong, in plain English, and what to do. Nothing of the inside is shown.
@Controller
class Errors implements ErrorController {
    record Words(String title, String what, String next) {}

    @RequestMapping("/error")
    Page error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        Words words = words(status);
        return new Page(
                status,
                (out, frame) -> JteerrorGenerated.render(out, null, frame, words.title(), words.what(), words.next()));
    }

    private static Words words(int status) {
        return switch (status) {
            case 400, 405, 415, 422 ->
                new Words(
                        "That could not be understood",
                        "The page was asked for in a way that it does not know.",
                        "Go back, and try again from the page's own form or link.");
            case 401, 403 ->
                new Words(
                        "You cannot open this page",
                        "Your roles do not give you this page, or the page was open for so long that its form went out of date.",
                        "Go back, load the page again and try once more. If you need the page for your work, ask an administrator of Isocentre for the role.");
            case 404 ->
                new Words(
                        "There is no such page",
                        "The address may be mistyped, or the page has moved.",
                        "Check the address, or begin from the first page.");
            case 413 ->
                new Words(
                        "The file is too large",
                        "Nothing was kept of it.",
                        "Send one month of one provider, packed as .zip or .gz if need be.");
            case 429 ->
                new Words(
                        "Too many attempts",
                        "To keep accounts safe, signing in was tried too often.",
                        "Wait 15 minutes, then try again.");
            case 503 ->
                new Words(
                        "Isocentre cannot answer for the moment",
                        "A part that it needs, such as its database or disk, does not answer. Nothing that was acknowledged is lost.",
                        "Try again in a few minutes.");
            default ->
                new Words(
                        "Something went wrong on our side",
                        "The fault is ours, and has been recorded. Nothing that was acknowledged is lost.",
                        "Try again in a few minutes. If it happens again, tell an administrator what you did and when.");
        };
    }
}
