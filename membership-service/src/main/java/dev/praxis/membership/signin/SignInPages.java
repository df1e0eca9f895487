package dev.praxis.membership.signin;

import dev.praxis.membership.member.Registration;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.OpenToAnyone;
import dev.praxis.platform.problem.FieldProblem;
import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages of the sign-in: the form, registration, and waiting after too many attempts. */
@Controller
class SignInPages {

    private final RequestCache underWay = new HttpSessionRequestCache();
    private final Registration registration;
    private final SignInProperties properties;
    private final PraxisProperties praxis;
    private final List<OutsideProvider> providers;

    SignInPages(
            Registration registration,
            SignInProperties properties,
            PraxisProperties praxis,
            ObjectProvider<ClientRegistrationRepository> clients) {
        this.registration = registration;
        this.properties = properties;
        this.praxis = praxis;
        this.providers = clients.getIfAvailable() instanceof Iterable<?> registrations
                ? StreamSupport.stream(registrations.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(client -> new OutsideProvider(client.getRegistrationId(), client.getClientName()))
                        .toList()
                : List.of();
    }

    @ModelAttribute
    void common(
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("local", properties.signIn().local());
        model.addAttribute("open", properties.signIn().local() && registration.isOpen());
        model.addAttribute("providers", providers);
        model.addAttribute("returnTo", returnTo);
        model.addAttribute("start", start(returnTo, request, response));
    }

    /** Where to sign in: what is under way is gone on with, unless it is said which page to come back to. */
    private String start(@Nullable String returnTo, HttpServletRequest request, HttpServletResponse response) {
        if (returnTo == null && underWay.getRequest(request, response) != null) {
            return "/login";
        }
        return UriComponentsBuilder.fromUriString(praxis.publicUrl() + "/oauth2/authorization/praxis")
                .queryParam("returnTo", "{returnTo}")
                .encode()
                .buildAndExpand(returnTo == null ? "/" : returnTo)
                .toUriString();
    }

    @OpenToAnyone
    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String error, Model model) {
        model.addAttribute("failed", error != null);
        return "login";
    }

    @OpenToAnyone
    @RequestMapping(SignInOutcome.WAITING)
    String waiting(Model model) {
        model.addAttribute("failed", true);
        return "login";
    }

    @OpenToAnyone
    @GetMapping("/identity/register")
    String form(Model model) {
        return form(model, "", "", List.of());
    }

    @OpenToAnyone
    @PostMapping("/identity/register")
    String register(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model) {
        try {
            registration.register(email, name, password);
            return "registered";
        } catch (Refusal refusal) {
            List<FieldProblem> problems = refusal.fields().isEmpty()
                    ? List.of(new FieldProblem("", refusal.code(), String.valueOf(refusal.getMessage())))
                    : refusal.fields();
            return form(model, email, name, problems);
        }
    }

    private static String form(Model model, String email, String name, List<FieldProblem> problems) {
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "register";
    }

    /** A provider that people may sign in with instead. */
    record OutsideProvider(String id, String name) {}
}
