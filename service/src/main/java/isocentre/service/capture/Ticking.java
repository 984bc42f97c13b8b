package isocentre.service.capture;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Some things are looked at again and again: watched folders, and what people should be reminded of.
@Configuration
@EnableScheduling
class Ticking {}
