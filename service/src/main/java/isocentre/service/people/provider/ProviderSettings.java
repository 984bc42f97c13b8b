package isocentre.service.people.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The identity providers by their names, which are in addresses and in the environment.
@ConfigurationProperties("isocentre")
record ProviderSettings(@Nullable Map<String, Provider> providers) {}
