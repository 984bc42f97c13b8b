package isocentre.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock whose day a test turns. Within the day it goes as every clock does.
public final class TurnedClock extends Clock {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Clock real = Clock.system(ENGLAND);
    private LocalDate day;

    TurnedClock(LocalDate day) {
        this.day = day;
    }

    /// For a service of its own: named in its settings, it is the service's clock.
    static final class Part {
        @Bean
        @Primary
        TurnedClock turnedClock() {
            return new TurnedClock(LocalDate.parse(System.getProperty("isocentre.day")));
        }
    }

    public synchronized void turn(LocalDate to) {
        day = to;
    }

    @Override
    public ZoneId getZone() {
        return ENGLAND;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public synchronized Instant instant() {
        return day.atTime(real.instant().atZone(ENGLAND).toLocalTime())
                .atZone(ENGLAND)
                .toInstant();
    }
}
