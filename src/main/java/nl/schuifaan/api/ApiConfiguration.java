package nl.schuifaan.api;

import nl.schuifaan.settings.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the door. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    FilterRegistrationBean<ApiDoor> apiDoor(Settings settings) {
        FilterRegistrationBean<ApiDoor> door = new FilterRegistrationBean<>(new ApiDoor(settings.organiserPassword()));
        door.addUrlPatterns("/api/*");
        return door;
    }
}
