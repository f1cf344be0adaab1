package nl.schuifaan.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import nl.schuifaan.web.Allowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The three doors: the console, the API, and what is open to everyone. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration implements WebMvcConfigurer {

    /** Everything comes from here: no script and no style in a page, nothing from elsewhere, no frame around it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain console(HttpSecurity http, SessionsOfRequests sessions, Denials denials, Entrances entrances,
            Cookies cookies) {
        // Asked for at once, as a page may have begun to go out when its form comes to be written.
        XorCsrfTokenRequestAttributeHandler early = new XorCsrfTokenRequestAttributeHandler();
        early.setCsrfRequestAttributeName(null);
        return headers(http.securityMatcher("/console", "/console/**"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(cookies)).csrfTokenRequestHandler(early))
                .securityContext(context -> context.securityContextRepository(sessions))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .authorizeHttpRequests(requests ->
                requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll().anyRequest().access(entrances))
                .build();
    }

    private static CookieCsrfTokenRepository tokens(Cookies cookies) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("schuifaan-form");
        tokens.setCookiePath(Cookies.PATH);
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict").secure(cookies.https()));
        return tokens;
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Keys keys, Allowance allowance, Entrances entrances) {
        return headers(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new KeyDoor(keys, allowance), AuthorizationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) -> {
                    response.setHeader("WWW-Authenticate", "Bearer realm=\"Schuifaan\"");
                    new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED).commence(request, response, why);
                }))
                .authorizeHttpRequests(requests ->
                requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll().anyRequest().access(entrances))
                .build();
    }

    /** Webhooks prove by a signature who they are; the rest is for everyone. */
    @Bean
    @Order(3)
    SecurityFilterChain everyone(HttpSecurity http) {
        return headers(http.securityMatcher("/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * What all answers say, unless a page says something stricter of its own; and nothing is kept in the memory of this
     * instance.
     */
    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    @Bean
    Entrances entrances() {
        return new Entrances();
    }

    /** Nobody signs in by Spring's own means; with this it makes up no user. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> authentication;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentColleagueArgument());
    }
}
